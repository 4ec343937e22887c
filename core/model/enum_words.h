#pragma once

#include "core/model/toml_reader.h"

#include <fmt/ranges.h>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// The words of configuration files for the values 0, 1, … of an enumeration.
template <class Enum, std::size_t N>
struct EnumWords {
  std::array<std::string_view, N> words;

  std::string_view of(Enum value) const { return words[static_cast<std::size_t>(value)]; }

  /// Reads the word of that key. Errors stay in the reader: Unsupported, with the words there are.
  void read(TomlReader& reader, std::string_view key, Enum& value) const {
    std::string word(of(value));
    reader.read(key, word);
    for (std::size_t i = 0; i < N; ++i)
      if (words[i] == word) return void(value = static_cast<Enum>(i));
    std::vector<std::string> quoted;
    for (const auto each : words)
      quoted.push_back(fmt::format("\"{}\"", each));
    reader.keep(
        fail(ErrorKind::Unsupported, "{} is one of {}; there is no: {}", key, fmt::join(quoted, ", "), word));
  }
};

} // namespace rankwright
