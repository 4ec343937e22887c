#include "widgets/experiments/scope_words.h"

#include "core/events/event_log_info.h"
#include "widgets/common/text.h"
#include "widgets/experiments/experiment_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::ScopeWords)
};

bool sameFilter(const DimensionFilter& a, const DimensionFilter& b) {
  return a.dimension == b.dimension && a.values == b.values;
}

bool sameScope(const AnalysisScope& a, const AnalysisScope& b) {
  return a.firstDay == b.firstDay && a.lastDay == b.lastDay && a.keepUsersOfSeveral == b.keepUsersOfSeveral &&
         std::ranges::equal(a.filters, b.filters, sameFilter);
}

/// A metric of each measure: what every log can answer.
std::vector<MetricDefinition> commonMetrics() {
  std::vector<MetricDefinition> metrics;
  for (std::size_t i = 0; i < kMeasureCount; ++i) {
    const auto measure = static_cast<Measure>(i);
    const std::string name(nameOf(measure));
    metrics.push_back({.name = name + " per user", .kind = MetricKind::Mean, .measure = measure});
    if (measure != Measure::Exposures && measure != Measure::Amount)
      metrics.push_back({.name = "users with " + name, .kind = MetricKind::Share, .measure = measure});
  }
  metrics.push_back({.name = "clicks per exposure",
                     .kind = MetricKind::Ratio,
                     .measure = Measure::Clicks,
                     .per = Measure::Exposures});
  metrics.push_back({.name = "installs per click",
                     .kind = MetricKind::Ratio,
                     .measure = Measure::Installs,
                     .per = Measure::Clicks});
  return metrics;
}

} // namespace

QString filterText(const DimensionFilter& filter) {
  QStringList values;
  for (const auto& value : filter.values)
    values << (value.empty() ? Texts::tr("(none)") : toQt(value));
  return QStringLiteral("%1: %2").arg(toQt(filter.dimension), values.join(Texts::tr(" or ")));
}

QString metricsText(const ExperimentDefinition& definition) {
  QStringList names;
  for (const auto& metric : definition.metrics)
    names << toQt(metric.name);
  return names.join(QStringLiteral(", "));
}

QString scopeText(const AnalysisScope& scope, const EventStoreSpan& span) {
  QStringList parts;
  const auto first = scope.firstDay ? scope.firstDay : span.firstDay;
  const auto last = scope.lastDay ? scope.lastDay : span.lastDay;
  if (first && last) parts << Texts::tr("%1 to %2").arg(toQt(dayText(*first)), toQt(dayText(*last)));
  for (const auto& filter : scope.filters)
    parts << filterText(filter);
  if (scope.keepUsersOfSeveral) parts << Texts::tr("users of several variants kept");
  return parts.isEmpty() ? Texts::tr("all days") : parts.join(QStringLiteral(" · "));
}

bool hasMetric(const ExperimentDefinition& definition, const std::string& name) {
  return std::ranges::find(definition.metrics, name, &MetricDefinition::name) != definition.metrics.end();
}

std::vector<MetricDefinition> offeredMetrics(const ExperimentDefinition& definition) {
  auto all = definition.metrics;
  for (auto& metric : commonMetrics())
    if (!hasMetric(definition, metric.name)) all.push_back(std::move(metric));
  return all;
}

std::vector<std::pair<std::string, std::vector<std::string>>> valuesOf(const TrustReport& trust) {
  std::vector<std::pair<std::string, std::vector<std::string>>> all;
  for (const auto& part : trust.byDimension) {
    if (all.empty() || all.back().first != part.dimension) all.push_back({part.dimension, {}});
    all.back().second.push_back(part.value);
  }
  return all;
}

bool sameQuestion(const ExperimentQuestion& a, const ExperimentQuestion& b) {
  return sameScope(a.scope, b.scope) && a.definition.metrics == b.definition.metrics;
}

} // namespace rankwright
