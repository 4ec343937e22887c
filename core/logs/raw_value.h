#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace rankwright {

/// A value as a source has it, before it takes the type of its feature. Refers to memory of the source that
/// lasts until the next value.
struct RawValue {
  enum class Kind : std::uint8_t {
    Missing,
    Cell, ///< text that may stand for anything, as in delimited files
    Integer,
    Real,
    Text,      ///< text that is meant as text
    EmptyList, ///< of whatever type
    Integers,
    Reals,
    Texts,
    Bad, ///< what cannot be a value at all; `fault` says why
  };

  Kind kind = Kind::Missing;
  std::int64_t integer = 0;
  float real = 0;
  std::string_view text; ///< Cell and Text
  std::span<const std::int64_t> integers;
  std::span<const float> reals;
  std::span<const std::string_view> texts;
  std::string fault; ///< ends with the offending value
};

/// For messages: the value as people read it, shortened.
std::string toText(const RawValue& value);

} // namespace rankwright
