#pragma once

#include "core/base/result.h"
#include "core/feature/value.h"
#include "core/logs/missing_texts.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// What a mapping says about one column of a source. What it does not say is found out.
struct PoolColumn {
  std::string column;                 ///< as the source calls it
  std::optional<std::string> feature; ///< its name in the pool
  std::optional<ValueType> type;
  std::optional<char> separator; ///< between the elements of a list in one text
  std::uint32_t length = 0;      ///< of all lists, 0: any
  bool ignored = false;
  SourceSpan place; ///< in the mapping, for errors
};

/// How to read a source of items or users: what a TOML file or options say. It wins over all that is found
/// out.
struct PoolMapping {
  std::optional<std::string> key;   ///< the column or member that is the key
  std::optional<std::string> table; ///< of an SQLite file
  std::optional<char> delimiter;
  std::optional<bool> quoted;
  std::optional<bool> header;
  MissingTexts missing;
  bool othersIgnored = false; ///< columns that are not named here do not become features
  std::vector<PoolColumn> columns;
  SourceSpan keyPlace; ///< for errors, as that of the table
  SourceSpan tablePlace;

  /// The column of that name, or nullptr.
  const PoolColumn* find(std::string_view column) const;
  /// The same, made when it is not there.
  PoolColumn& at(const std::string& column);
};

/// Reads a mapping from TOML, see the page on import formats. `source` names it in errors, each of which has
/// its place. Errors: Parse, Type, InvalidArgument, Conflict.
Result<PoolMapping> parsePoolMapping(std::string_view toml, std::string source);

/// The same from a file. Errors: NotFound, Io, and as above.
Result<PoolMapping> readPoolMapping(const std::filesystem::path& path);

} // namespace rankwright
