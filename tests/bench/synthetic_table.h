#pragma once

#include "core/table/table_source.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// Ten million rows, of which nothing is stored: each cell is computed from its row.
class SyntheticTable final : public TableSource {
public:
  static constexpr std::uint32_t kRows = 10'000'000;
  enum Column : std::size_t { kInteger, kReal, kText, kCategory };

  std::uint32_t rowCount() const override { return kRows; }
  const std::vector<TableColumn>& columns() const override { return columns_; }

  Cell cell(std::uint32_t row, std::size_t column) const override {
    const auto mixed = mix(row);
    // One row in 64 lacks its number.
    if (column < kText && mixed % 64 == 0) return {};
    switch (column) {
    case kInteger:
      return static_cast<std::int64_t>(mixed % 100'000);
    case kReal:
      return static_cast<double>(mixed >> 11) * 0x1p-53;
    case kText:
      return textOf(mixed);
    default:
      return kCategories[mixed % kCategories.size()];
    }
  }

private:
  static constexpr std::array<std::string_view, 8> kCategories = {
      "Games", "Tools", "Music", "Photography", "Travel", "Health", "Finance", "Education"};

  /// Text that exists only while the program runs: 16 characters from a fixed page of random letters.
  std::string_view textOf(std::uint64_t mixed) const {
    return std::string_view(letters_).substr(mixed % (letters_.size() - 16), 16);
  }

  /// splitmix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", 2014).
  static std::uint64_t mix(std::uint64_t value) {
    value += 0x9e3779b97f4a7c15;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9;
    value = (value ^ (value >> 27)) * 0x94d049bb133111eb;
    return value ^ (value >> 31);
  }

  static std::string randomLetters() {
    std::string letters;
    for (std::uint64_t i = 0; i < 4'000'000; ++i)
      letters += static_cast<char>((mix(~i) % 2 == 0 ? 'a' : 'A') + mix(i) % 26);
    return letters;
  }

  std::vector<TableColumn> columns_ = {{"integer", CellType::Integer},
                                       {"real", CellType::Real},
                                       {"text", CellType::Text},
                                       {"category", CellType::Text}};
  std::string letters_ = randomLetters();
};

} // namespace rankwright
