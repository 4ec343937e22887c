#pragma once

#include "core/base/result.h"

#include <toml++/toml.h>

#include <cstdint>
#include <limits>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>

namespace rankwright {

/// Parses TOML text. Errors: Parse, with the place.
Result<toml::table> parseToml(std::string_view text, const std::string& source);

/// The place of a node in the text it was parsed from.
SourceSpan spanOf(const toml::node& node, const std::string& source);

/// The values a number may have, both ends included.
struct NumberRange {
  double lowest;
  double highest;
};

/// Reads the keys of one TOML table strictly. An absent key leaves its target as it is. The first failure is
/// kept and makes every later read do nothing, so that a caller reads all keys and asks once, with `finish`.
/// Errors: Type for a value of another type, InvalidArgument for one out of range and for keys that nobody
/// read.
class TomlReader {
public:
  TomlReader(const toml::table& table, std::string source) : table_(table), source_(std::move(source)) {}

  void read(std::string_view key, std::string& target);
  void read(std::string_view key, bool& target);
  void read(std::string_view key, double& target, NumberRange range);

  template <class T>
  requires std::is_unsigned_v<T>
  void read(std::string_view key, T& target, NumberRange range) {
    double ignored = 0;
    if (const auto* node = find(key);
        node && checkInteger(key, *node) && checkRange(key, *node, range, ignored))
      target = static_cast<T>(*node->value<std::int64_t>());
  }

  /// The array of that key; nullptr when it is absent or no array, which is an error.
  const toml::array* array(std::string_view key);

  /// The table of that key; nullptr when it is absent or no table, which is an error.
  const toml::table* table(std::string_view key);

  bool has(std::string_view key) const { return table_.contains(key); }

  /// Keeps a failure that the caller found, unless there is one already.
  void keep(Status status);

  /// The first failure, or InvalidArgument for the first key that was never read.
  Status finish();

private:
  const toml::node* find(std::string_view key);
  bool checkInteger(std::string_view key, const toml::node& node);
  bool checkRange(std::string_view key, const toml::node& node, NumberRange range, double& value);
  void typeError(std::string_view key, const toml::node& node, std::string_view wanted);

  const toml::table& table_;
  std::string source_;
  std::set<std::string, std::less<>> known_;
  Status status_;
};

} // namespace rankwright
