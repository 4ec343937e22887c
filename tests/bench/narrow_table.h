#pragma once

#include "core/feature/feature_table.h"

#include <cstdint>

namespace rankwright {

/// How the same columns are stored.
enum class ColumnWidth : std::uint8_t {
  Narrowed, ///< as a snapshot has them: distances of one or two bytes, positions among distinct values
  Plain,    ///< eight bytes an integer, four a float
};

/// A million rows of numbers that few bytes hold: `stars` 0 to 100, `visits` up to 50,000, `price` one of 200
/// and `score` one of 20,000 floats. The same values either way.
FeatureTable narrowTable(ColumnWidth width);

} // namespace rankwright
