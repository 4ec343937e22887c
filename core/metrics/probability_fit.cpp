#include "core/metrics/probability_fit.h"

#include "core/metrics/labels.h"

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

double entropyOf(double rate) {
  if (rate <= 0 || rate >= 1) return 0;
  return -rate * std::log(rate) - (1 - rate) * std::log1p(-rate);
}

} // namespace

Result<ProbabilityFit> probabilityFit(std::span<const double> probabilities,
                                      std::span<const std::uint8_t> labels, double clip) {
  RW_CHECK(checkProbabilities(probabilities, labels));
  if (!(clip >= 0 && clip < 0.5))
    return fail(ErrorKind::InvalidArgument, "probabilities are clipped by less than a half: {}", clip);
  ProbabilityFit fit;
  for (std::size_t row = 0; row < labels.size(); ++row) {
    const auto p = std::clamp(probabilities[row], clip, 1 - clip);
    fit.clippedRows += p != probabilities[row];
    fit.logLoss -= labels[row] == 1 ? std::log(p) : std::log1p(-p);
    fit.brier += (probabilities[row] - labels[row]) * (probabilities[row] - labels[row]);
    fit.meanProbability += probabilities[row];
    fit.baseRate += labels[row];
  }
  const auto rows = static_cast<double>(labels.size());
  for (auto* mean : {&fit.logLoss, &fit.brier, &fit.meanProbability, &fit.baseRate})
    *mean /= rows;
  fit.backgroundEntropy = entropyOf(fit.baseRate);
  return fit;
}

} // namespace rankwright
