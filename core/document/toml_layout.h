#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// Bytes [begin, end) of a text.
struct ByteRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  std::string_view in(std::string_view text) const { return text.substr(begin, end - begin); }
  friend bool operator==(const ByteRange&, const ByteRange&) = default;
};

/// `key = value` where it stands in a text.
struct TomlEntry {
  std::string key; ///< as written, a dotted key with its dots; quotes that it does not need are left out
  ByteRange value;
  ByteRange lines; ///< whole lines with their ends, what stands behind the value on its line among them
  std::uint32_t line = 1;
};

/// A table where it stands in a text: its header, its entries, and what is written between them.
struct TomlBlock {
  std::string name;         ///< path of the header, e.g. "channel.calibration"; "" for what stands before any
  bool isElement = false;   ///< of `[[name]]`
  std::size_t index = 0;    ///< how many blocks of this name stand before it
  std::size_t begin = 0;    ///< of the comment lines right above the header
  std::size_t header = 0;   ///< of the header's line
  std::size_t contents = 0; ///< behind the header's line
  std::size_t end = 0;      ///< where the next block begins
  std::uint32_t line = 1;   ///< of the header
  std::vector<TomlEntry> entries;

  /// nullptr when there is no such key.
  const TomlEntry* find(std::string_view key) const;
};

/// The tables of a TOML text in their order, which cover it without gaps; the first one is the root's.
/// Errors: Parse with the place.
Result<std::vector<TomlBlock>> layOutToml(std::string_view text, std::string source);

/// Whether the block is a table inside of `[name]` or of an element of `[[name]]`.
bool isInside(const TomlBlock& block, std::string_view name);

enum class TomlKind : std::uint8_t { Boolean, Integer, Number, String, Other };

/// What a value of a text says.
struct TomlValue {
  TomlKind kind = TomlKind::Other;
  std::string text; ///< of a string what it says, otherwise the value as it is written
  bool truth = false;
  std::int64_t integer = 0;
  double number = 0; ///< of an integer as well
};

/// Errors: Parse when it is not one TOML value.
Result<TomlValue> readTomlValue(std::string_view literal);

} // namespace rankwright
