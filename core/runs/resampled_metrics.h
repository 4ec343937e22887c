#pragma once

#include "core/base/result.h"
#include "core/runs/judged_rows.h"
#include "core/runs/model_metric.h"
#include "core/runs/output_metrics.h"
#include "core/runs/user_figures.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace rankwright {

inline constexpr std::size_t kMetricCount = 8;

/// A figure for each metric, by its number; not a number where the rows do not give it.
using MetricValues = std::array<double, kMetricCount>;

/// All metrics of one output with a weight for each user: what a replicate of a bootstrap computes. Sums
/// over users where that is what a metric is, and one pass over the rows by rising score for AUC, average
/// precision and ECE. Immutable; safe to use from several threads.
class ResampledMetrics {
public:
  /// Errors: as `outputMetrics`.
  static Result<ResampledMetrics> of(const JudgedRows& rows, const JudgingOptions& options);

  std::uint32_t userCount() const { return static_cast<std::uint32_t>(users_.size()); }

  /// With weights of 1 the figures of `outputMetrics`. `weights` has one for each user.
  MetricValues with(std::span<const std::uint8_t> weights) const;

private:
  struct Row {
    std::uint32_t user;
    float probability;
    std::uint8_t label;
    std::uint8_t endsTie; ///< the next row has a higher score
  };
  struct Totals;

  void addUserMetrics(const Totals& totals, MetricValues& values) const;
  void addRowMetrics(std::span<const std::uint8_t> weights, const Totals& totals, MetricValues& values) const;

  std::vector<UserFigures> users_;
  std::vector<Row> rows_;            ///< by rising score
  std::vector<std::size_t> binEnds_; ///< positions in `rows_` where bins end
};

} // namespace rankwright
