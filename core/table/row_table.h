#pragma once

#include "core/table/table_source.h"

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace rankwright {

/// A table that holds its cells itself and is filled row by row: for answers that are no larger than what a
/// person may want to read.
class RowTable final : public TableSource {
public:
  using Fact = std::variant<std::monostate, std::int64_t, double, std::string>;

  explicit RowTable(std::vector<TableColumn> columns) : columns_(std::move(columns)) {}

  /// One fact a column, of its type or missing.
  void addRow(std::vector<Fact> facts) { rows_.push_back(std::move(facts)); }

  std::uint32_t rowCount() const override { return static_cast<std::uint32_t>(rows_.size()); }
  const std::vector<TableColumn>& columns() const override { return columns_; }
  Cell cell(std::uint32_t row, std::size_t column) const override {
    return std::visit([](const auto& fact) { return Cell(fact); }, rows_[row][column]);
  }

private:
  std::vector<TableColumn> columns_;
  std::vector<std::vector<Fact>> rows_;
};

} // namespace rankwright
