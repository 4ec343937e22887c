#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// A list of items that people keep in a file, best first: the keys of the items.
struct BoardFile {
  std::string title; ///< may be empty
  std::vector<std::string> items;
};

/// Reads `title = "…"`, `items = ["key", …]`. Errors: those of `TomlTable`; Conflict, with the place, for an
/// item that stands there twice.
Result<BoardFile> parseBoardToml(std::string_view toml, std::string source);

/// Reads one key a line; `#` begins a comment, empty lines say nothing. Errors: Conflict, with the place.
Result<BoardFile> parseBoardText(std::string_view text, const std::string& source);

/// The one or the other, by the file's name: `.toml`, or anything else. Errors: NotFound, Io, and theirs.
Result<BoardFile> loadBoard(const std::filesystem::path& path);

} // namespace rankwright
