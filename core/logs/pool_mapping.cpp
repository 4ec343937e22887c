#include "core/logs/pool_mapping.h"

#include "core/base/file.h"
#include "core/base/toml_table.h"
#include "core/logs/column_mapping.h"
#include "core/logs/delimited_format.h"

#include <algorithm>
#include <limits>
#include <set>
#include <utility>

namespace rankwright {

namespace {

constexpr std::uint32_t kLongestVector = 1U << 20;

Result<std::optional<std::string>> optionalText(const TomlTable& table, std::string_view key) {
  if (!table.has(key)) return std::optional<std::string>();
  RW_ASSIGN(auto text, table.string(key));
  if (text.empty()) return failAt(table.spanOf(key), ErrorKind::InvalidArgument, "'{}' is empty", key);
  return std::optional(std::move(text));
}

Result<std::optional<bool>> optionalFlag(const TomlTable& table, std::string_view key) {
  if (!table.has(key)) return std::optional<bool>();
  RW_ASSIGN(const bool flag, table.booleanOr(key, false));
  return std::optional(flag);
}

Result<std::optional<char>> optionalDelimiter(const TomlTable& table, std::string_view key) {
  RW_ASSIGN(const auto text, optionalText(table, key));
  if (!text) return std::optional<char>();
  if (const auto delimiter = parseDelimiter(*text)) return std::optional(*delimiter);
  return failAt(table.spanOf(key), ErrorKind::InvalidArgument,
                "'{}' must be one character, comma, tab, semicolon, bar or space: {}", key, *text);
}

Result<std::optional<ValueType>> optionalType(const TomlTable& table) {
  RW_ASSIGN(const auto text, optionalText(table, "type"));
  if (!text) return std::optional<ValueType>();
  if (const auto type = parseValueType(*text)) return std::optional(*type);
  return failAt(table.spanOf("type"), ErrorKind::InvalidArgument, "there is no such type of a feature: {}",
                *text);
}

/// What only lists have is of no use to others.
Status checkListOnly(const TomlTable& table, const PoolColumn& column) {
  for (const auto* key : {"separator", "length"})
    if (table.has(key) && (!column.type || !isList(*column.type)))
      return failAt(table.spanOf(key), ErrorKind::InvalidArgument, "'{}' is for columns whose type is a list",
                    key);
  return {};
}

Result<PoolColumn> readColumn(const TomlTable& columns, const std::string& name) {
  RW_ASSIGN(const auto table, columns.table(name));
  RW_CHECK(table.allowOnly({"feature", "type", "separator", "length"}));
  PoolColumn column;
  column.column = name;
  column.place = columns.spanOf(name);
  RW_ASSIGN(column.feature, optionalText(table, "feature"));
  RW_ASSIGN(column.type, optionalType(table));
  RW_ASSIGN(column.separator, optionalDelimiter(table, "separator"));
  RW_ASSIGN(column.length, table.countOr("length", 0, 1, kLongestVector));
  RW_CHECK(checkListOnly(table, column));
  if (table.has("feature")) column.place = table.spanOf("feature");
  if (column.feature && !isFeatureName(*column.feature))
    return failAt(column.place, ErrorKind::InvalidArgument,
                  "the name of a feature begins with a letter and has letters, digits and '_' only: {}",
                  *column.feature);
  return column;
}

Status readColumns(const TomlTable& table, PoolMapping& mapping) {
  if (!table.has("columns")) return {};
  RW_ASSIGN(const auto columns, table.table("columns"));
  std::set<std::string> features;
  for (const auto& name : columns.keys()) {
    RW_ASSIGN(auto column, readColumn(columns, name));
    if (column.feature && !features.insert(*column.feature).second)
      return failAt(column.place, ErrorKind::Conflict, "two columns become features of the same name: {}",
                    *column.feature);
    if (mapping.key == name)
      return failAt(column.place, ErrorKind::Conflict, "the column is the key already: {}", name);
    mapping.columns.push_back(std::move(column));
  }
  return {};
}

Status readIgnored(const TomlTable& table, PoolMapping& mapping) {
  if (!table.has("ignore")) return {};
  RW_ASSIGN(const auto ignored, table.strings("ignore"));
  for (const auto& name : ignored) {
    if (mapping.find(name) || mapping.key == name)
      return failAt(table.spanOf("ignore"), ErrorKind::Conflict, "the column is ignored and used: {}", name);
    auto& column = mapping.at(name);
    column.ignored = true;
    column.place = table.spanOf("ignore");
  }
  return {};
}

Status readOthers(const TomlTable& table, PoolMapping& mapping) {
  RW_ASSIGN(const auto others, table.stringOr("others", "infer"));
  mapping.othersIgnored = others == "ignore";
  if (others == "infer" || others == "ignore") return {};
  return failAt(table.spanOf("others"), ErrorKind::InvalidArgument,
                "'others' must be \"infer\" or \"ignore\": {}", others);
}

} // namespace

const PoolColumn* PoolMapping::find(std::string_view column) const {
  const auto found = std::ranges::find(columns, column, &PoolColumn::column);
  return found == columns.end() ? nullptr : &*found;
}

PoolColumn& PoolMapping::at(const std::string& column) {
  const auto found = std::ranges::find(columns, column, &PoolColumn::column);
  if (found != columns.end()) return *found;
  columns.push_back({});
  columns.back().column = column;
  return columns.back();
}

Result<PoolMapping> parsePoolMapping(std::string_view toml, std::string source) {
  RW_ASSIGN(const auto table, TomlTable::parse(toml, std::move(source)));
  RW_CHECK(table.allowOnly(
      {"key", "table", "delimiter", "quoted", "header", "missing", "ignore", "others", "columns"}));
  PoolMapping mapping;
  RW_ASSIGN(mapping.key, optionalText(table, "key"));
  mapping.keyPlace = table.spanOf("key");
  RW_ASSIGN(mapping.table, optionalText(table, "table"));
  mapping.tablePlace = table.spanOf("table");
  RW_ASSIGN(mapping.delimiter, optionalDelimiter(table, "delimiter"));
  RW_ASSIGN(mapping.quoted, optionalFlag(table, "quoted"));
  RW_ASSIGN(mapping.header, optionalFlag(table, "header"));
  if (table.has("missing")) {
    RW_ASSIGN(auto texts, table.strings("missing"));
    mapping.missing = MissingTexts(std::move(texts));
  }
  RW_CHECK(readOthers(table, mapping));
  RW_CHECK(readColumns(table, mapping));
  RW_CHECK(readIgnored(table, mapping));
  return mapping;
}

Result<PoolMapping> readPoolMapping(const std::filesystem::path& path) {
  RW_ASSIGN(const auto text, readTextFile(path));
  return parsePoolMapping(text, path.string());
}

} // namespace rankwright
