#include "core/model/output_correction.h"

#include "core/model/model_outputs.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace rankwright {

OutputCorrection OutputCorrection::of(std::optional<double> negativeRate, double positiveWeight) {
  OutputCorrection correction;
  correction.negativeRate_ = negativeRate;
  correction.positiveWeight_ = positiveWeight;
  return correction;
}

float OutputCorrection::apply(float probability) const {
  if (!changes()) return probability;
  const double p = probability;
  return static_cast<float>(p / (p + factor() * (1 - p)));
}

double OutputCorrection::logOdds() const {
  return changes() ? -std::log(factor()) : 0;
}

float OutputCorrection::applyToBoth(float both, float first) const {
  if (!changes()) return both;
  // c/c' without a division by c', which may be 0.
  const double c = first;
  return static_cast<float>(both / (c + factor() * (1 - c)));
}

void OutputCorrection::applyTo(std::span<const std::string> outputs, std::span<float> probabilities) const {
  if (!changes()) return;
  const auto click = std::ranges::find(outputs, kClickOutput) - outputs.begin();
  const bool hasClick = static_cast<std::size_t>(click) < outputs.size();
  for (std::size_t row = 0; row < probabilities.size(); row += outputs.size()) {
    const float first = hasClick ? probabilities[row + static_cast<std::size_t>(click)] : 0;
    for (std::size_t i = 0; i < outputs.size(); ++i) {
      auto& probability = probabilities[row + i];
      if (outputs[i] == kConversionOutput) continue;
      const bool isBoth = hasClick && outputs[i] == kInstallOutput;
      probability = isBoth ? applyToBoth(probability, first) : apply(probability);
    }
  }
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
