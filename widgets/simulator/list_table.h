#pragma once

#include "core/table/table_source.h"
#include "widgets/simulator/card.h"

#include <string>
#include <vector>

namespace rankwright {

/// A recommended list as a table: place, app, category, score, the strongest reasons.
class ListTable final : public TableSource {
public:
  explicit ListTable(const std::vector<Card>& cards);

  std::uint32_t rowCount() const override { return static_cast<std::uint32_t>(rows_.size()); }
  const std::vector<TableColumn>& columns() const override { return columns_; }
  Cell cell(std::uint32_t row, std::size_t column) const override;

  /// The row of an item; nothing when the list does not have it.
  std::optional<std::uint32_t> rowOf(ItemId item) const;
  ItemId itemAt(std::uint32_t row) const { return rows_[row].item; }

private:
  struct Reason {
    std::string text;
    double contribution;
  };
  struct Row {
    ItemId item;
    std::int64_t slot;
    std::string key;
    std::string name;
    std::string category;
    double score;
    std::vector<Reason> reasons; ///< at most three, the strongest first
  };

  static Row rowOf(const Card& card);
  static Cell reasonCell(const Row& row, std::size_t reason, bool text);

  std::vector<TableColumn> columns_;
  std::vector<Row> rows_;
};

} // namespace rankwright
