#include "core/experiment/default_definition.h"

#include "core/events/event_store.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <string_view>

namespace rankwright {

namespace {

constexpr std::array<std::string_view, 5> kControls = {"control", "a", "old", "off", "baseline"};

std::string lowered(std::string text) {
  std::ranges::transform(text, text.begin(), [](unsigned char letter) { return std::tolower(letter); });
  return text;
}

bool isControl(const DesignedArm& arm) {
  return std::ranges::find(kControls, lowered(arm.variant)) != kControls.end();
}

struct LoggedExperiment {
  std::vector<DesignedArm> arms; ///< by name
  std::uint64_t exposed = 0;
  std::uint64_t given = 0;
};

std::map<std::string, LoggedExperiment> experimentsOf(const EventLogInfo& info) {
  std::map<std::string, LoggedExperiment> experiments;
  for (const auto& variant : info.variants) {
    auto& experiment = experiments[variant.experiment];
    experiment.arms.push_back({variant.variant, 1});
    experiment.exposed += variant.exposedUsers;
    experiment.given += variant.givenUsers;
  }
  for (auto& [name, experiment] : experiments)
    std::ranges::stable_partition(experiment.arms, isControl);
  return experiments;
}

/// Whether every user has 0 or 1: then alone are all squares the values themselves.
bool areShares(const MomentReport& report) {
  return std::ranges::all_of(report.arms, [](const ArmMoments& arm) {
    return arm.sums.front() == arm.products.front() && arm.sums.front() <= static_cast<double>(arm.users);
  });
}

Result<std::vector<MetricDefinition>> givenMetrics(const EventLogInfo& info, const std::string& experiment,
                                                   EventStore& store, const JobControl& job) {
  std::vector<MetricDefinition> metrics;
  for (const auto& name : info.metrics) {
    RW_ASSIGN(const auto moments, store.givenMoments(experiment, {name}, job));
    if (moments.arms.empty()) continue;
    MetricDefinition metric{.name = name, .given = name};
    if (areShares(moments)) metric.kind = MetricKind::Share;
    metrics.push_back(std::move(metric));
  }
  return metrics;
}

} // namespace

std::vector<MetricDefinition> defaultMetrics() {
  return {
      {.name = "installs per user", .measure = Measure::Installs, .lookBack = true},
      {.name = "users who install", .kind = MetricKind::Share, .measure = Measure::Installs},
      {.name = "clicks per exposure",
       .kind = MetricKind::Ratio,
       .measure = Measure::Clicks,
       .per = Measure::Exposures},
      {.name = "clicks per user", .measure = Measure::Clicks, .lookBack = true},
      {.name = "cached exposures per user", .measure = Measure::Cached, .lessIsBetter = true, .margin = 1}};
}

Result<std::vector<ExperimentDefinition>> defaultDefinitions(const EventLogInfo& info, EventStore& store,
                                                             const JobControl& job) {
  std::vector<ExperimentDefinition> definitions;
  for (auto& [name, experiment] : experimentsOf(info)) {
    if (experiment.arms.size() < 2) continue;
    ExperimentDefinition definition{.experiment = name, .arms = std::move(experiment.arms)};
    if (experiment.given > 0) {
      RW_ASSIGN(definition.metrics, givenMetrics(info, name, store, job));
    }
    if (experiment.exposed > 0)
      for (auto& metric : defaultMetrics())
        definition.metrics.push_back(std::move(metric));
    if (!definition.metrics.empty()) definitions.push_back(std::move(definition));
  }
  return definitions;
}

std::string fileNameFor(const std::string& experiment) {
  auto name = experiment;
  std::ranges::replace_if(
      name, [](unsigned char c) { return !std::isalnum(c) && c != '-' && c != '_' && c != '.'; }, '_');
  if (name.empty() || name.front() == '.') name.insert(0, "experiment");
  return name;
}

} // namespace rankwright
