#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <initializer_list>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// A TOML table read strictly: every value has a type and a range, and every key must be known.
/// All errors carry the place in the text: Parse for TOML that does not parse, NotFound for a missing key,
/// Type for a value of another type, InvalidArgument for a value out of range or an unknown key.
class TomlTable {
public:
  /// `source` labels the text in errors.
  static Result<TomlTable> parse(std::string_view text, std::string source);

  bool has(std::string_view key) const;
  /// In alphabetical order.
  std::vector<std::string> keys() const;

  /// The table as TOML without comments, with its keys in alphabetical order: the same for tables that say
  /// the same.
  std::string canonicalText() const;

  Result<std::string> string(std::string_view key) const;
  Result<std::string> stringOr(std::string_view key, std::string fallback) const;
  Result<bool> booleanOr(std::string_view key, bool fallback) const;
  Result<std::uint32_t> countOr(std::string_view key, std::uint32_t fallback, std::uint32_t least = 0,
                                std::uint32_t most = std::numeric_limits<std::uint32_t>::max()) const;
  /// Any integer of TOML, which has 64 bits with a sign.
  Result<std::int64_t> integerOr(std::string_view key, std::int64_t fallback) const;
  Result<std::vector<std::string>> strings(std::string_view key) const;
  /// Whole numbers that are not negative.
  Result<std::vector<std::uint32_t>> counts(std::string_view key) const;
  /// An integer counts as a number.
  Result<double> numberOr(std::string_view key, double fallback, double least, double most) const;

  Result<TomlTable> table(std::string_view key) const;
  /// The tables of `[[key]]` in order; none when the key is absent.
  Result<std::vector<TomlTable>> tables(std::string_view key) const;

  /// Errors: InvalidArgument at the first key that is not in `keys`.
  Status allowOnly(std::initializer_list<std::string_view> keys) const;

  /// The place of a key's value, or of the table when it has no such key: for errors about what a value
  /// means.
  SourceSpan spanOf(std::string_view key) const;

private:
  struct Document;
  std::shared_ptr<const Document> document_;
  const void* table_ = nullptr; ///< a toml::table of the document
};

} // namespace rankwright
