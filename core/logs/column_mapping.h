#pragma once

#include "core/base/result.h"
#include "core/feature/value.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// What a column of a file means for the workspace.
enum class ColumnRole : std::uint8_t {
  Ignore,
  User,        ///< key of the user
  Item,        ///< key of the item
  Time,        ///< when it happened, see `timeIn`
  Count,       ///< how often, at least 1
  Label,       ///< whether it happened; rows that say no are left out
  Context,     ///< a feature of the circumstances
  ItemFeature, ///< a feature of the item
  UserFeature, ///< a feature of the user
};

/// Which of the files a column stands in.
enum class TableKind : std::uint8_t {
  Interactions, ///< who used what: a row each time
  Items,        ///< a row for each item
  Users,        ///< a row for each user
};

/// "user", "item", "time", "count", "label", "context", "item-feature", "user-feature", "ignore".
std::string_view describe(ColumnRole role);
std::optional<ColumnRole> parseColumnRole(std::string_view text);

/// "interactions", "items", "users".
std::string_view describe(TableKind kind);

/// The roles that columns of such a file can have, in the order in which to offer them.
std::span<const ColumnRole> rolesOf(TableKind kind);

/// Whether a column of that role becomes a feature, with a name and a type.
bool isFeature(ColumnRole role);

/// What becomes of one column.
struct ColumnMapping {
  std::string column; ///< as the file calls it
  ColumnRole role = ColumnRole::Ignore;
  std::string name = {};              ///< of the feature
  ValueType type = ValueType::String; ///< of the feature
  char separator = '|';               ///< between the elements of a list

  friend bool operator==(const ColumnMapping&, const ColumnMapping&) = default;
};

/// Whether the roles make sense together: keys once and where they are needed, at most one time, count and
/// label, feature names that rules can use, each once, none of those that profiles derive. Errors:
/// InvalidArgument and Conflict, with the column.
Status checkMapping(TableKind kind, std::span<const ColumnMapping> columns);

/// Whether rules can use the name: it begins with a letter and has letters, digits and '_' only.
bool isFeatureName(std::string_view name);

/// A name that rules can use: lower case, `_` for what is no letter or digit. "Content Rating" is
/// "content_rating".
std::string featureNameOf(std::string_view column);

/// Whether a name is taken by features that every workspace has: item_id, user_id, used_items, last_items,
/// top_categories, item_count, use_count, recent_items, recent_times, and all that begin with usual_.
bool isDerivedFeature(std::string_view name);

/// The name as it is when rules can use it and no workspace has it, else one made of it.
std::string usableFeatureName(std::string_view name);

/// Reads `role` or `role:type` or `role:type:name`, e.g. "context", "item-feature:list of string:genres",
/// into a mapping of that column; what is left out stays. Errors: InvalidArgument, with the text.
Status applyMappingText(std::string_view text, ColumnMapping& mapping);

} // namespace rankwright
