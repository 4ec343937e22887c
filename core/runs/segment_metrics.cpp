#include "core/runs/segment_metrics.h"

#include "core/runs/run_comparison.h"
#include "core/runs/segment_rows.h"

#include <algorithm>

namespace rankwright {

namespace {

/// Two models over the same rows.
struct RowPair {
  JudgedRows a;
  JudgedRows b;
};

Result<SegmentDifference> differenceOf(const RowPair& rows, ModelMetric metric,
                                       const JudgingOptions& options) {
  RW_ASSIGN(const auto a, outputMetrics(rows.a, options));
  RW_ASSIGN(const auto b, outputMetrics(rows.b, options));
  return SegmentDifference{{}, a.rows, a.positives, a.users, valueOf(a, metric), valueOf(b, metric)};
}

std::optional<double> meanWithin(const std::vector<SegmentDifference>& segments) {
  double sum = 0;
  double rows = 0;
  for (const auto& segment : segments)
    if (const auto difference = segment.difference()) {
      sum += static_cast<double>(segment.rows) * *difference;
      rows += static_cast<double>(segment.rows);
    }
  return rows > 0 ? std::optional(sum / rows) : std::nullopt;
}

int signOf(double value) {
  return (value > 0) - (value < 0);
}

/// All segments go the other way than the whole; there are at least two.
bool isReversed(const DifferenceBySegment& result) {
  const auto overall = result.overall.difference();
  if (!overall || *overall == 0) return false;
  int others = 0;
  for (const auto& segment : result.segments) {
    const auto difference = segment.difference();
    if (!difference) continue;
    if (signOf(*difference) != -signOf(*overall)) return false;
    ++others;
  }
  return others >= 2;
}

void report(const JobControl& job, std::size_t done, const SegmentSplit& split) {
  job.report("judging segments", static_cast<double>(done), static_cast<double>(split.segments.size()));
}

} // namespace

Result<MetricsBySegment> metricsBySegment(const Predictions& predictions, std::string_view output,
                                          std::string_view field, const JudgingOptions& options,
                                          std::uint32_t most, const JobControl& job) {
  RW_ASSIGN(const auto rows, judgedRows(predictions, output, options.probability));
  RW_ASSIGN(const auto split, splitBySegment(predictions, rows, field, most));
  MetricsBySegment result{std::string(field), {}, {}, split.leftOut};
  RW_ASSIGN(result.overall, outputMetrics(rows, options));
  result.overall.output = output;
  for (const auto& each : split.segments) {
    RW_CHECK(job.check());
    report(job, result.segments.size(), split);
    RW_ASSIGN(auto metrics, outputMetrics(subset(rows, each.positions), options));
    metrics.output = output;
    result.segments.push_back({split.field->values[each.code], std::move(metrics)});
  }
  return result;
}

Result<DifferenceBySegment> differenceBySegment(const Predictions& a, const Predictions& b,
                                                std::string_view output, std::string_view field,
                                                ModelMetric metric, const JudgingOptions& options,
                                                std::uint32_t most, const JobControl& job) {
  RW_CHECK(checkSameRows(a, b));
  RowPair rows;
  RW_ASSIGN(rows.a, judgedRows(a, output, options.probability));
  RW_ASSIGN(rows.b, judgedRows(b, output, options.probability));
  RW_CHECK(checkSameRows(rows.a, rows.b));
  RW_ASSIGN(const auto split, splitBySegment(a, rows.a, field, most));
  DifferenceBySegment result{std::string(field), metric, {}, {}, {}, false};
  RW_ASSIGN(result.overall, differenceOf(rows, metric, options));
  for (const auto& each : split.segments) {
    RW_CHECK(job.check());
    report(job, result.segments.size(), split);
    const RowPair part{subset(rows.a, each.positions), subset(rows.b, each.positions)};
    RW_ASSIGN(auto difference, differenceOf(part, metric, options));
    difference.value = split.field->values[each.code];
    result.segments.push_back(std::move(difference));
  }
  result.within = meanWithin(result.segments);
  result.isReversed = isReversed(result);
  return result;
}

} // namespace rankwright
