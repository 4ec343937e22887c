#include "widgets/simulator/score_charts.h"

#include "widgets/common/text.h"
#include "widgets/simulator/logit_facts.h"

#include <QCoreApplication>

#include <algorithm>

namespace rankwright {

namespace {

/// More bars than this cannot be told apart; the table of the trace has them all.
constexpr std::size_t kTerms = 12;

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::ScoreCharts)
};

} // namespace

ChartPtr scoreChart(const Trace& trace) {
  if (trace.ranked.empty()) return nullptr;
  LineSeries scores{.name = Texts::tr("Score"), .x = {}, .y = {}};
  for (std::size_t place = 0; place < trace.ranked.size(); ++place) {
    scores.x.push_back(static_cast<double>(place + 1));
    scores.y.push_back(trace.ranked[place].score);
  }
  ChartSpec spec{.title = Texts::tr("Score of the candidates"),
                 .x = {.label = Texts::tr("Place after ranking")},
                 .y = {.label = Texts::tr("Score")},
                 .series = {scores}};
  const auto listed = trace.list.size();
  if (listed < trace.ranked.size())
    spec.references.push_back(
        {Qt::Vertical, static_cast<double>(listed) + 0.5, Texts::tr("end of the list")});
  return std::make_shared<const ChartSpec>(std::move(spec));
}

ChartPtr logitChart(const Trace& trace, const AppText& app, ItemId item) {
  const auto ranked = std::ranges::find(trace.ranked, item, &RankedItem::item);
  if (ranked == trace.ranked.end() || !ranked->parts) return nullptr;
  auto terms = logitTerms(*ranked->parts, trace.fields);
  if (terms.size() > kTerms) terms.resize(kTerms);
  BarSeries bars{.name = Texts::tr("Logit"), .values = {}, .categories = {}};
  for (const auto& term : terms) {
    bars.categories << term.name;
    bars.values.push_back(term.contribution);
  }
  return std::make_shared<const ChartSpec>(
      ChartSpec{.title = Texts::tr("Parts of the logit of %1").arg(app.name),
                .x = {.label = Texts::tr("Term")},
                .y = {.label = Texts::tr("Contribution to the logit")},
                .series = {bars}});
}

} // namespace rankwright
