#include "core/workspace/simulated_definition.h"

#include "core/base/file.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <unistd.h>

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

constexpr const char* kHead =
    "# Made by `rankwright-cli simulate`; yours to edit. The truth lies beside the log.\n";

MetricDefinition metricOf(std::string name, Measure measure, bool lookBack) {
  MetricDefinition metric;
  metric.name = std::move(name);
  metric.measure = measure;
  metric.lookBack = lookBack;
  return metric;
}

MetricDefinition installers() {
  auto metric = metricOf("share of installers", Measure::Installs, false);
  metric.kind = MetricKind::Share;
  return metric;
}

MetricDefinition clickRate() {
  auto metric = metricOf("ctr", Measure::Clicks, false);
  metric.kind = MetricKind::Ratio;
  return metric;
}

/// A list from a cache is an old one: more of them are a loss.
MetricDefinition cachedGuardrail() {
  auto metric = metricOf("cached exposures per user", Measure::Cached, false);
  metric.lessIsBetter = true;
  metric.margin = 1;
  return metric;
}

} // namespace

ExperimentDefinition simulatedDefinition(const std::string& experiment,
                                         const std::vector<std::string>& variants, const std::string& log,
                                         const ExperimentSimulationOptions& options) {
  const bool looksBack = options.warmUpDays > 0;
  ExperimentDefinition definition;
  definition.experiment = experiment;
  definition.title = fmt::format("{}: {} (simulated)", experiment, fmt::join(variants, " / "));
  definition.log = log;
  definition.expectedUsers = std::max(options.users, 2U);
  definition.lookBackDays = std::max(options.warmUpDays, 1U);
  for (const auto& variant : variants)
    definition.arms.push_back({variant, 1});
  definition.metrics = {metricOf("installs per user", Measure::Installs, looksBack),
                        metricOf("clicks per user", Measure::Clicks, looksBack),
                        installers(),
                        clickRate(),
                        metricOf("activations per user", Measure::Activations, false),
                        metricOf("payments per user", Measure::Payments, false),
                        metricOf("revenue per user", Measure::Amount, false)};
  if (options.weakNetworkShare > 0) definition.metrics.push_back(cachedGuardrail());
  return definition;
}

Status checkNewDefinition(const std::filesystem::path& folder, const std::string& experiment) {
  std::error_code ignored;
  if (std::filesystem::exists(folder / (experiment + ".toml"), ignored)) return {};
  const auto place = std::filesystem::exists(folder, ignored) ? folder : folder.parent_path();
  if (::access(place.c_str(), W_OK | X_OK) == 0) return {};
  return fail(ErrorKind::Io, "the definition of the experiment cannot be written there: {}", folder.string());
}

Result<bool> writeNewDefinition(const std::filesystem::path& folder, const ExperimentDefinition& definition) {
  const auto file = folder / (definition.experiment + ".toml");
  std::error_code error;
  if (std::filesystem::exists(file, error)) return false;
  std::filesystem::create_directories(folder, error);
  RW_CHECK(writeFileAtomically(file, kHead + toToml(definition)));
  return true;
}

} // namespace rankwright
