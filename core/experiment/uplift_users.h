#pragma once

#include "core/experiment/ridge_regression.h"
#include "core/experiment/uplift_report.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace rankwright {

/// A user of one of two arms, and what was known before the treatment could do anything.
struct UpliftUser {
  std::int64_t user = 0;
  std::array<float, kMeasureCount> before{}; ///< log(1 + sum) of each measure of the look-back
  std::uint64_t values = 0;                  ///< bit k: the value k showed them anything on the first day
  bool treated = false;
  bool outcome = false;
};

/// All users of two arms, by number, with their features in memory: 64 bytes each.
struct UpliftUsers {
  std::vector<UpliftUser> users;
  std::vector<std::string> values; ///< "country = DE", at most 64

  std::size_t featureCount() const { return kMeasureCount + values.size(); }
  std::string featureName(std::size_t feature) const;

  /// The user's features that are not 0; the span lives until the next call.
  std::span<const SparseFeature> featuresOf(const UpliftUser& user);

  /// Errors: those of the store.
  static Result<UpliftUsers> read(const ExperimentDefinition& definition, std::size_t metric,
                                  const std::string& variant, EventStore& store, const AnalysisScope& scope,
                                  std::size_t valuesOfDimension, const JobControl& job);

private:
  std::vector<SparseFeature> row_;
};

} // namespace rankwright
