#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/pipeline/pipeline.h"

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace rankwright {

/// Whom a replay asks for, and what.
struct ReplayOptions {
  std::uint32_t users = 1000; ///< drawn from all; all when there are fewer
  std::uint64_t seed = 1;     ///< the same one draws the same users
  Request request = {};       ///< asked for each of them: its user does not count
};

/// `count` of `population` users without repetition, in an order in which every beginning is a sample too.
std::vector<UserId> sampleUsers(std::uint32_t population, std::uint32_t count, std::uint64_t seed);

/// The lists of one user under two configurations.
struct ReplayedUser {
  UserId user;
  std::vector<ListedItem> before = {};
  std::vector<ListedItem> after = {};
  std::uint32_t kept = 0;                   ///< items of both lists
  bool changed = false;                     ///< another item or another order; scores do not count
  double jaccard = 1;                       ///< 1 for two empty lists
  double rankBiasedOverlap = 1;             ///< with `kOverlapPersistence`; 1 for two empty lists
  std::vector<double> predictedBefore = {}; ///< by `ListJudge`, [actions]
  std::vector<double> predictedAfter = {};

  friend bool operator==(const ReplayedUser& a, const ReplayedUser& b);
};

/// The sum of a list's scores.
double scoreSum(std::span<const ListedItem> list);

/// Gets what is there so far, in the order in which it was done. Called on working threads, one at a time, at
/// most ten times a second and once as soon as anything is there.
using ReplayCallback = std::function<void(std::span<const ReplayedUser> done)>;

/// Asks both pipelines for the list of each user of a sample, on the machine's cores. The answer is in the
/// order of the sample and the same at any number of threads. One model judges both lists: that of the first
/// pipeline that ranks by one. Reports the stage "replaying requests". Errors:
/// those of `Pipeline::recommend`, with the user; InvalidArgument when the pipelines do not read the same
/// users; Cancelled.
Result<std::vector<ReplayedUser>> replay(const Pipeline& before, const Pipeline& after,
                                         const ReplayOptions& options, const JobControl& job = {},
                                         const ReplayCallback& partial = {});

} // namespace rankwright
