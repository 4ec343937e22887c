#pragma once

#include <optional>
#include <string>

namespace rankwright {

/// Turns the probability that a model learned from a share of the negatives into the one that holds for all
/// of them: p = q / (q + (1 − q)/r) for negatives kept with rate r. It never changes the order of
/// probabilities.
class OutputCorrection {
public:
  /// Without a rate nothing is corrected.
  static OutputCorrection of(std::optional<double> negativeRate);

  float apply(float probability) const;

  /// What is done, for people.
  std::string describe() const;

private:
  std::optional<double> negativeRate_;
};

} // namespace rankwright
