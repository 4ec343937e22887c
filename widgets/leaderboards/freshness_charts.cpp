#include "widgets/leaderboards/freshness_charts.h"

#include "widgets/common/text.h"
#include "widgets/leaderboards/freshness_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <map>
#include <set>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::FreshnessCharts)
};

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();
/// More rows than these cannot be read.
constexpr std::size_t kMostApps = 40;

/// Where an app stood: its slots from 1, [days], 0 where it was not there.
struct Stay {
  ItemId item;
  std::vector<std::uint32_t> slotByDay;
  std::uint32_t dayCount = 0;
  std::size_t firstDay = 0;
};

std::vector<Stay> staysOf(const Freshness& freshness) {
  std::map<ItemId, std::size_t> places;
  std::vector<Stay> stays;
  for (std::size_t day = 0; day < freshness.days.size(); ++day) {
    const auto& items = freshness.days[day].items;
    for (std::size_t slot = 0; slot < items.size(); ++slot) {
      const auto [place, isNew] = places.try_emplace(items[slot], stays.size());
      if (isNew) stays.push_back({items[slot], std::vector<std::uint32_t>(freshness.days.size()), 0, day});
      auto& stay = stays[place->second];
      stay.slotByDay[day] = static_cast<std::uint32_t>(slot + 1);
      ++stay.dayCount;
    }
  }
  return stays;
}

/// They come in the order of their first day, and keep it.
void keepLongest(std::vector<Stay>& stays) {
  if (stays.size() <= kMostApps) return;
  std::ranges::stable_sort(stays, std::ranges::greater(), &Stay::dayCount);
  stays.resize(kMostApps);
  std::ranges::stable_sort(stays, {}, &Stay::firstDay);
}

/// Two apps of one name have two rows.
QString rowLabel(const AppCatalogue& apps, ItemId item, const QStringList& taken) {
  const auto app = apps.textOf(item);
  return taken.contains(app.name) ? QStringLiteral("%1 (%2)").arg(app.name, app.key) : app.name;
}

QString slotTitle(std::size_t shown, std::size_t all) {
  if (shown == all) return Texts::tr("Slot of each app, by day");
  return Texts::tr("Slot of the %1 apps that stood there longest, of %2, by day").arg(shown).arg(all);
}

BarSeries bars(const QString& name, const Freshness& freshness, std::uint32_t FreshnessDay::*count) {
  BarSeries series{.name = name, .values = {}, .categories = dayLabels(freshness)};
  for (const auto& day : freshness.days)
    series.values.push_back(day.*count);
  return series;
}

/// A step function: the share holds until the next day at which it falls.
LineSeries stepsOf(const WaitingCurve& curve) {
  LineSeries line{.name = curve.name, .x = {}, .y = {}};
  const auto add = [&line](double day, double share, double low, double high) {
    line.x.push_back(day);
    line.y.push_back(100 * share);
    line.lower.push_back(100 * low);
    line.upper.push_back(100 * high);
  };
  WaitingShare before{.share = 1, .low = 1, .high = 1};
  add(0, 1, 1, 1);
  for (const auto& at : curve.shares) {
    add(at.days, before.share, before.low, before.high);
    add(at.days, at.share, at.low, at.high);
    before = at;
  }
  if (curve.lastDay > before.days) add(curve.lastDay, before.share, before.low, before.high);
  return line;
}

double shareAfter(const std::vector<WaitingShare>& shares, std::uint32_t day) {
  double share = 1;
  for (const auto& at : shares)
    if (at.days <= day) share = at.share;
  return share;
}

ScatterSeries endsOf(const NewAppWaits& waits) {
  std::set<std::uint32_t> days;
  for (const auto& wait : waits.waits)
    if (!wait.isReached) days.insert(wait.days);
  ScatterSeries ends{.name = Texts::tr("Followed no further"), .x = {}, .y = {}};
  for (const auto day : days) {
    ends.x.push_back(day);
    ends.y.push_back(100 * shareAfter(waits.shares, day));
  }
  return ends;
}

std::uint32_t longestOf(const NewAppWaits& waits) {
  std::uint32_t longest = 0;
  for (const auto& wait : waits.waits)
    longest = std::max(longest, wait.days);
  return longest;
}

ChartSpec waitingSpec(const QString& title, const std::vector<WaitingCurve>& curves) {
  ChartSpec spec{.title = title,
                 .x = {.label = Texts::tr("Days since the app came")},
                 .y = {.label = Texts::tr("Still waiting"), .unit = QStringLiteral("%")},
                 .series = {},
                 .references = {{Qt::Horizontal, 50, Texts::tr("half")}}};
  for (const auto& curve : curves)
    if (!curve.shares.empty()) spec.series.emplace_back(stepsOf(curve));
  return spec;
}

} // namespace

QStringList dayLabels(const Freshness& freshness) {
  QStringList labels;
  for (const auto& day : freshness.days)
    labels << toQt(textOfDay(day.day));
  return labels;
}

ChartPtr slotChart(const Freshness& freshness, const AppCatalogue& apps) {
  auto stays = staysOf(freshness);
  if (stays.empty()) return nullptr;
  const auto all = stays.size();
  keepLongest(stays);
  HeatMap map{.name = Texts::tr("Slot"),
              .xLabels = dayLabels(freshness),
              .yLabels = {},
              .values = {},
              .valueLabel = Texts::tr("Slot"),
              .scale = HeatScale::Places};
  for (const auto& stay : stays) {
    map.yLabels << rowLabel(apps, stay.item, map.yLabels);
    for (const auto slot : stay.slotByDay)
      map.values.push_back(slot > 0 ? slot : kMissing);
  }
  return std::make_shared<const ChartSpec>(
      ChartSpec{.title = slotTitle(stays.size(), all), .series = {std::move(map)}});
}

ChartPtr moveChart(const Freshness& freshness) {
  if (freshness.days.size() < 2) return nullptr;
  return std::make_shared<const ChartSpec>(
      ChartSpec{.title = Texts::tr("What moves by day"),
                .x = {.label = Texts::tr("Day")},
                .y = {.label = Texts::tr("Apps")},
                .series = {bars(Texts::tr("Entered"), freshness, &FreshnessDay::entered),
                           bars(Texts::tr("Left"), freshness, &FreshnessDay::left),
                           bars(Texts::tr("New apps"), freshness, &FreshnessDay::newApps)}});
}

ChartPtr waitingChart(const QString& title, const std::vector<WaitingCurve>& curves) {
  auto spec = waitingSpec(title, curves);
  return spec.series.empty() ? nullptr : std::make_shared<const ChartSpec>(std::move(spec));
}

ChartPtr waitingChart(const NewAppWaits& waits) {
  auto spec = waitingSpec(Texts::tr("New apps that wait for %1").arg(aimText(waits.aim)),
                          {{Texts::tr("Still waiting, 95 % interval"), waits.shares, longestOf(waits)}});
  if (spec.series.empty()) return nullptr;
  if (auto ends = endsOf(waits); !ends.x.empty()) spec.series.emplace_back(std::move(ends));
  return std::make_shared<const ChartSpec>(std::move(spec));
}

} // namespace rankwright
