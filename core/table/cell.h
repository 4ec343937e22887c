#pragma once

#include <cstdint>
#include <string_view>
#include <variant>

namespace rankwright {

/// What a table shows in one cell. `std::monostate` is *missing*, which is neither 0 nor "". A text is valid as
/// long as the source that answered it.
using Cell = std::variant<std::monostate, std::int64_t, double, std::string_view>;

/// What the cells of a column are: they order and filter by it. A cell may always be missing.
enum class CellType : std::uint8_t { Integer, Real, Text };

inline bool isMissing(const Cell& cell) {
  return cell.index() == 0;
}

} // namespace rankwright
