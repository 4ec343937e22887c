#pragma once

#include "core/table/row_table.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rankwright {

/// A table filled row by row whose cells may lead somewhere and may say how they come about: in a column with
/// an `addressKind` each cell that is not missing names its object.
class DoorwayTable final : public TableSource {
public:
  struct Entry {
    RowTable::Fact fact = {};
    std::string leadsTo = {}; ///< key of the address; empty where the column has no `addressKind`
    std::string how = {};     ///< the figure's own `cellExplanation`; empty for none
  };

  explicit DoorwayTable(std::vector<TableColumn> columns) : columns_(std::move(columns)) {}

  /// One entry a column, of its type or missing.
  void addRow(std::vector<Entry> entries) { rows_.push_back(std::move(entries)); }

  std::uint32_t rowCount() const override { return static_cast<std::uint32_t>(rows_.size()); }
  const std::vector<TableColumn>& columns() const override { return columns_; }
  Cell cell(std::uint32_t row, std::size_t column) const override {
    return std::visit([](const auto& fact) { return Cell(fact); }, rows_[row][column].fact);
  }
  std::optional<std::string> addressKey(std::uint32_t row, std::size_t column) const override {
    return unlessEmpty(rows_[row][column].leadsTo);
  }
  std::optional<std::string> cellExplanation(std::uint32_t row, std::size_t column) const override {
    return unlessEmpty(rows_[row][column].how);
  }

private:
  static std::optional<std::string> unlessEmpty(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional(text);
  }

  std::vector<TableColumn> columns_;
  std::vector<std::vector<Entry>> rows_;
};

} // namespace rankwright
