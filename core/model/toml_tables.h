#pragma once

#include "core/model/toml_reader.h"

#include <optional>
#include <string>
#include <string_view>

namespace rankwright {

/// Reads each table of the array of tables `key` with `readOne(reader, span)`. Failures stay in the reader.
template <class ReadOne>
void readTables(TomlReader& reader, std::string_view key, const std::string& source, ReadOne readOne) {
  const auto* array = reader.array(key);
  if (!array) return;
  for (const auto& node : *array) {
    if (!node.is_table())
      return reader.keep(failAt(spanOf(node, source), ErrorKind::Type, "an entry must be a table: {}", key));
    TomlReader entry(*node.as_table(), source);
    readOne(entry, spanOf(node, source));
    reader.keep(entry.finish());
  }
}

/// Nothing for an absent key.
inline std::optional<double> readOptional(TomlReader& reader, std::string_view key, NumberRange range) {
  double value = 0;
  reader.read(key, value, range);
  return reader.has(key) ? std::optional(value) : std::nullopt;
}

} // namespace rankwright
