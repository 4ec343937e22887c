#include "widgets/experiments/distribution_charts.h"

#include "widgets/common/figures.h"
#include "widgets/common/text.h"
#include "widgets/experiments/experiment_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::DistributionCharts)
};

std::size_t binCount(const DistributionBins& bins) {
  return bins.edges.empty() ? 0 : bins.edges.size() - 1;
}

bool isWhole(double value) {
  return std::abs(value - std::round(value)) < 1e-9;
}

/// "3", "12.5–25"; a bin of one whole value is named after it. Adding 0 takes the sign from −0.
QString binText(double from, double to) {
  if (isWhole(to - from) && std::round(to - from) == 1) return figureText(std::ceil(from - 1e-9) + 0.0);
  return QStringLiteral("%1–%2").arg(figureText(from), figureText(to));
}

QStringList binTexts(const DistributionBins& bins, BinScale scale) {
  QStringList texts;
  for (std::size_t i = 0; i < binCount(bins); ++i)
    texts << binText(bins.edges[i], bins.edges[i + 1]);
  const auto hasZeros = scale == BinScale::Logarithmic && !texts.isEmpty() && bins.edges.front() <= 0;
  if (hasZeros) texts.front() = bins.edges.front() < 0 ? QStringLiteral("≤ 0") : QStringLiteral("0");
  return texts;
}

/// Where a value stands among bins whose middles are at 0, 1, …
std::optional<double> placeOf(const DistributionBins& bins, double value) {
  const auto after = std::ranges::upper_bound(bins.edges, value);
  if (after == bins.edges.begin() || after == bins.edges.end()) return {};
  const auto bin = static_cast<std::size_t>(after - bins.edges.begin()) - 1;
  const auto within = (value - bins.edges[bin]) / (bins.edges[bin + 1] - bins.edges[bin]);
  return static_cast<double>(bin) + within - 0.5;
}

BarSeries barsOf(const ArmSpread& arm, const std::vector<std::uint64_t>& users, const QStringList& names) {
  BarSeries bars{.name = toQt(arm.variant), .values = {}, .categories = names};
  for (const auto count : users)
    bars.values.push_back(100 * static_cast<double>(count) / static_cast<double>(arm.users));
  return bars;
}

Fact figure(double value) {
  return {figureText(value)};
}

} // namespace

ChartPtr distributionChart(const MetricDistribution& distribution, const DistributionBins& bins,
                           BinScale scale) {
  if (distribution.arms.empty() || binCount(bins) == 0) return nullptr;
  const auto names = binTexts(bins, scale);
  ChartSpec spec{
      .title =
          Texts::tr("%1 of a user: %2").arg(toQt(nameOf(distribution.measure)), toQt(distribution.metric)),
      .x = {.label = Texts::tr("%1 of a user").arg(toQt(nameOf(distribution.measure)))},
      .y = {.label = Texts::tr("Share of the arm's users"), .unit = QStringLiteral("%")}};
  for (std::size_t arm = 0; arm < distribution.arms.size() && arm < bins.users.size(); ++arm)
    spec.series.emplace_back(barsOf(distribution.arms[arm], bins.users[arm], names));
  const auto cap = distribution.cap ? placeOf(bins, *distribution.cap) : std::nullopt;
  if (cap)
    spec.references.push_back(
        {Qt::Vertical, *cap, Texts::tr("cut at %1").arg(figureText(*distribution.cap))});
  return std::make_shared<const ChartSpec>(std::move(spec));
}

FactTable spreadFacts(const MetricDistribution& distribution) {
  FactTable table{
      .columns = {{Texts::tr("Variant"), Texts::tr("The arms of the experiment, the control first")},
                  {Texts::tr("Users"), Texts::tr("Users who count"), FactKind::Figure},
                  {Texts::tr("At zero"), Texts::tr("Users whose sum is 0 / users"), FactKind::Figure},
                  {Texts::tr("Mean"), Texts::tr("Σ / users, before any cut"), FactKind::Figure},
                  {Texts::tr("Median"), Texts::tr("Half of the users have at most this"), FactKind::Figure},
                  {Texts::tr("90 %"), Texts::tr("90 % of the users have at most this"), FactKind::Figure},
                  {Texts::tr("99 %"), Texts::tr("99 % of the users have at most this"), FactKind::Figure},
                  {Texts::tr("Largest"), Texts::tr("The largest sum of a user"), FactKind::Figure}},
      .rows = {}};
  for (const auto& arm : distribution.arms)
    table.rows.push_back({{toQt(arm.variant)},
                          {countText(arm.users)},
                          {percentText(arm.shareAtZero)},
                          figure(arm.mean),
                          figure(arm.median),
                          figure(arm.p90),
                          figure(arm.p99),
                          figure(arm.largest)});
  return table;
}

} // namespace rankwright
