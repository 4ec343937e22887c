#include "core/model/output_correction.h"

#include <fmt/format.h>

namespace rankwright {

OutputCorrection OutputCorrection::of(std::optional<double> negativeRate) {
  OutputCorrection correction;
  correction.negativeRate_ = negativeRate;
  return correction;
}

float OutputCorrection::apply(float probability) const {
  if (!negativeRate_) return probability;
  const double q = probability;
  return static_cast<float>(q / (q + (1 - q) / *negativeRate_));
}

std::string OutputCorrection::describe() const {
  if (!negativeRate_) return "none: the model's card knows no rate of negatives";
  return fmt::format("p = q / (q + (1 - q) / r) for the rate of negatives r = {:.4g}", *negativeRate_);
}

} // namespace rankwright
