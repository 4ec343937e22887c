#include "widgets/experiments/time_charts.h"

#include "widgets/common/engine_text.h"
#include "widgets/common/text.h"
#include "widgets/experiments/experiment_words.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <cmath>
#include <limits>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::TimeCharts)
};

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

/// Axes show local time: the day begins there at its local midnight, whatever zone the log is kept in.
double placeOf(TimeBasis basis, std::int64_t day) {
  if (basis == TimeBasis::DaysSinceFirst) return static_cast<double>(day);
  return static_cast<double>(QDate(1970, 1, 1).addDays(day).startOfDay().toSecsSinceEpoch());
}

ChartAxis dayAxis(TimeBasis basis) {
  if (basis == TimeBasis::DaysSinceFirst) return {.label = Texts::tr("Days since the first exposure")};
  return {.label = Texts::tr("Day"), .kind = AxisKind::Time};
}

std::vector<double> placesOf(const EffectOverTime& effects) {
  std::vector<double> places;
  for (const auto& point : effects.points)
    places.push_back(placeOf(effects.basis, point.day));
  return places;
}

/// A line through what `value` says of each point that has an effect.
template <class Value>
std::vector<double> valuesOf(const EffectOverTime& effects, Value value) {
  std::vector<double> values;
  for (const auto& point : effects.points) {
    const auto told = point.effect ? value(*point.effect) : kMissing;
    values.push_back(std::isfinite(told) ? told : kMissing);
  }
  return values;
}

LineSeries effectLine(const EffectOverTime& effects, double alpha) {
  return {.name = Texts::tr("Effect, %1 % interval").arg(figureText(100 * (1 - alpha))),
          .x = placesOf(effects),
          .y = valuesOf(effects, [](const MetricEffect& effect) { return effect.absolute.effect; }),
          .lower = valuesOf(effects, [](const MetricEffect& effect) { return effect.absolute.interval.low; }),
          .upper =
              valuesOf(effects, [](const MetricEffect& effect) { return effect.absolute.interval.high; })};
}

template <class Value>
LineSeries plainLine(const EffectOverTime& effects, const QString& name, Value value) {
  return {.name = name, .x = placesOf(effects), .y = valuesOf(effects, value)};
}

/// An interval of so many looks is of the whole as it grew.
void addAlwaysValid(std::vector<ChartSeries>& series, const EffectOverTime& effects) {
  if (effects.basis != TimeBasis::Cumulative) return;
  series.emplace_back(plainLine(effects, Texts::tr("Always valid, low"),
                                [](const MetricEffect& effect) { return effect.alwaysValid.low; }));
  series.emplace_back(plainLine(effects, Texts::tr("Always valid, high"),
                                [](const MetricEffect& effect) { return effect.alwaysValid.high; }));
}

bool hasEffect(const EffectOverTime& effects) {
  return std::ranges::any_of(effects.points,
                             [](const EffectPoint& point) { return point.effect.has_value(); });
}

QString usersTitle(TimeBasis basis) {
  switch (basis) {
  case TimeBasis::Cumulative:
    return Texts::tr("Users up to the day");
  case TimeBasis::Daily:
    return Texts::tr("Users of the day");
  default:
    return Texts::tr("Users shown anything so many days after their first");
  }
}

QString slopeText(const NoveltySlope& slope) {
  return Texts::tr("slope %1 a day ± %2 (standard error), z = %3, p = %4")
      .arg(signedText(slope.slope), figureText(slope.slopeError), figureText(slope.z),
           probabilityText(slope.p));
}

} // namespace

ChartPtr timeEffectChart(const EffectOverTime& effects, double alpha, const std::optional<double>& trueLift) {
  if (!hasEffect(effects)) return nullptr;
  ChartSpec spec{.title = Texts::tr("Effect of “%1” on %2").arg(toQt(effects.variant), toQt(effects.metric)),
                 .x = dayAxis(effects.basis),
                 .y = {.label = Texts::tr("Arm − control")},
                 .series = {effectLine(effects, alpha)},
                 .references = {{Qt::Horizontal, 0, Texts::tr("no effect")}}};
  addAlwaysValid(spec.series, effects);
  if (trueLift)
    spec.series.emplace_back(
        plainLine(effects, Texts::tr("Truth"),
                  [lift = *trueLift](const MetricEffect& effect) { return lift * effect.control; }));
  return std::make_shared<const ChartSpec>(std::move(spec));
}

ChartPtr timeUsersChart(const EffectOverTime& effects) {
  if (effects.points.empty()) return nullptr;
  LineSeries control{.name = Texts::tr("Control"), .x = placesOf(effects), .y = {}};
  LineSeries treated{.name = toQt(effects.variant), .x = control.x, .y = {}};
  for (const auto& point : effects.points) {
    control.y.push_back(static_cast<double>(point.controlUsers));
    treated.y.push_back(static_cast<double>(point.treatedUsers));
  }
  return std::make_shared<const ChartSpec>(ChartSpec{.title = usersTitle(effects.basis),
                                                     .x = dayAxis(effects.basis),
                                                     .y = {.label = Texts::tr("Users")},
                                                     .series = {std::move(control), std::move(treated)}});
}

QString noveltyText(const EffectOverTime& effects, double alpha) {
  if (effects.basis == TimeBasis::Cumulative)
    return Texts::tr("Up to each day, all days before it count too. Daily effects and those by days since "
                     "the first exposure show whether an effect wears off.");
  if (!effects.novelty)
    return Texts::tr("Whether the effect wears off cannot be told: %1.")
        .arg(engineText(effects.noveltyUndefined));
  const auto& slope = *effects.novelty;
  const auto figures = slopeText(slope);
  if (slope.p >= alpha)
    return Texts::tr("Nothing shows that the effect wears off or grows: %1.").arg(figures);
  const auto isFading = slope.slope * slope.intercept < 0;
  return isFading ? Texts::tr("The effect wears off, as novelty does: %1.").arg(figures)
                  : Texts::tr("The effect grows with time: %1.").arg(figures);
}

} // namespace rankwright
