#pragma once

#include "core/base/result.h"
#include "core/base/toml_table.h"
#include "core/pipeline/expression_text.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// What a constraint does to the ranked candidates, in the order in which they are applied.
enum class ConstraintKind : std::uint8_t {
  Weight,  ///< the scores of items that meet a condition are multiplied by a ratio
  Scatter, ///< at most so many items with the same value in every window of places
  Fixed,   ///< an item goes to one place
  Cap,     ///< at most so many items with the same value in the list
  Exclude, ///< items do not come into the list
};

/// The word of `pipeline.toml`, e.g. "scatter".
std::string_view nameOf(ConstraintKind kind);
std::optional<ConstraintKind> parseConstraintKind(std::string_view name);

/// One `[[constraint]]`. What its kind does not look at keeps its default.
struct ConstraintConfig {
  std::string name; ///< in traces; made of kind and number when the file gives none
  ConstraintKind kind = ConstraintKind::Weight;
  bool enabled = true;
  ExpressionText when = {};            ///< Weight, Fixed, Exclude: the condition, over user, context and item
  std::vector<std::string> items = {}; ///< Fixed, Exclude: keys of items, instead of a condition
  double ratio = 1;                    ///< Weight
  std::vector<std::string> fields = {}; ///< Scatter, Cap: columns of the items, each on its own
  std::uint32_t most = 1;               ///< Scatter, Cap: items with the same value
  std::uint32_t window = 2;             ///< Scatter: places that follow each other
  std::uint32_t position = 0;           ///< Fixed: from 0
  bool strict = false;                  ///< Scatter, Cap: rather leave places empty than give way
  SourceSpan place = {};

  /// Where it stands does not matter.
  friend bool operator==(const ConstraintConfig& a, const ConstraintConfig& b);
};

/// Reads one `[[constraint]]`, the `number`-th (from 1) of its file. Errors, with the place: those of the
/// table; InvalidArgument for keys that the kind does not look at.
Result<ConstraintConfig> readConstraint(const TomlTable& table, std::size_t number);

} // namespace rankwright
