#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace rankwright {

/// What columns a row of a table has: the linear weight first where there is one, then the factors.
struct RowLayout {
  bool linear = false;
  std::uint32_t factors = 0;

  std::uint32_t width() const { return factors + (linear ? 1 : 0); }
  std::uint32_t firstFactor() const { return linear ? 1 : 0; }
};

/// A row of weights for each id, next to each other: an id is one look into memory.
struct WeightRows {
  RowLayout layout;
  std::vector<float> values; ///< [ids, width]

  WeightRows() = default;
  WeightRows(RowLayout rowLayout, std::int64_t ids)
      : layout(rowLayout), values(static_cast<std::size_t>(ids) * rowLayout.width()) {}

  std::int64_t rowCount() const {
    return layout.width() == 0 ? 0 : static_cast<std::int64_t>(values.size() / layout.width());
  }
  const float* row(std::size_t id) const { return values.data() + id * layout.width(); }
  float* row(std::size_t id) { return values.data() + id * layout.width(); }
};

/// Linear weights of 0, factors from N(0, deviation²). The same seed gives the same table.
void drawRows(WeightRows& table, double deviation, std::uint64_t seed);

} // namespace rankwright
