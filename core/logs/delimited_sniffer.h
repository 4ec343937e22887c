#pragma once

#include "core/base/result.h"
#include "core/feature/value.h"
#include "core/logs/column_mapping.h"
#include "core/logs/delimited_format.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace rankwright {

/// What a column looks like in the first rows of a file.
struct SniffedColumn {
  std::string name; ///< as the header says, without its type; "column 1", … without header
  ValueType type = ValueType::String; ///< the narrowest that fits nearly all cells
  char separator = '|';               ///< between the elements of a list
  std::uint64_t missing = 0;          ///< cells without a value
  std::uint64_t distinct = 0;         ///< different values
  bool isTyped = false;               ///< the header names the type
  bool looksLikeTime = false;         ///< all values are dates, or seconds since 1970 between 1990 and 2050
};

/// What a file looks like.
struct SniffedTable {
  DelimitedFormat format;
  std::vector<SniffedColumn> columns;
  std::uint64_t rows = 0; ///< data rows looked at
};

/// Guesses delimiter (comma, tab, semicolon, bar), quoting, header and the types of the columns from the
/// first `rows` rows (at most the first MiB). A header may name types, as "user_id:token" does: token,
/// token_seq, float, float_seq. `known` fixes the format instead of guessing it. Errors: as
/// `DelimitedReader::open`; Parse for a file with one column only.
Result<SniffedTable> sniffDelimited(const std::filesystem::path& path,
                                    std::optional<DelimitedFormat> known = {}, std::size_t rows = 1000);

/// What the columns probably mean: by their names, else by their places and contents. The result passes
/// `checkMapping` whenever the file has enough columns.
std::vector<ColumnMapping> guessMapping(const SniffedTable& table, TableKind kind);

} // namespace rankwright
