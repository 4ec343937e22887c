#include "core/index/index_definition.h"

#include "core/base/file.h"
#include "core/base/toml_table.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>
#include <utility>

namespace rankwright {

namespace {

constexpr std::array<std::pair<std::string_view, IndexKind>, 5> kKinds = {{
    {"items", IndexKind::Items},
    {"log", IndexKind::Log},
    {"co_use", IndexKind::CoUse},
    {"popularity", IndexKind::Popularity},
    {"file", IndexKind::File},
}};

bool isFileName(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](unsigned char c) {
    return std::isalnum(c) != 0 || c == '_' || c == '-';
  });
}

Result<IndexKind> readKind(const TomlTable& table) {
  RW_ASSIGN(const auto text, table.string("kind"));
  for (const auto& [name, kind] : kKinds)
    if (name == text) return kind;
  return failAt(table.spanOf("kind"), ErrorKind::InvalidArgument,
                "an index is of kind items, log, co_use, popularity or file, not: {}", text);
}

Result<IndexDefinition> readDefinition(const TomlTable& table) {
  IndexDefinition definition;
  RW_ASSIGN(definition.name, table.string("name"));
  if (!isFileName(definition.name))
    return failAt(table.spanOf("name"), ErrorKind::InvalidArgument,
                  "an index's name has letters, digits, '_' and '-' only: {}", definition.name);
  RW_ASSIGN(definition.kind, readKind(table));
  if (definition.kind == IndexKind::Items || definition.kind == IndexKind::Log) {
    RW_CHECK(table.allowOnly({"name", "kind", "columns"}));
    RW_ASSIGN(definition.columns, table.strings("columns"));
  } else if (definition.kind == IndexKind::CoUse) {
    RW_CHECK(table.allowOnly({"name", "kind", "neighbours", "min_common_users"}));
    RW_ASSIGN(definition.coUse.neighbours, table.countOr("neighbours", definition.coUse.neighbours, 1));
    RW_ASSIGN(definition.coUse.minCommonUsers,
              table.countOr("min_common_users", definition.coUse.minCommonUsers, 1));
  } else if (definition.kind == IndexKind::File) {
    RW_CHECK(table.allowOnly({"name", "kind", "file"}));
    RW_ASSIGN(definition.file, table.string("file"));
  } else {
    RW_CHECK(table.allowOnly({"name", "kind"}));
  }
  return definition;
}

} // namespace

std::string_view describe(IndexKind kind) {
  for (const auto& [name, each] : kKinds)
    if (each == kind) return name;
  return "unknown";
}

Result<std::vector<IndexDefinition>> parseIndexesToml(std::string_view toml, std::string source) {
  RW_ASSIGN(const auto root, TomlTable::parse(toml, std::move(source)));
  RW_CHECK(root.allowOnly({"index"}));
  RW_ASSIGN(const auto tables, root.tables("index"));
  std::vector<IndexDefinition> definitions;
  std::set<std::string> names;
  for (const auto& table : tables) {
    RW_ASSIGN(auto definition, readDefinition(table));
    if (!names.insert(definition.name).second)
      return failAt(table.spanOf("name"), ErrorKind::Conflict, "two indexes have the same name: {}",
                    definition.name);
    definitions.push_back(std::move(definition));
  }
  return definitions;
}

Result<std::vector<IndexDefinition>> loadIndexesToml(const std::filesystem::path& path) {
  RW_ASSIGN(const auto text, readTextFile(path));
  return parseIndexesToml(text, path.string());
}

} // namespace rankwright
