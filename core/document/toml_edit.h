#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace rankwright {

/// Edits of a TOML text that leave every comment, blank line and spelling alone that they do not change. Each
/// returns the edited text. All of them fail with Parse, and the place, when the text is no TOML.

/// A table of a text: `[table]`, the n-th `[[table]]`, or "" for what stands before any table.
struct TomlPlace {
  std::string table;
  std::size_t index = 0;

  friend bool operator==(const TomlPlace&, const TomlPlace&) = default;
};

/// Sets the key to a value as TOML writes it. A key that is not there comes behind the table's last one; a
/// table that is not there comes at the end, unless an index above 0 is asked for. Errors: Parse when
/// `literal` is no TOML value; NotFound for an element that does not exist; Conflict when the key is already
/// there in another way of writing.
Result<std::string> withTomlValue(std::string_view text, const TomlPlace& place, std::string_view key,
                                  std::string_view literal);

/// Takes the key's lines out; a text without the key is returned as it is.
Result<std::string> withoutTomlKey(std::string_view text, const TomlPlace& place, std::string_view key);

/// Moves the n-th `[[name]]`, with the comments right above it and the tables inside of it, so that it
/// becomes the `to`-th; what stands between the elements, and the blank lines, stay where they are. Errors:
/// NotFound for an element that does not exist; Unsupported when tables of an element stand apart from it.
Result<std::string> withTomlElementMoved(std::string_view text, std::string_view name, std::size_t from,
                                         std::size_t to);

/// Takes the table out, with the comments right above it and the tables inside of it. Errors: NotFound,
/// Unsupported as above.
Result<std::string> withoutTomlTable(std::string_view text, const TomlPlace& place);

/// Puts a copy of the n-th `[[name]]` right behind it. Errors: NotFound, Unsupported as above.
Result<std::string> withTomlElementCopied(std::string_view text, std::string_view name, std::size_t index);

} // namespace rankwright
