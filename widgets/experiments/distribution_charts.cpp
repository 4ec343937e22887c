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

constexpr int kBinDigits = 3; ///< of the ends of a bin

std::size_t binCount(const DistributionBins& bins) {
  return bins.edges.empty() ? 0 : bins.edges.size() - 1;
}

bool isWhole(double value) {
  return std::abs(value - std::round(value)) < 1e-9;
}

QString endText(double end) {
  if (end == 0) return figureText(0);
  const auto unit = std::pow(10.0, kBinDigits - 1 - std::floor(std::log10(std::abs(end))));
  return figureText(std::round(end * unit) / unit);
}

/// "3", "12.5–25"; a bin of one whole value is named after it. Adding 0 takes the sign from −0.
QString binText(double from, double to) {
  if (isWhole(to - from) && std::round(to - from) == 1) return figureText(std::ceil(from - 1e-9) + 0.0);
  return QStringLiteral("%1–%2").arg(endText(from), endText(to));
}

/// The first bin of a logarithmic scale is of those who have nothing.
bool hasZeroBin(const DistributionBins& bins, BinScale scale) {
  return scale == BinScale::Logarithmic && binCount(bins) > 0 && bins.edges.front() <= 0;
}

QStringList binTexts(const DistributionBins& bins, BinScale scale) {
  QStringList texts;
  for (std::size_t i = 0; i < binCount(bins); ++i)
    texts << binText(bins.edges[i], bins.edges[i + 1]);
  if (hasZeroBin(bins, scale))
    texts.front() = bins.edges.front() < 0 ? QStringLiteral("≤ 0") : QStringLiteral("0");
  return texts;
}

DistributionBins withoutFirst(DistributionBins bins) {
  bins.edges.erase(bins.edges.begin());
  for (auto& users : bins.users)
    users.erase(users.begin());
  return bins;
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

ChartPtr chartOf(const MetricDistribution& distribution, const DistributionBins& bins,
                 const QStringList& names) {
  const auto measure = toQt(nameOf(distribution.measure));
  ChartSpec spec{.title = Texts::tr("How users are spread: %1").arg(toQt(distribution.metric)),
                 .x = {.label = Texts::tr("%1 of a user").arg(measure)},
                 .y = {.label = Texts::tr("Share of the arm's users"), .unit = QStringLiteral("%")}};
  for (std::size_t arm = 0; arm < distribution.arms.size() && arm < bins.users.size(); ++arm)
    spec.series.emplace_back(barsOf(distribution.arms[arm], bins.users[arm], names));
  const auto cap = distribution.cap ? placeOf(bins, *distribution.cap) : std::nullopt;
  if (cap)
    spec.references.push_back(
        {Qt::Vertical, *cap, Texts::tr("cut at %1").arg(figureText(*distribution.cap))});
  return std::make_shared<const ChartSpec>(std::move(spec));
}

Fact figure(double value) {
  return {figureText(value)};
}

} // namespace

ChartPtr distributionChart(const MetricDistribution& distribution, const DistributionBins& bins,
                           BinScale scale) {
  if (distribution.arms.empty() || binCount(bins) == 0) return nullptr;
  const auto isNobody = [](const auto& users) { return users.front() == 0; };
  const auto isBare =
      hasZeroBin(bins, scale) && binCount(bins) > 1 && std::ranges::all_of(bins.users, isNobody);
  if (!isBare) return chartOf(distribution, bins, binTexts(bins, scale));
  return chartOf(distribution, withoutFirst(bins), binTexts(bins, scale).mid(1));
}

MetricDistribution withoutZeros(MetricDistribution distribution) {
  for (auto& arm : distribution.arms)
    std::erase_if(arm.counts, [](const auto& count) { return count.value <= 0; });
  return distribution;
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
