#pragma once

#include "core/base/error.h"

#include <cstddef>
#include <cstdint>
#include <string>

namespace rankwright {

/// A stretch of the text that rules were read from. Lines and columns count from 1, in Unicode code points.
struct TextRange {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  std::uint32_t length = 1; ///< code points, at least 1

  friend bool operator==(const TextRange&, const TextRange&) = default;
};

SourceSpan spanOf(const TextRange& range, const std::string& source);

/// A stretch of a rule text both as people count it and as an editor does: `range` in lines and code points,
/// [begin, end) in bytes of the UTF-8 file. A byte order mark counts as no code point and as three bytes.
struct TextPlace {
  TextRange range;
  std::size_t begin = 0;
  std::size_t end = 0;

  friend bool operator==(const TextPlace&, const TextPlace&) = default;
};

} // namespace rankwright
