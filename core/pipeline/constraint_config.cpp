#include "core/pipeline/constraint_config.h"

#include "core/pipeline/rank_config.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace rankwright {

namespace {

constexpr std::uint32_t kMostPlaces = 100'000; // as long as a list may be
constexpr double kMostRatio = 1e6;

constexpr std::array<std::pair<std::string_view, ConstraintKind>, 5> kNames = {
    {{"weight", ConstraintKind::Weight},
     {"scatter", ConstraintKind::Scatter},
     {"fixed", ConstraintKind::Fixed},
     {"cap", ConstraintKind::Cap},
     {"exclude", ConstraintKind::Exclude}}};

Result<ConstraintKind> readKind(const TomlTable& table) {
  RW_ASSIGN(const auto name, table.string("kind"));
  if (const auto kind = parseConstraintKind(name)) return *kind;
  return failAt(table.spanOf("kind"), ErrorKind::InvalidArgument,
                "the kind of a constraint is weight, scatter, fixed, cap or exclude, not: {}", name);
}

Status allowKeysOf(ConstraintKind kind, const TomlTable& table) {
  switch (kind) {
  case ConstraintKind::Weight:
    return table.allowOnly({"kind", "name", "enabled", "when", "ratio"});
  case ConstraintKind::Scatter:
    return table.allowOnly({"kind", "name", "enabled", "fields", "most", "window", "strict"});
  case ConstraintKind::Fixed:
    return table.allowOnly({"kind", "name", "enabled", "when", "items", "position"});
  case ConstraintKind::Cap:
    return table.allowOnly({"kind", "name", "enabled", "fields", "most", "strict"});
  case ConstraintKind::Exclude:
    return table.allowOnly({"kind", "name", "enabled", "when", "items"});
  }
  return {};
}

Status readWeight(const TomlTable& table, ConstraintConfig& constraint) {
  if (!table.has("when"))
    return failAt(constraint.place, ErrorKind::NotFound, "the key is missing: {}", "when");
  if (!table.has("ratio"))
    return failAt(constraint.place, ErrorKind::NotFound, "the key is missing: {}", "ratio");
  RW_ASSIGN(constraint.when, readExpression(table, "when"));
  RW_ASSIGN(constraint.ratio, table.numberOr("ratio", 1, 0, kMostRatio));
  return {};
}

Status readSpread(const TomlTable& table, ConstraintConfig& constraint) {
  RW_ASSIGN(constraint.fields, table.strings("fields"));
  if (constraint.fields.empty())
    return failAt(table.spanOf("fields"), ErrorKind::InvalidArgument,
                  "a constraint needs at least one of the: {}", "fields");
  RW_ASSIGN(constraint.most, table.countOr("most", 1, 1, kMostPlaces));
  RW_ASSIGN(constraint.strict, table.booleanOr("strict", false));
  if (constraint.kind == ConstraintKind::Cap) return {};
  RW_ASSIGN(constraint.window, table.countOr("window", 2, 2, kMostPlaces));
  if (constraint.most >= constraint.window)
    return failAt(table.spanOf("window"), ErrorKind::InvalidArgument,
                  "a window that holds no more than the {} items that may have the same value: {}",
                  constraint.most, constraint.window);
  return {};
}

Status readWhichItems(const TomlTable& table, ConstraintConfig& constraint) {
  if (table.has("when") == table.has("items"))
    return failAt(constraint.place, ErrorKind::InvalidArgument,
                  "a constraint has either 'when' (a condition) or 'items' (their keys): {}",
                  constraint.name);
  RW_ASSIGN(constraint.when, readExpression(table, "when"));
  if (!table.has("items")) return {};
  RW_ASSIGN(constraint.items, table.strings("items"));
  if (constraint.items.empty())
    return failAt(table.spanOf("items"), ErrorKind::InvalidArgument,
                  "a constraint needs at least one of the: {}", "items");
  return {};
}

Status readPosition(const TomlTable& table, ConstraintConfig& constraint) {
  if (!table.has("position"))
    return failAt(constraint.place, ErrorKind::NotFound, "the key is missing: {}", "position");
  RW_ASSIGN(const auto place, table.countOr("position", 1, 1, kMostPlaces));
  constraint.position = place - 1;
  return {};
}

Status readOwnKeys(const TomlTable& table, ConstraintConfig& constraint) {
  switch (constraint.kind) {
  case ConstraintKind::Weight:
    return readWeight(table, constraint);
  case ConstraintKind::Scatter:
  case ConstraintKind::Cap:
    return readSpread(table, constraint);
  case ConstraintKind::Fixed:
    RW_CHECK(readPosition(table, constraint));
    return readWhichItems(table, constraint);
  case ConstraintKind::Exclude:
    return readWhichItems(table, constraint);
  }
  return {};
}

auto contentOf(const ConstraintConfig& c) {
  return std::tie(c.name, c.kind, c.enabled, c.when, c.items, c.ratio, c.fields, c.most, c.window, c.position,
                  c.strict);
}

} // namespace

bool operator==(const ConstraintConfig& a, const ConstraintConfig& b) {
  return contentOf(a) == contentOf(b);
}

std::string_view nameOf(ConstraintKind kind) {
  return std::ranges::find(kNames, kind, &std::pair<std::string_view, ConstraintKind>::second)->first;
}

std::optional<ConstraintKind> parseConstraintKind(std::string_view name) {
  const auto* found = std::ranges::find(kNames, name, &std::pair<std::string_view, ConstraintKind>::first);
  return found == kNames.end() ? std::nullopt : std::optional(found->second);
}

Result<ConstraintConfig> readConstraint(const TomlTable& table, std::size_t number) {
  ConstraintConfig constraint;
  constraint.place = table.spanOf("kind");
  RW_ASSIGN(constraint.kind, readKind(table));
  RW_CHECK(allowKeysOf(constraint.kind, table));
  RW_ASSIGN(constraint.name, table.stringOr("name", fmt::format("{} {}", nameOf(constraint.kind), number)));
  RW_ASSIGN(constraint.enabled, table.booleanOr("enabled", true));
  RW_CHECK(readOwnKeys(table, constraint));
  return constraint;
}

} // namespace rankwright
