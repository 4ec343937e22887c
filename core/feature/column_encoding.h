#pragma once

#include "core/feature/column.h"

#include <cstdint>
#include <optional>
#include <string>

namespace rankwright {

/// How the elements of a column are stored.
struct ColumnEncoding {
  bool isText = false;                 ///< codes into a dictionary of strings
  NumberForm form = NumberForm::Plain; ///< of numbers
  unsigned width = 0;                  ///< bytes an element
  bool isList = false;
  std::optional<std::uint64_t> listLength = std::nullopt; ///< where all lists are equally long
  unsigned offsetWidth = 0; ///< bytes that say where a row's list begins, in chunks of rows; else 0

  bool operator==(const ColumnEncoding&) const = default;
};

ColumnEncoding encodingOf(const Column& column);

/// "frame, 2 bytes", "codes, 1 byte, lists of 8".
std::string describe(const ColumnEncoding& encoding);

} // namespace rankwright
