#include "widgets/leaderboards/entry_table.h"

#include "core/leaderboard/leaderboard_signals.h"
#include "core/leaderboard/ready_orders.h"
#include "core/table/doorway_table.h"
#include "widgets/common/engine_text.h"
#include "widgets/common/text.h"
#include "widgets/leaderboards/board_words.h"
#include "widgets/table/table_columns.h"

#include <QCoreApplication>

#include <charconv>
#include <limits>
#include <utility>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::EntryTable)
};

using Entry = DoorwayTable::Entry;

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();
constexpr int kScoreDecimals = 4;

TableColumn scoreColumn(const std::string& key, const QString& title, const QString& help) {
  auto column = describedColumn(key.c_str(), CellType::Real, title, help);
  column.decimals = kScoreDecimals;
  return column;
}

std::vector<TableColumn> headColumns() {
  auto app = describedColumn("app", CellType::Text, Texts::tr("App"), Texts::tr("Its name in the catalogue"));
  app.addressKind = "item";
  return {describedColumn("slot", CellType::Integer, Texts::tr("Slot"), Texts::tr("From the first one on")),
          std::move(app),
          describedColumn("category", CellType::Text, Texts::tr("Category"), Texts::tr("Of the catalogue")),
          describedColumn("placed", CellType::Text, Texts::tr("Placed by"),
                          Texts::tr("A pin, a slot for new apps, the board's order, or the fallback board")),
          scoreColumn("score", Texts::tr("Score"), Texts::tr("What the board's order gives the app")),
          describedColumn("rank", CellType::Integer, Texts::tr("Rank"),
                          Texts::tr("By score among all candidates"))};
}

/// The terms and inputs are those of the first app that has any: one order gives all of them.
const ScoreBreakdown* exampleOf(const ExplainedList& list) {
  return list.scores.empty() ? nullptr : &list.scores.front();
}

/// A signal says how it comes about.
QString inputHelp(const std::string& name) {
  const auto* ready = readyOrderOf(name);
  return ready ? engineText(ready->meaning) : Texts::tr("What the order reads of the app");
}

void addParts(std::vector<TableColumn>& columns, const ScoreBreakdown& example) {
  if (example.terms.size() > 1)
    for (std::size_t i = 0; i < example.terms.size(); ++i)
      columns.push_back(scoreColumn("term" + std::to_string(i), toQt(example.terms[i].text),
                                    Texts::tr("A part that the score is the sum of")));
  for (std::size_t i = 0; i < example.inputs.size(); ++i)
    columns.push_back(describedColumn(("input" + std::to_string(i)).c_str(), CellType::Text,
                                      toQt(example.inputs[i].text), inputHelp(example.inputs[i].text)));
}

/// What a score that comes from the logs is made of, and what new apps are chosen by.
void addEvidence(std::vector<TableColumn>& columns, const ExplainedList& list) {
  if (!list.potentials.empty())
    columns.push_back(scoreColumn("potential", Texts::tr("Potential"),
                                  Texts::tr("The upper bound of what its installs may become: slots for new "
                                            "apps go to the greatest")));
  if (list.counts.empty()) return;
  const auto help = Texts::tr("In the whole log, wherever it was shown");
  if (list.hasExposures)
    columns.push_back(describedColumn("exposures", CellType::Integer, Texts::tr("Exposures"), help));
  columns.push_back(describedColumn("clicks", CellType::Integer, Texts::tr("Clicks"), help));
  columns.push_back(describedColumn("installs", CellType::Integer, Texts::tr("Installs"), help));
}

void addEvidence(std::vector<Entry>& row, const ExplainedList& list, std::size_t entry) {
  if (entry < list.potentials.size())
    row.push_back(figureEntry(list.potentials[entry] ? double(*list.potentials[entry]) : kMissing));
  if (entry >= list.counts.size()) return;
  const auto& counts = list.counts[entry];
  if (list.hasExposures) row.push_back(countEntry(counts.exposures));
  row.push_back(countEntry(counts.clicks));
  row.push_back(countEntry(counts.installs));
}

DayCounts totalOf(const LeaderboardColumns& columns, ItemId item) {
  DayCounts total;
  for (const auto& day : columns.sources().itemSignals->counts().of(item)) {
    total.exposures += day.exposures;
    total.clicks += day.clicks;
    total.installs += day.installs;
  }
  return total;
}

Result<std::optional<float>> potentialOf(LeaderboardColumns& columns, const LeaderboardConfig& board,
                                         ItemId item) {
  return columns.valueOf(item, {std::string(kPotentialSignal), {}}, signalSettingsOf(board));
}

double numberOf(const std::string& text) {
  double value = kMissing;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() ? value : kMissing;
}

void addParts(std::vector<Entry>& row, const ScoreBreakdown& score) {
  if (score.terms.size() > 1)
    for (const auto& term : score.terms)
      row.push_back(figureEntry(numberOf(term.value)));
  for (const auto& input : score.inputs)
    row.push_back({input.value});
}

std::vector<Entry> rowOf(const LeaderboardEntry& entry, std::uint32_t slot, const AppText& app,
                         const QString& placedBy) {
  return {countEntry(slot),
          {app.name.toStdString(), app.key.toStdString()},
          {app.category.toStdString()},
          {placedBy.toStdString()},
          figureEntry(entry.score ? double(*entry.score) : kMissing),
          entry.rank > 0 ? countEntry(entry.rank) : Entry()};
}

} // namespace

Result<ExplainedList> explainList(LeaderboardColumns& columns, const LeaderboardConfig& board,
                                  LeaderboardList list, const JobControl& job) {
  ExplainedList explained{.list = std::move(list)};
  explained.hasExposures = columns.sources().itemSignals->hasExposures();
  const auto hasLogs = !columns.sources().itemSignals->counts().empty();
  for (const auto& entry : explained.list.entries) {
    RW_CHECK(job.check());
    if (hasLogs) explained.counts.push_back(totalOf(columns, entry.item));
    if (board.newApps.share > 0) {
      RW_ASSIGN(const auto potential, potentialOf(columns, board, entry.item));
      explained.potentials.push_back(potential);
    }
    if (board.order.empty()) continue;
    RW_ASSIGN(auto score, explainScore(columns, board, entry.item));
    explained.scores.push_back(std::move(score));
  }
  return explained;
}

std::shared_ptr<const TableSource> entryTable(const ExplainedList& list, const AppCatalogue& apps) {
  auto columns = headColumns();
  if (const auto* example = exampleOf(list)) addParts(columns, *example);
  addEvidence(columns, list);
  const auto width = columns.size();
  auto table = std::make_shared<DoorwayTable>(std::move(columns));
  for (std::size_t i = 0; i < list.list.entries.size(); ++i) {
    const auto& entry = list.list.entries[i];
    const auto placedBy = list.isPublished ? Texts::tr("the shelf") : placedByText(entry.placedBy);
    auto row = rowOf(entry, static_cast<std::uint32_t>(i + 1), apps.textOf(entry.item), placedBy);
    if (i < list.scores.size()) addParts(row, list.scores[i]);
    addEvidence(row, list, i);
    row.resize(width);
    table->addRow(std::move(row));
  }
  return table;
}

std::vector<Card> entryCards(const LeaderboardList& list, const AppCatalogue& apps) {
  std::vector<Card> cards;
  for (const auto& entry : list.entries)
    cards.push_back({.item = entry.item,
                     .slot = static_cast<std::uint32_t>(cards.size() + 1),
                     .app = apps.textOf(entry.item),
                     .score = entry.score ? double(*entry.score) : 0.0,
                     .reasons = {}});
  return cards;
}

} // namespace rankwright
