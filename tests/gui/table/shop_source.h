#pragma once

#include "core/table/table_source.h"

#include <array>
#include <limits>
#include <string>

namespace rankwright {

/// Made-up apps, computed when asked for: key (an address), category (text), rating (real, missing in every
/// tenth row), installs (integer, bars), latency (real, ms, one decimal).
class ShopSource final : public TableSource {
public:
  explicit ShopSource(std::uint32_t rows) : rows_(rows) {
    for (std::size_t i = 0; i < keys_.size(); ++i)
      keys_[i] = "com.app" + std::to_string(i);
  }

  std::uint32_t rowCount() const override { return rows_; }
  const std::vector<TableColumn>& columns() const override { return columns_; }

  Cell cell(std::uint32_t row, std::size_t column) const override {
    switch (column) {
    case 0:
      return std::string_view(keys_[row % keys_.size()]);
    case 1:
      return std::string_view(kCategories[row % kCategories.size()]);
    case 2:
      if (row % 10 == 9) return {};
      return double(row % 50) / 10;
    case 3:
      return std::int64_t(row) * 7 % 10'007;
    default:
      return double(row) / 8;
    }
  }

private:
  static constexpr std::array<const char*, 4> kCategories = {"Games", "Tools", "Music & Audio", "Finance"};

  static TableColumn column(std::string key, CellType type, std::string title) {
    TableColumn made;
    made.key = std::move(key);
    made.type = type;
    made.title = std::move(title);
    return made;
  }

  static std::vector<TableColumn> makeColumns() {
    auto key = column("key", CellType::Text, "App");
    key.addressKind = "item";
    auto rating = column("rating", CellType::Real, "Rating");
    rating.explanation = "Mean of the stars that users gave";
    auto installs = column("installs", CellType::Integer, "Installs");
    installs.bar = true;
    auto latency = column("latency", CellType::Real, "Latency");
    latency.unit = "ms";
    latency.decimals = 1;
    return {key, column("category", CellType::Text, "Category"), rating, installs, latency};
  }

  std::uint32_t rows_;
  std::array<std::string, 1000> keys_;
  std::vector<TableColumn> columns_ = makeColumns();
};

} // namespace rankwright
