#pragma once

#include "core/table/table_source.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace rankwright {

/// A cell that owns its text.
using OwnedCell = std::variant<std::monostate, std::int64_t, double, std::string>;

inline Cell borrow(const OwnedCell& cell) {
  return std::visit([](const auto& held) -> Cell { return held; }, cell);
}

/// A small table for tests, written down column by column.
class MemoryTable final : public TableSource {
public:
  MemoryTable& add(TableColumn column, std::vector<OwnedCell> cells) {
    columns_.push_back(std::move(column));
    cells_.push_back(std::move(cells));
    codes_.push_back(nullptr);
    return *this;
  }

  /// Gives the texts of the last column codes, in no order that a sort could lean on.
  MemoryTable& withCodes() {
    codes_.back() = std::make_unique<Codes>(cells_.back());
    return *this;
  }

  std::uint32_t rowCount() const override { return static_cast<std::uint32_t>(cells_.front().size()); }
  const std::vector<TableColumn>& columns() const override { return columns_; }
  Cell cell(std::uint32_t row, std::size_t column) const override { return borrow(cells_[column][row]); }
  const TextCodes* textCodes(std::size_t column) const override { return codes_[column].get(); }

private:
  class Codes final : public TextCodes {
  public:
    explicit Codes(const std::vector<OwnedCell>& cells) {
      for (const auto& cell : cells)
        codes_.push_back(codeOf(std::get_if<std::string>(&cell)));
    }
    std::uint32_t codeCount() const override { return static_cast<std::uint32_t>(texts_.size()); }
    std::string_view textOf(std::uint32_t code) const override { return texts_[code]; }
    std::optional<std::uint32_t> codeAt(std::uint32_t row) const override { return codes_[row]; }

  private:
    std::optional<std::uint32_t> codeOf(const std::string* text) {
      if (text == nullptr) return std::nullopt;
      const auto found = std::find(texts_.begin(), texts_.end(), *text);
      if (found != texts_.end()) return static_cast<std::uint32_t>(found - texts_.begin());
      texts_.push_back(*text);
      return static_cast<std::uint32_t>(texts_.size() - 1);
    }

    std::vector<std::string> texts_;
    std::vector<std::optional<std::uint32_t>> codes_;
  };

  std::vector<TableColumn> columns_;
  std::vector<std::vector<OwnedCell>> cells_;
  std::vector<std::unique_ptr<const TextCodes>> codes_;
};

/// Five apps: some texts in any case, a missing value in each column but the first.
inline MemoryTable smallTable() {
  const auto text = [](const char* held) { return OwnedCell(std::string(held)); };
  MemoryTable table;
  table.add({"name", CellType::Text},
            {text("Maps"), text("chess"), text("Äpfel"), text("Chess Clock"), text("maps")});
  table.add({"rating", CellType::Real}, {4.5, OwnedCell(), 3.0, 4.5, 1.25});
  table.add({"installs", CellType::Integer},
            {std::int64_t{10}, std::int64_t{500}, OwnedCell(), std::int64_t{-3}, std::int64_t{500}});
  table
      .add({"category", CellType::Text},
           {text("Tools"), text("Games"), text("Food"), text("Games"), OwnedCell()})
      .withCodes();
  return table;
}

} // namespace rankwright
