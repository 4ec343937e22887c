#include "core/experiment/confidence_sequence.h"

#include "core/experiment/effect_test.h"

#include <algorithm>
#include <cmath>

namespace rankwright {

Result<ConfidenceSequence> ConfidenceSequence::create(double expectedUsers, double alpha) {
  RW_CHECK(checkProbability(alpha));
  if (!(expectedUsers > 0))
    return fail(ErrorKind::InvalidArgument, "the number of expected users must be above 0: {}",
                expectedUsers);
  const auto penalty = -2 * std::log(alpha);
  return ConfidenceSequence(std::sqrt((penalty + std::log1p(penalty)) / expectedUsers), alpha);
}

double ConfidenceSequence::halfWidth(double standardError, double users) const {
  const auto spread = users * rho_ * rho_ + 1;
  const auto deviation = standardError * std::sqrt(users);
  return deviation *
         std::sqrt(2 * spread / (users * rho_ * users * rho_) * std::log(std::sqrt(spread) / alpha_));
}

double ConfidenceSequence::logEvidence(double effect, double standardError, double users) const {
  const auto spread = users * rho_ * rho_ + 1;
  const auto z = effect / standardError;
  return rho_ * rho_ * users * z * z / (2 * spread) - std::log(spread) / 2;
}

double ConfidenceSequence::p(double effect, double standardError, double users) const {
  return std::min(1.0, std::exp(-logEvidence(effect, standardError, users)));
}

} // namespace rankwright
