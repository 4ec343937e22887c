#include "widgets/experiments/trust_charts.h"

#include "widgets/common/text.h"
#include "widgets/experiments/experiment_words.h"

#include <QCoreApplication>
#include <QDate>
#include <QDateTime>

#include <algorithm>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::TrustCharts)
};

/// Smaller ones are shown as this: a logarithmic axis has no end.
constexpr double kSmallestShown = 1e-12;

/// The beginning of a day on the clock that axes of time show.
double secondsOf(std::int64_t day) {
  return static_cast<double>(QDate(1970, 1, 1).addDays(day).startOfDay().toSecsSinceEpoch());
}

ChartPtr made(ChartSpec spec) {
  return std::make_shared<const ChartSpec>(std::move(spec));
}

} // namespace

ChartPtr splitByDayChart(const TrustReport& trust) {
  LineSeries upTo{.name = Texts::tr("Up to the day"), .x = {}, .y = {}};
  ScatterSeries ofDay{.name = Texts::tr("Of the day alone"), .x = {}, .y = {}};
  for (const auto& part : trust.byDay) {
    if (part.upTo) {
      upTo.x.push_back(secondsOf(part.day));
      upTo.y.push_back(std::max(kSmallestShown, part.upTo->p));
    }
    if (!part.test) continue;
    ofDay.x.push_back(secondsOf(part.day));
    ofDay.y.push_back(std::max(kSmallestShown, part.test->p));
  }
  if (upTo.x.empty() && ofDay.x.empty()) return nullptr;
  return made({.title = Texts::tr("Split of users by day of first exposure"),
               .x = {.label = Texts::tr("Day"), .kind = AxisKind::Time},
               .y = {.label = Texts::tr("p of the sample ratio"), .log = true},
               .series = {std::move(upTo), std::move(ofDay)},
               .references = {{Qt::Horizontal, kSampleRatioAlarm, Texts::tr("alarm")},
                              {Qt::Horizontal, kSampleRatioWarning, Texts::tr("warning")}}});
}

ChartPtr replayChart(const TrustReport& trust) {
  if (!trust.replay) return nullptr;
  const auto& replay = *trust.replay;
  Histogram histogram{.name = Texts::tr("Replays"), .edges = {}, .counts = {}};
  for (std::size_t i = 0; i <= AaReplay::kBins; ++i)
    histogram.edges.push_back(static_cast<double>(i) / AaReplay::kBins);
  histogram.counts.assign(replay.bins.begin(), replay.bins.end());
  const auto expected = static_cast<double>(replay.p.size()) / AaReplay::kBins;
  return made({.title = Texts::tr("p of %1 with users split at random").arg(toQt(replay.metric)),
               .x = {.label = Texts::tr("p")},
               .y = {.label = Texts::tr("Replays")},
               .series = {std::move(histogram)},
               .references = {{Qt::Horizontal, expected, Texts::tr("expected")}}});
}

} // namespace rankwright
