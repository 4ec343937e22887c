#include "core/model/output_correction.h"

#include <fmt/format.h>

namespace rankwright {

OutputCorrection OutputCorrection::of(std::optional<double> negativeRate, double positiveWeight) {
  OutputCorrection correction;
  correction.negativeRate_ = negativeRate;
  correction.positiveWeight_ = positiveWeight;
  return correction;
}

float OutputCorrection::apply(float probability) const {
  if (!negativeRate_) return probability;
  const double p = probability;
  return static_cast<float>(p / (p + factor() * (1 - p)));
}

float OutputCorrection::applyToBoth(float both, float first) const {
  if (!negativeRate_) return both;
  // c/c' without a division by c', which may be 0.
  const double c = first;
  return static_cast<float>(both / (c + factor() * (1 - c)));
}

std::string OutputCorrection::describe() const {
  if (!negativeRate_) return "none: the model's card knows no rate of negatives";
  if (positiveWeight_ == 1)
    return fmt::format("p = q / (q + (1 - q) / r) for the rate of negatives r = {:.4g}", *negativeRate_);
  return fmt::format("p = q / (q + (1 - q) w / r) for the weight of positives w = {:.4g} and the rate of "
                     "negatives r = {:.4g}",
                     positiveWeight_, *negativeRate_);
}

} // namespace rankwright
