#pragma once

#include "core/funnel/funnel_report.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rankwright {

/// A value of a feature, and how many candidates with it stand before and behind a step.
struct StepValue {
  std::optional<double> value = {}; ///< of texts the value's number in the log; nothing: missing
  double before = 0;
  double after = 0;
};

/// A class of values.
struct ValueClass {
  ValueShare share; ///< with the class's name, without shares
  double before = 0;
  double after = 0;
};

/// A class for each of the hundred values met most, one for the rest, and one for missing ones. `names` are
/// those of values, by number. Values may come in any order and more than once.
std::vector<ValueClass> textClasses(const std::vector<StepValue>& values,
                                    const std::map<std::int64_t, std::string>& names);

/// Ten classes of about equal numbers of candidates before the step, fewer where values repeat, in their
/// order; and one for missing values.
std::vector<ValueClass> numberClasses(std::vector<StepValue> values);

/// The population stability index of the classes (see FeatureDrift::stabilityIndex); 0 for fewer than two.
double stabilityIndex(const std::vector<ValueClass>& classes);

/// Mean and variance of numbers with weights.
struct WeightedMoments {
  double weight = 0;
  double mean = 0;
  double variance = 0; ///< of the sample, weights counting occurrences
};
WeightedMoments momentsBefore(const std::vector<StepValue>& values);
WeightedMoments momentsAfter(const std::vector<StepValue>& values);

} // namespace rankwright
