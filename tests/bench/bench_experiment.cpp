#include "core/events/sqlite_event_store.h"
#include "core/experiment/effect_by_segment.h"
#include "core/experiment/effect_over_time.h"
#include "core/experiment/log_power.h"
#include "core/experiment/metric_distribution.h"
#include "core/experiment/trust_report.h"
#include "core/experiment/uplift_report.h"

#include <fmt/format.h>

#include <chrono>

// What the Experiments view waits for, on the log that bench_events appends: bench_experiment LOG.

using namespace rankwright;
using Clock = std::chrono::steady_clock;

namespace {

constexpr int kRounds = 5;

constexpr const char* kDefinition = R"(
experiment = "ranker"
[[arm]]
variant = "fm"
[[arm]]
variant = "deepfm"
[[metric]]
name = "clicks"
measure = "clicks"
[[metric]]
name = "click rate"
kind = "ratio"
measure = "clicks"
look_back = true
[[metric]]
name = "installers"
kind = "share"
measure = "installs"
[[metric]]
name = "day-7 retention"
kind = "retention"
days = [7, 7]
[[metric]]
name = "exposures, capped"
measure = "exposures"
cap_share = 0.999
[[metric]]
name = "exposures, ninth tenth"
kind = "quantile"
measure = "exposures"
share = 0.9
)";

/// Some rounds of an analysis, in milliseconds.
template <class Ask>
Status time(const char* name, Ask&& ask) {
  fmt::print("{}:", name);
  for (int round = 0; round < kRounds; ++round) {
    const auto start = Clock::now();
    auto asked = ask();
    if (!asked) return failureOf(asked);
    fmt::print(" {:.0f}", std::chrono::duration<double, std::milli>(Clock::now() - start).count());
  }
  fmt::print(" ms\n");
  return {};
}

Status timeOverTime(const ExperimentDefinition& definition, EventStore& store, const char* metric,
                    TimeBasis basis, const char* name) {
  return time(name, [&] { return effectOverTime(definition, store, {}, metric, "deepfm", basis); });
}

Status timeBySegment(const ExperimentDefinition& definition, EventStore& store,
                     const std::vector<std::string>& dimensions, const char* name) {
  return time(name, [&] { return effectBySegment(definition, store, {}, "clicks", "deepfm", dimensions); });
}

MomentQuery tenMetrics() {
  MomentQuery query{.experiment = "ranker"};
  for (std::size_t i = 0; i < kMeasureCount; ++i)
    query.metrics.push_back({.measure = static_cast<Measure>(i)});
  query.metrics.push_back({.measure = Measure::Installs, .any = true});
  query.metrics.push_back({.measure = Measure::Payments, .any = true});
  return query;
}

Status measure(const char* log) {
  RW_ASSIGN(const auto definition, parseExperimentToml(kDefinition, "bench"));
  RW_ASSIGN(const auto store, SqliteEventStore::open(log));
  RW_CHECK(store->moments({.experiment = "ranker"}));
  RW_CHECK(time("moments of ten metrics", [&] { return store->moments(tenMetrics()); }));
  RW_CHECK(time("analysis of six metrics", [&] { return analyseExperiment(definition, *store); }));
  const auto over = [&](const char* metric, TimeBasis basis, const char* name) {
    return timeOverTime(definition, *store, metric, basis, name);
  };
  RW_CHECK(over("clicks", TimeBasis::Cumulative, "cumulative effect of a mean"));
  RW_CHECK(over("click rate", TimeBasis::Cumulative, "cumulative effect of a ratio that looks back"));
  RW_CHECK(over("day-7 retention", TimeBasis::Cumulative, "cumulative effect of retention"));
  RW_CHECK(over("clicks", TimeBasis::Daily, "daily effect of a mean"));
  RW_CHECK(over("clicks", TimeBasis::DaysSinceFirst, "effect of a mean by days since the first"));
  RW_CHECK(timeBySegment(definition, *store, {"country"}, "by country"));
  RW_CHECK(timeBySegment(definition, *store, {"country", "scene"}, "by country and scene"));
  RW_CHECK(time("distribution", [&] { return metricDistribution(definition, *store, {}, "clicks"); }));
  RW_CHECK(time("split in total, by day and by value", [&] { return splitReport(definition, *store, {}); }));
  RW_CHECK(time("trust report with 200 replays", [&] { return trustReport(definition, *store, {}, {}); }));
  RW_CHECK(time("power", [&] { return powerFromLog(definition, *store, "clicks", {}); }));
  return time("uplift", [&] { return upliftReport(definition, *store, {}, "installers", "deepfm", {}); });
}

} // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    fmt::print(stderr, "bench_experiment LOG\n");
    return 2;
  }
  const auto measured = measure(argv[1]);
  if (!measured) fmt::print(stderr, "{}\n", measured.error().describe());
  return measured ? 0 : 1;
}
