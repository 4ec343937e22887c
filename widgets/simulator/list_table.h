#pragma once

#include "core/table/table_source.h"
#include "widgets/simulator/compared_list.h"

#include <string>
#include <vector>

namespace rankwright {

/// A recommended list as a table: place, app, category, score, the strongest reasons; with a baseline also
/// what became of each app, and behind the list what left it, without a place.
class ListTable final : public TableSource {
public:
  /// `compared` may be nullptr; `cards` bear its marks.
  explicit ListTable(const std::vector<Card>& cards, const ComparedList* compared = nullptr);

  std::uint32_t rowCount() const override { return static_cast<std::uint32_t>(rows_.size()); }
  const std::vector<TableColumn>& columns() const override { return columns_; }
  Cell cell(std::uint32_t row, std::size_t column) const override;

  /// The row of an item; nothing when the list does not have it.
  std::optional<std::uint32_t> rowOf(ItemId item) const;
  /// Nothing for what left and is not in the workspace.
  std::optional<ItemId> itemAt(std::uint32_t row) const { return rows_[row].item; }

private:
  struct Reason {
    std::string text;
    double contribution;
  };
  struct Row {
    std::optional<ItemId> item;
    std::optional<std::int64_t> slot;
    std::string key;
    std::string name;
    std::string category;
    std::optional<double> score;
    std::vector<Reason> reasons; ///< at most three, the strongest first
    std::optional<CardChange> change = {};
    std::string move = {};
  };

  static Row rowOf(const Card& card);
  static Row rowOf(const LeftApp& left);
  static Cell changeCell(const Row& row, std::size_t column);
  static Cell reasonCell(const Row& row, std::size_t reason, bool text);

  std::vector<TableColumn> columns_;
  std::size_t firstReason_; ///< column
  std::vector<Row> rows_;
};

} // namespace rankwright
