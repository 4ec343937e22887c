#pragma once

#include <cstdint>
#include <string>

namespace rankwright {

/// Leaves the parser at the first mistake of a statement; never leaves the parser's own files. Code points
/// [begin, end).
struct SyntaxFailure {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string message;
  std::string suggestion = {};
};

} // namespace rankwright
