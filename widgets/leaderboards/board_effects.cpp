#include "widgets/leaderboards/board_effects.h"

#include "core/table/doorway_table.h"
#include "widgets/chart/forest_rows.h"
#include "widgets/common/figures.h"
#include "widgets/common/number_words.h"
#include "widgets/leaderboards/freshness_charts.h"
#include "widgets/leaderboards/freshness_words.h"
#include "widgets/table/table_columns.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <limits>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::BoardEffects)
};

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();
constexpr std::array kMeasures = {BoardMeasure::Clicks, BoardMeasure::Installs, BoardMeasure::NewAppExposures,
                                  BoardMeasure::StoreInstalls};
static_assert(kMeasures.size() == kBoardMeasureCount);

/// In shares of the list kept by hand, whose mean is above zero.
Estimate relativeOf(const BoardEffect& effect) {
  return {effect.difference.value / effect.hand, effect.difference.low / effect.hand,
          effect.difference.high / effect.hand};
}

QString differenceFormula(const BoardEffect& effect) {
  return Texts::tr("%1 (rule) − %2 (by hand)").arg(figureText(effect.rule), figureText(effect.hand));
}

QString relativeFormula(const BoardEffect& effect) {
  return Texts::tr("%1 / %2").arg(signedText(effect.difference.value), figureText(effect.hand));
}

std::vector<TableColumn> columnsOf(const BoardSimulation& simulation) {
  double size = 0;
  for (const auto& effect : simulation.effects)
    size = std::max({size, effect.hand, effect.rule});
  const auto interval = Texts::tr("End of Welch's 95 % interval of the difference");
  return {
      describedColumn(
          "measure", CellType::Text, Texts::tr("Measure"),
          Texts::tr("What each user did over all days; clicks, and exposures of new apps, are those on "
                    "the board")),
      metricColumn("hand", Texts::tr("By hand"),
                   Texts::tr("Mean of the users who found the list kept by hand"), size),
      metricColumn("rule", Texts::tr("Rule"), Texts::tr("Mean of the users who found the rule's list"), size),
      metricColumn("difference", Texts::tr("Difference"), Texts::tr("Rule − by hand"), size),
      metricColumn("low", Texts::tr("Low"), interval, size),
      metricColumn("high", Texts::tr("High"), interval, size),
      shareColumn("relative", Texts::tr("Relative"), Texts::tr("Difference / by hand")),
      metricColumn("truth", Texts::tr("Truth"),
                   Texts::tr("The difference if every simulated user lived in both arms: what the interval "
                             "should hold"),
                   size)};
}

QString arm(const QString& name, const SimulatedBoard& board) {
  return Texts::tr("%1: %2 users; the list changed on %3 days; of its new apps, %4.")
      .arg(name, countText(board.users), countText(board.changes), medianText(board.median));
}

} // namespace

QString measureText(BoardMeasure measure) {
  switch (measure) {
  case BoardMeasure::Clicks:
    return Texts::tr("clicks on the board");
  case BoardMeasure::Installs:
    return Texts::tr("installs from the board");
  case BoardMeasure::NewAppExposures:
    return Texts::tr("exposures of new apps");
  case BoardMeasure::StoreInstalls:
    break;
  }
  return Texts::tr("installs in the store");
}

ChartPtr boardForest(const BoardSimulation& simulation) {
  ForestPlot measured{.name = Texts::tr("Difference, 95 % interval"), .rows = {}};
  ForestPlot truth{.name = Texts::tr("Truth"), .rows = {}};
  for (const auto measure : kMeasures) {
    const auto& effect = simulation.of(measure);
    if (effect.hand <= 0) continue;
    const auto relative = relativeOf(effect);
    measured.rows.push_back(percentRow(measureText(measure), relative.value, relative.low, relative.high));
    truth.rows.push_back(percentRow(measureText(measure), effect.truth / effect.hand));
  }
  if (measured.rows.empty()) return nullptr;
  return std::make_shared<const ChartSpec>(ChartSpec{
      .title = Texts::tr("The rule against the list kept by hand"),
      .x = {.label = Texts::tr("Difference a user, of the list kept by hand"), .unit = QStringLiteral("%")},
      .series = {std::move(measured), std::move(truth)},
      .references = {{Qt::Vertical, 0}}});
}

ChartPtr boardWaitingChart(const BoardSimulation& simulation, const BoardSimulationOptions& options) {
  const auto last = options.days - 1;
  return waitingChart(Texts::tr("New apps that wait for %1 on the board")
                          .arg(aimText({SeenBy::Exposures, options.exposures})),
                      {{Texts::tr("By hand"), simulation.hand.waiting, last},
                       {Texts::tr("Rule"), simulation.rule.waiting, last}});
}

std::shared_ptr<const TableSource> boardEffectTable(const BoardSimulation& simulation) {
  auto table = std::make_shared<DoorwayTable>(columnsOf(simulation));
  for (const auto measure : kMeasures) {
    const auto& effect = simulation.of(measure);
    table->addRow({{measureText(measure).toStdString()},
                   figureEntry(effect.hand),
                   figureEntry(effect.rule),
                   figureEntry(effect.difference.value, differenceFormula(effect)),
                   figureEntry(effect.difference.low),
                   figureEntry(effect.difference.high),
                   shareEntry(effect.hand > 0 ? relativeOf(effect).value : kMissing, relativeFormula(effect)),
                   figureEntry(effect.truth)});
  }
  return table;
}

QString boardEffectText(const BoardSimulation& simulation, const BoardSimulationOptions& options) {
  return arm(Texts::tr("By hand"), simulation.hand) + QLatin1Char('\n') +
         arm(Texts::tr("Rule"), simulation.rule) + QLatin1Char('\n') +
         Texts::tr("%1 new apps, seen with %2 on the board; %3 requests were answered.")
             .arg(countText(simulation.newApps), aimText({SeenBy::Exposures, options.exposures}),
                  countText(simulation.requests));
}

} // namespace rankwright
