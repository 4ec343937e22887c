#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/workspace/workspace_sources.h"

#include <cstdint>
#include <filesystem>

namespace rankwright {

struct EvaluationOptions {
  double heldOutShare = 0.2; ///< of every user's distinct items, rounded down
  std::uint32_t recallDepth = 50;
  std::uint32_t ndcgDepth = 10;
  std::uint64_t seed = 1;
};

/// A metric averaged over users for two ways of making lists, and the paired difference.
struct PairedMetric {
  double pipeline = 0;
  double popularity = 0;
  double difference = 0;   ///< mean over users of pipeline − popularity
  double halfInterval = 0; ///< 1.96 standard errors of that mean: the 95 % interval is difference ± this
};

struct EvaluationReport {
  std::uint32_t users = 0;        ///< users with at least one held-out item
  std::uint64_t heldOutItems = 0; ///< over all users
  std::uint64_t trainInteractions = 0;
  PairedMetric
      recall; ///< Recall@recallDepth of the first candidates, in merged order, against the popular items
  PairedMetric ndcg;            ///< NDCG@ndcgDepth of the list, against the popular items
  double secondsPerRequest = 0; ///< mean over users, with its trace, once the model is loaded
  double slowestSeconds = 0;    ///< of the slowest user's request
};

/// Holds out a share of every user's items, builds profiles, indexes and model from the rest, and asks the
/// pipeline for every user in that user's usual context. The popularity list is the items by number of users
/// in the same training part, without those the user has used. `scratch` is an empty folder for the model,
/// left to the caller to remove. Errors: those of the parts, InvalidArgument when nobody has enough items to
/// hold one out; Cancelled.
Result<EvaluationReport> evaluateByHoldOut(const WorkspaceSources& sources, const EvaluationOptions& options,
                                           const std::filesystem::path& scratch, const JobControl& job);

} // namespace rankwright
