#pragma once

#include "core/feature/value.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace rankwright {

class StringArena;

/// The values of one expression for a batch of rows. A constant vector stores one value that stands for every row.
/// Strings are views into columns or into the batch's arena, which the vector keeps alive.
class Vector {
public:
  ValueType type() const;
  std::uint32_t rowCount() const;
  bool isConstant() const;

  bool isMissing(std::uint32_t row) const;
  std::int64_t int64At(std::uint32_t row) const;
  float float32At(std::uint32_t row) const;
  std::string_view stringAt(std::uint32_t row) const;
  std::span<const std::int64_t> int64ListAt(std::uint32_t row) const;
  std::span<const float> float32ListAt(std::uint32_t row) const;
  std::span<const std::string_view> stringListAt(std::uint32_t row) const;

  /// A copy of one row's value, for display and tests.
  Value valueAt(std::uint32_t row) const;
};

} // namespace rankwright
