#pragma once

#include "core/base/result.h"
#include "core/runs/output_metrics.h"

#include <cstdint>
#include <vector>

namespace rankwright {

/// What one user's rows add to the figures that are sums over users.
struct UserFigures {
  double rows = 0;
  double positives = 0;
  double loss = 0;        ///< Σ −ln of the probability of what happened, clipped as `logLoss`
  double probability = 0; ///< Σp
  double aucWeight = 0;   ///< 0 for a user without rows of both labels
  double auc = 0;
  double ndcg = 0;
  double ndcgWeight = 0; ///< 1 for a user with a positive row
};

/// By user. Errors: as `outputMetrics`.
Result<std::vector<UserFigures>> userFigures(const JudgedRows& rows, const JudgingOptions& options);

/// Errors: InvalidArgument for no rows, a depth or a number of bins of 0, or an alpha outside (0, 1).
Status checkJudging(const JudgedRows& rows, const JudgingOptions& options);

} // namespace rankwright
