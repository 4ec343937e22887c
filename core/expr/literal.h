#pragma once

#include "core/base/result.h"
#include "core/feature/value.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace rankwright {

/// Why a literal cannot be read, and which of its code points are to blame.
struct LiteralFault {
  std::string message;
  std::size_t begin = 0;
  std::size_t end = 0;
};

template <class T>
using LiteralResult = tl::expected<T, LiteralFault>;

/// Decimal digits, with a minus sign in front when `negative`, so that the smallest int64 can be written.
LiteralResult<std::int64_t> parseInteger(std::string_view digits, bool negative);

/// A decimal fraction, rounded once to the nearest float32.
LiteralResult<float> parseDecimal(std::string_view digits, bool negative);

/// The text between the quotes, with `\n \t \r \\ \' \" \uXXXX \u{X…}` replaced.
LiteralResult<std::string> parseString(std::string_view quoted);

} // namespace rankwright
