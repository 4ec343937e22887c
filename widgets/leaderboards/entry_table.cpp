#include "widgets/leaderboards/entry_table.h"

#include "core/table/doorway_table.h"
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

void addParts(std::vector<TableColumn>& columns, const ScoreBreakdown& example) {
  if (example.terms.size() > 1)
    for (std::size_t i = 0; i < example.terms.size(); ++i)
      columns.push_back(scoreColumn("term" + std::to_string(i), toQt(example.terms[i].text),
                                    Texts::tr("A part that the score is the sum of")));
  for (std::size_t i = 0; i < example.inputs.size(); ++i)
    columns.push_back(describedColumn(("input" + std::to_string(i)).c_str(), CellType::Text,
                                      toQt(example.inputs[i].text),
                                      Texts::tr("What the order reads of the app")));
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
  if (board.order.empty()) return explained;
  for (const auto& entry : explained.list.entries) {
    RW_CHECK(job.check());
    RW_ASSIGN(auto score, explainScore(columns, board, entry.item));
    explained.scores.push_back(std::move(score));
  }
  return explained;
}

std::shared_ptr<const TableSource> entryTable(const ExplainedList& list, const AppCatalogue& apps) {
  auto columns = headColumns();
  if (const auto* example = exampleOf(list)) addParts(columns, *example);
  const auto width = columns.size();
  auto table = std::make_shared<DoorwayTable>(std::move(columns));
  for (std::size_t i = 0; i < list.list.entries.size(); ++i) {
    const auto& entry = list.list.entries[i];
    const auto placedBy = list.isPublished ? Texts::tr("the shelf") : placedByText(entry.placedBy);
    auto row = rowOf(entry, static_cast<std::uint32_t>(i + 1), apps.textOf(entry.item), placedBy);
    if (i < list.scores.size()) addParts(row, list.scores[i]);
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
