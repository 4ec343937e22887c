#include "core/logs/column_mapping.h"

#include "core/logs/bad_rows.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace rankwright {

namespace {

constexpr std::array<std::pair<ColumnRole, std::string_view>, 9> kRoles = {{
    {ColumnRole::User, "user"},
    {ColumnRole::Item, "item"},
    {ColumnRole::Time, "time"},
    {ColumnRole::Count, "count"},
    {ColumnRole::Label, "label"},
    {ColumnRole::Context, "context"},
    {ColumnRole::ItemFeature, "item-feature"},
    {ColumnRole::UserFeature, "user-feature"},
    {ColumnRole::Ignore, "ignore"},
}};

constexpr std::array kInteractionRoles = {
    ColumnRole::User,        ColumnRole::Item,        ColumnRole::Time,
    ColumnRole::Count,       ColumnRole::Label,       ColumnRole::Context,
    ColumnRole::ItemFeature, ColumnRole::UserFeature, ColumnRole::Ignore};
constexpr std::array kItemRoles = {ColumnRole::Item, ColumnRole::ItemFeature, ColumnRole::Ignore};
constexpr std::array kUserRoles = {ColumnRole::User, ColumnRole::UserFeature, ColumnRole::Ignore};

constexpr std::array<std::string_view, 9> kDerived = {"item_id",    "user_id",        "used_items",
                                                      "last_items", "top_categories", "item_count",
                                                      "use_count",  "recent_items",   "recent_times"};

std::vector<ColumnRole> rolesNeeded(TableKind kind) {
  switch (kind) {
  case TableKind::Items:
    return {ColumnRole::Item};
  case TableKind::Users:
    return {ColumnRole::User};
  case TableKind::Interactions:
    break;
  }
  return {ColumnRole::User, ColumnRole::Item};
}

bool isLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
         (static_cast<unsigned char>(c) & 0x80) != 0;
}

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

Status checkRoles(TableKind kind, std::span<const ColumnMapping> columns) {
  std::set<ColumnRole> seen;
  const auto allowed = rolesOf(kind);
  for (const auto& each : columns) {
    if (std::ranges::find(allowed, each.role) == allowed.end())
      return fail(ErrorKind::InvalidArgument, "a column of the {} cannot be the {}: {}", describe(kind),
                  describe(each.role), each.column);
    const bool many = each.role == ColumnRole::Ignore || isFeature(each.role);
    if (!many && !seen.insert(each.role).second)
      return fail(ErrorKind::Conflict, "two columns are the {}, the second one: {}", describe(each.role),
                  each.column);
  }
  for (const auto role : rolesNeeded(kind))
    if (!seen.contains(role))
      return fail(ErrorKind::InvalidArgument, "no column of the {} is the {}", describe(kind),
                  describe(role));
  return {};
}

Status checkNames(std::span<const ColumnMapping> columns) {
  std::set<std::string_view> names;
  for (const auto& each : columns) {
    if (!isFeature(each.role)) continue;
    if (!isFeatureName(each.name))
      return fail(ErrorKind::InvalidArgument,
                  "the name of a feature begins with a letter and has letters, digits and '_' only: {}",
                  rankwright::quoted(each.name));
    if (isDerivedFeature(each.name))
      return fail(ErrorKind::Conflict, "every workspace has a feature of that name already: {}", each.name);
    if (!names.insert(each.name).second)
      return fail(ErrorKind::Conflict, "two columns become features of the same name: {}", each.name);
  }
  return {};
}

std::string_view takePart(std::string_view& text) {
  const auto end = std::min(text.find(':'), text.size());
  const auto part = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return part;
}

} // namespace

std::string_view describe(ColumnRole role) {
  return std::ranges::find(kRoles, role, &std::pair<ColumnRole, std::string_view>::first)->second;
}

std::optional<ColumnRole> parseColumnRole(std::string_view text) {
  for (const auto& [role, name] : kRoles)
    if (name == text) return role;
  return std::nullopt;
}

std::string_view describe(TableKind kind) {
  constexpr std::array<std::string_view, 3> kNames = {"interactions", "items", "users"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::span<const ColumnRole> rolesOf(TableKind kind) {
  switch (kind) {
  case TableKind::Items:
    return kItemRoles;
  case TableKind::Users:
    return kUserRoles;
  case TableKind::Interactions:
    break;
  }
  return kInteractionRoles;
}

bool isFeature(ColumnRole role) {
  return role == ColumnRole::Context || role == ColumnRole::ItemFeature || role == ColumnRole::UserFeature;
}

Status checkMapping(TableKind kind, std::span<const ColumnMapping> columns) {
  RW_CHECK(checkRoles(kind, columns));
  return checkNames(columns);
}

bool isFeatureName(std::string_view name) {
  return !name.empty() && isLetter(name.front()) &&
         std::ranges::all_of(name, [](char c) { return isLetter(c) || isDigit(c); });
}

std::string featureNameOf(std::string_view column) {
  std::string name;
  for (const char c : column) {
    const bool upper = c >= 'A' && c <= 'Z';
    if (isLetter(c) || isDigit(c))
      name.push_back(upper ? static_cast<char>(c - 'A' + 'a') : c);
    else if (!name.empty() && name.back() != '_')
      name.push_back('_');
  }
  while (name.ends_with('_'))
    name.pop_back();
  if (name.empty()) return "feature";
  return isDigit(name.front()) ? "c" + name : name;
}

bool isDerivedFeature(std::string_view name) {
  return name.starts_with("usual_") || std::ranges::find(kDerived, name) != kDerived.end();
}

std::string usableFeatureName(std::string_view name) {
  auto usable = isFeatureName(name) ? std::string(name) : featureNameOf(name);
  return isDerivedFeature(usable) ? "given_" + usable : usable;
}

Status applyMappingText(std::string_view text, ColumnMapping& mapping) {
  const auto whole = text;
  const auto roleText = takePart(text);
  const auto role = parseColumnRole(roleText);
  if (!role) return fail(ErrorKind::InvalidArgument, "there is no such role of a column: {}", roleText);
  mapping.role = *role;
  if (const auto typeText = takePart(text); !typeText.empty()) {
    const auto type = parseValueType(typeText);
    if (!type) return fail(ErrorKind::InvalidArgument, "there is no such type of a feature: {}", typeText);
    mapping.type = *type;
  }
  if (const auto name = takePart(text); !name.empty()) mapping.name = name;
  if (!text.empty()) return fail(ErrorKind::InvalidArgument, "expected role:type:name, found: {}", whole);
  return {};
}

} // namespace rankwright
