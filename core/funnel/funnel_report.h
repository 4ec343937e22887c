#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/funnel/funnel_filter.h"
#include "core/funnel/stage_log_info.h"
#include "core/metrics/estimate.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace rankwright {

/// How many candidates reach a stage, and what of value reaches it. Intervals are of 95 %.
struct StageFigures {
  std::string name;
  /// False for a stage of feedback that no candidate of the chosen requests reached: nobody recorded it.
  bool recorded = true;
  std::uint64_t candidates = 0; ///< that reach it, over all requests; of the first stage the whole pools
  Estimate perRequest;          ///< mean over requests, with Student's interval
  std::optional<double> kept;   ///< candidates over those of the stage before; nothing for the first stage
  std::uint64_t taken = 0;      ///< of the items that users took: those that reach it
  Estimate takenShare;          ///< taken / all items taken, with Wilson's interval
  /// R/R* = Σ_q R_q / Σ_q R*_q (SYSTEMS §4.1, arXiv 2411.13322): R*_q sums the values of the best k of the
  /// request's candidates of known value, R_q those of the best k among these that reach the stage, k = the
  /// slots asked for. Value is the ranker's score. Interval by the ratio estimator (Cochran 1977, 6.13).
  /// Nothing before the stage from which on values are known, and where scores are negative or all 0.
  std::optional<Estimate> valueKept;
};

/// What one recall channel adds.
struct ChannelFigures {
  std::string name;
  std::uint64_t found = 0;       ///< candidates it proposed, over all requests
  std::uint64_t unique = 0;      ///< of these, proposed by no other channel
  std::uint64_t listed = 0;      ///< of `found`, that got into lists
  std::uint64_t taken = 0;       ///< of the items taken, those that it proposed
  std::uint64_t takenUnique = 0; ///< of these, proposed by no other channel
  /// R/R* as above, were it the only channel.
  std::optional<Estimate> valueKept;
};

/// How much channels propose the same. Matrices are [channels × channels] in the order of
/// FunnelReport::channels, the diagonal what a channel has itself.
struct ChannelOverlap {
  std::uint32_t channels = 0;
  std::vector<std::uint64_t> common;      ///< candidates that both proposed
  std::vector<std::uint64_t> commonTaken; ///< items taken that both proposed

  std::uint64_t commonOf(std::size_t a, std::size_t b) const { return common[a * channels + b]; }
  std::uint64_t commonTakenOf(std::size_t a, std::size_t b) const { return commonTaken[a * channels + b]; }
  /// Common candidates over those of either (Jaccard 1912); nothing when both channels found none.
  std::optional<double> jaccard(std::size_t a, std::size_t b) const;
};

/// Candidates that came to a stage and no further, for one reason.
struct LostCandidates {
  std::uint32_t stage = 0; ///< the last one that they reached, a position in FunnelReport::stages
  std::string reason;      ///< why they went no further; "" when the log does not say
  std::uint64_t candidates = 0;
  std::uint64_t taken = 0; ///< of these, items that users took
};

/// How far two orders of the same candidates agree: Kendall's tau-b, in [−1, 1] (Kendall 1945), of each
/// request with at least two candidates that both orders have and that neither takes to be all equal.
struct OrderCorrelation {
  std::string from;           ///< "recall", "merge", "rank"
  std::string to;             ///< "merge", "rank", "list"
  Estimate tau;               ///< mean over requests, with Student's interval
  std::uint64_t requests = 0; ///< 0: nothing to compare
};

/// A value's share among candidates before and behind a step.
struct ValueShare {
  std::string value; ///< "" for a missing one and for the rest
  bool rest = false; ///< all values together that are too rare to stand alone
  double before = 0;
  double after = 0;

  friend bool operator==(const ValueShare&, const ValueShare&) = default;
};

/// How candidates differ in a feature on both sides of a step. Every candidate counts: an item counts as
/// often as requests had it.
struct FeatureDrift {
  enum class Step : std::uint8_t {
    NextStage, ///< those that reach stage `from` against those that reach the next recorded one, `to`
    Exposure,  ///< those that are never shown (before) against those that are (after); `to` is that stage
  };
  std::string feature;
  bool numeric = false;
  Step step = Step::NextStage;
  std::uint32_t from = 0; ///< positions in FunnelReport::stages
  std::uint32_t to = 0;
  std::uint64_t before = 0; ///< candidates with a known item
  std::uint64_t after = 0;
  /// Population stability index Σ (a − b)·ln(a / b) over values' shares, each count raised by 1/2 so that an
  /// empty one has a logarithm (Siddiqi 2006; 0.1 is a small shift, 0.25 a large one). Of a numeric feature
  /// over its ten classes of equal frequency in `before`.
  double stabilityIndex = 0;
  /// (mean after − mean before) / sqrt((variance before + variance after) / 2) (Cohen 1988; Austin 2009);
  /// nothing for texts, and where nothing varies.
  std::optional<double> standardisedDifference;
  double meanBefore = 0; ///< of a numeric feature, over candidates that have it
  double meanAfter = 0;
  std::vector<ValueShare> shares; ///< the values with the largest change of share first, at most 50; for
                                  ///< numbers the classes in their order, told as "10 … 20"
};

/// The figures of a funnel over the requests that a filter chooses.
struct FunnelReport {
  StageLogInfo log;
  FunnelFilter filter;
  std::uint64_t requests = 0;
  std::uint64_t requestsWithTaken = 0;
  std::uint64_t taken = 0; ///< items that users took, over all requests
  std::vector<StageFigures> stages;
  std::vector<ChannelFigures> channels; ///< those that found anything or are in the log
  ChannelOverlap overlap;
  std::vector<LostCandidates> lost; ///< by stage, then by falling number of items taken and of candidates
  std::vector<OrderCorrelation> correlations; ///< recall–merge, merge–rank, rank–list
  std::vector<FeatureDrift> drift; ///< by step in the order of stages, then the largest index first
};

/// Computes everything in one pass over the log, on the machine's cores; the same at any number of threads.
/// Requests that are written meanwhile are left out whole. Reports the stage "reading requests". Errors:
/// those of `readStageLogInfo`; Cancelled.
Result<FunnelReport> funnelReport(const std::filesystem::path& log, const FunnelFilter& filter,
                                  const JobControl& job = {});

} // namespace rankwright
