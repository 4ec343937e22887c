#include "widgets/simulator/list_table.h"

#include <QCoreApplication>

#include <algorithm>

namespace rankwright {

namespace {

enum Column : std::size_t { Slot, Key, Name, Category, Score, FirstReason };
constexpr std::size_t kReasons = 3;

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::ListTable)
};

Cell textCell(const std::string& text) {
  return text.empty() ? Cell() : Cell(std::string_view(text));
}

std::vector<TableColumn> listColumns() {
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

ListTable::ListTable(const std::vector<Card>& cards) : columns_(listColumns()) {
  rows_.reserve(cards.size());
  for (const auto& card : cards)
    rows_.push_back(rowOf(card));
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
  return row;
}

Cell ListTable::reasonCell(const Row& row, std::size_t reason, bool text) {
  if (reason >= row.reasons.size()) return {};
  return text ? textCell(row.reasons[reason].text) : Cell(row.reasons[reason].contribution);
}

Cell ListTable::cell(std::uint32_t row, std::size_t column) const {
  const auto& at = rows_[row];
  switch (column) {
  case Slot:
    return at.slot;
  case Key:
    return textCell(at.key);
  case Name:
    return textCell(at.name);
  case Category:
    return textCell(at.category);
  case Score:
    return at.score;
  default:
    return reasonCell(at, (column - FirstReason) / 2, (column - FirstReason) % 2 == 0);
  }
}

std::optional<std::uint32_t> ListTable::rowOf(ItemId item) const {
  const auto found = std::ranges::find(rows_, item, &Row::item);
  if (found == rows_.end()) return std::nullopt;
  return static_cast<std::uint32_t>(found - rows_.begin());
}

} // namespace rankwright
