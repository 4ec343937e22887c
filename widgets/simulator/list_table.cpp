#include "widgets/simulator/list_table.h"

#include "widgets/simulator/comparison_texts.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

enum Column : std::size_t { Slot, Key, Name, Category, Score, FirstChange };
enum Change : std::size_t { Mark, BaselineSlot, RankChange, ScoreChange, ChangeColumns };
constexpr std::size_t kReasons = 3;

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::ListTable)
};

Cell textCell(const std::string& text) {
  return text.empty() ? Cell() : Cell(std::string_view(text));
}

template <class T>
Cell optionalCell(const std::optional<T>& value) {
  return value ? Cell(*value) : Cell();
}

std::string moveName(Move move) {
  switch (move) {
  case Move::Same:
    return Texts::tr("same").toStdString();
  case Move::Up:
    return Texts::tr("up").toStdString();
  case Move::Down:
    return Texts::tr("down").toStdString();
  case Move::Entered:
    return Texts::tr("new").toStdString();
  case Move::Left:
    return Texts::tr("left").toStdString();
  }
  return {};
}

std::vector<TableColumn> changeColumns() {
  return {
      {.key = "move",
       .title = Texts::tr("Change").toStdString(),
       .explanation = Texts::tr("What became of the app since the baseline: up, down, same, new in the "
                                "list, or left it")
                          .toStdString()},
      {.key = "baselinePlace",
       .type = CellType::Integer,
       .title = Texts::tr("Baseline rank").toStdString(),
       .explanation = Texts::tr("Place in the baseline, from 1; empty for an app that is new").toStdString()},
      {.key = "rankChange",
       .type = CellType::Integer,
       .title = Texts::tr("Rank change").toStdString(),
       .explanation = Texts::tr("Baseline rank − place: positive for an app that moved up; empty for one "
                                "that is new or left")
                          .toStdString()},
      {.key = "scoreChange",
       .type = CellType::Real,
       .title = Texts::tr("Score change").toStdString(),
       .explanation = Texts::tr("Score − score in the baseline; empty unless the same model ranked both "
                                "lists")
                          .toStdString(),
       .decimals = 4}};
}

std::vector<TableColumn> listColumns(bool compared) {
  std::vector<TableColumn> columns = {
      {.key = "place",
       .type = CellType::Integer,
       .title = Texts::tr("Place").toStdString(),
       .explanation = Texts::tr("Place in the list, from 1").toStdString()},
      {.key = "item",
       .title = Texts::tr("App").toStdString(),
       .explanation = Texts::tr("The app's key in the item pool").toStdString(),
       .addressKind = "item"},
      {.key = "name",
       .title = Texts::tr("Name").toStdString(),
       .explanation = Texts::tr("The app's name in the catalogue").toStdString()},
      {.key = "category",
       .title = Texts::tr("Category").toStdString(),
       .explanation = Texts::tr("The app's category in the catalogue").toStdString()},
      {.key = "score",
       .type = CellType::Real,
       .title = Texts::tr("Score").toStdString(),
       .explanation = Texts::tr("What the list is ordered by: σ(logit) of the model, a probability; without "
                                "a model 1 / place in the merged order")
                          .toStdString(),
       .decimals = 4,
       .bar = true}};
  if (compared)
    for (auto& column : changeColumns())
      columns.push_back(std::move(column));
  for (std::size_t i = 0; i < kReasons; ++i) {
    const auto number = std::to_string(i + 1);
    columns.push_back(
        {.key = "reason" + number,
         .title = Texts::tr("Reason").toStdString() + ' ' + number,
         .explanation = Texts::tr("One of the terms that speak most for the app").toStdString()});
    columns.push_back({.key = "contribution" + number,
                       .type = CellType::Real,
                       .title = Texts::tr("Contribution").toStdString() + ' ' + number,
                       .unit = "logit",
                       .explanation = Texts::tr("What the reason adds to the logit").toStdString(),
                       .decimals = 3});
  }
  return columns;
}

} // namespace

ListTable::ListTable(const std::vector<Card>& cards, const ComparedList* compared)
    : columns_(listColumns(compared != nullptr)),
      firstReason_(FirstChange + (compared ? std::size_t{ChangeColumns} : 0)) {
  rows_.reserve(cards.size() + (compared ? compared->left.size() : 0));
  for (const auto& card : cards)
    rows_.push_back(rowOf(card));
  if (!compared) return;
  for (const auto& left : compared->left)
    rows_.push_back(rowOf(left));
}

ListTable::Row ListTable::rowOf(const Card& card) {
  Row row{card.item,
          card.slot,
          card.app.key.toStdString(),
          card.app.name.toStdString(),
          card.app.category.toStdString(),
          card.score,
          {}};
  for (const auto& reason : card.reasons)
    row.reasons.push_back({reason.text.toStdString(), reason.contribution});
  row.change = card.change;
  if (card.change) row.move = moveName(card.change->move);
  return row;
}

ListTable::Row ListTable::rowOf(const LeftApp& left) {
  Row row{left.item,
          std::nullopt,
          left.app.key.toStdString(),
          left.app.name.toStdString(),
          left.app.category.toStdString(),
          std::nullopt,
          {}};
  row.change = CardChange{.move = Move::Left, .baselineSlot = left.baselineSlot};
  row.move = moveName(Move::Left);
  return row;
}

Cell ListTable::changeCell(const Row& row, std::size_t column) {
  const auto isInBoth = row.slot && row.change->baselineSlot;
  switch (column) {
  case Mark:
    return textCell(row.move);
  case BaselineSlot:
    return row.change->baselineSlot ? Cell(std::int64_t{*row.change->baselineSlot}) : Cell();
  case RankChange:
    return isInBoth ? Cell(row.change->rankChange) : Cell();
  default:
    return optionalCell(row.change->scoreChange);
  }
}

Cell ListTable::reasonCell(const Row& row, std::size_t reason, bool text) {
  if (reason >= row.reasons.size()) return {};
  return text ? textCell(row.reasons[reason].text) : Cell(row.reasons[reason].contribution);
}

Cell ListTable::cell(std::uint32_t row, std::size_t column) const {
  const auto& at = rows_[row];
  switch (column) {
  case Slot:
    return optionalCell(at.slot);
  case Key:
    return textCell(at.key);
  case Name:
    return textCell(at.name);
  case Category:
    return textCell(at.category);
  case Score:
    return optionalCell(at.score);
  default:
    break;
  }
  if (column < firstReason_) return changeCell(at, column - FirstChange);
  return reasonCell(at, (column - firstReason_) / 2, (column - firstReason_) % 2 == 0);
}

std::optional<std::uint32_t> ListTable::rowOf(ItemId item) const {
  const auto found = std::ranges::find(rows_, std::optional(item), &Row::item);
  if (found == rows_.end()) return std::nullopt;
  return static_cast<std::uint32_t>(found - rows_.begin());
}

} // namespace rankwright
