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

constexpr std::array<std::pair<std::string_view, IndexKind>, 6> kKinds = {{
    {"items", IndexKind::Items},
    {"log", IndexKind::Log},
    {"co_use", IndexKind::CoUse},
    {"popularity", IndexKind::Popularity},
    {"file", IndexKind::File},
    {"rule", IndexKind::Rule},
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
                "an index is of kind items, log, co_use, popularity, file, rule or vector, not: {}", text);
}

Result<std::uint8_t> readWeightBits(const TomlTable& table) {
  RW_ASSIGN(const auto bits, table.countOr("weight_bits", 32, 1));
  if (bits == 8 || bits == 16 || bits == 32) return static_cast<std::uint8_t>(bits);
  return failAt(table.spanOf("weight_bits"), ErrorKind::InvalidArgument,
                "weights have 8, 16 or 32 bits, not: {}", bits);
}

/// A half-life of decades is none, and one of seconds a mistake.
Result<double> readHalfLife(const TomlTable& table) {
  return table.numberOr("half_life_days", 0, 0, 36500);
}

Status readColumnIndex(const TomlTable& table, IndexDefinition& definition) {
  RW_CHECK(table.allowOnly({"name", "kind", "weight_bits", "columns", "positions"}));
  RW_ASSIGN(definition.columns, table.strings("columns"));
  RW_ASSIGN(definition.positions, table.booleanOr("positions", false));
  return {};
}

Status readContextIndex(const TomlTable& table, IndexDefinition& definition) {
  RW_CHECK(table.allowOnly({"name", "kind", "weight_bits", "columns", "half_life_days"}));
  RW_ASSIGN(definition.columns, table.strings("columns"));
  RW_ASSIGN(definition.halfLifeDays, readHalfLife(table));
  return {};
}

Result<CoUseSimilarity> readSimilarity(const TomlTable& table) {
  RW_ASSIGN(const auto text, table.stringOr("similarity", "cosine"));
  if (text == "cosine") return CoUseSimilarity::Cosine;
  if (text == "swing") return CoUseSimilarity::Swing;
  return failAt(table.spanOf("similarity"), ErrorKind::InvalidArgument,
                "items are alike by cosine or by swing, not: {}", text);
}

Status readCoUseIndex(const TomlTable& table, CoUseOptions& options) {
  RW_CHECK(table.allowOnly({"name", "kind", "weight_bits", "neighbours", "min_common_users", "similarity",
                            "max_items_per_user", "max_users_per_item", "smoothing"}));
  RW_ASSIGN(options.neighbours, table.countOr("neighbours", options.neighbours, 1));
  RW_ASSIGN(options.minCommonUsers, table.countOr("min_common_users", options.minCommonUsers, 1));
  RW_ASSIGN(options.similarity, readSimilarity(table));
  RW_ASSIGN(options.itemsPerUser, table.countOr("max_items_per_user", options.itemsPerUser));
  RW_ASSIGN(options.usersPerItem, table.countOr("max_users_per_item", options.usersPerItem));
  RW_ASSIGN(options.smoothing, table.numberOr("smoothing", options.smoothing, 1e-6, 1e6));
  return {};
}

Status readPopularityIndex(const TomlTable& table, IndexDefinition& definition) {
  RW_CHECK(table.allowOnly({"name", "kind", "weight_bits", "half_life_days"}));
  RW_ASSIGN(definition.halfLifeDays, readHalfLife(table));
  return {};
}

Status readFileIndex(const TomlTable& table, IndexDefinition& definition) {
  RW_CHECK(table.allowOnly({"name", "kind", "weight_bits", "file"}));
  RW_ASSIGN(definition.file, table.string("file"));
  return {};
}

Status readRuleIndex(const TomlTable& table, IndexDefinition& definition) {
  RW_CHECK(table.allowOnly({"name", "kind", "weight_bits", "rule", "positions"}));
  RW_ASSIGN(definition.rule, table.string("rule"));
  RW_ASSIGN(definition.positions, table.booleanOr("positions", false));
  return {};
}

Status readKindOptions(const TomlTable& table, IndexDefinition& definition) {
  switch (definition.kind) {
  case IndexKind::Items:
    return readColumnIndex(table, definition);
  case IndexKind::Log:
    return readContextIndex(table, definition);
  case IndexKind::CoUse:
    return readCoUseIndex(table, definition.coUse);
  case IndexKind::Popularity:
    return readPopularityIndex(table, definition);
  case IndexKind::File:
    return readFileIndex(table, definition);
  case IndexKind::Rule:
    break;
  }
  return readRuleIndex(table, definition);
}

Status checkName(const TomlTable& table) {
  RW_ASSIGN(const auto name, table.string("name"));
  if (isFileName(name)) return {};
  return failAt(table.spanOf("name"), ErrorKind::InvalidArgument,
                "an index's name has letters, digits, '_' and '-' only: {}", name);
}

Result<IndexDefinition> readDefinition(const TomlTable& table) {
  IndexDefinition definition;
  RW_ASSIGN(definition.name, table.string("name"));
  RW_ASSIGN(definition.kind, readKind(table));
  RW_ASSIGN(definition.weightBits, readWeightBits(table));
  RW_CHECK(readKindOptions(table, definition));
  return definition;
}

} // namespace

std::string_view describe(IndexKind kind) {
  for (const auto& [name, each] : kKinds)
    if (each == kind) return name;
  return "unknown";
}

namespace {

/// All that the file defines. Names are checked across both kinds.
struct Definitions {
  std::vector<IndexDefinition> inverted;
  std::vector<VectorDefinition> vectors;
};

Status addDefinition(const TomlTable& table, Definitions& to) {
  RW_CHECK(checkName(table));
  RW_ASSIGN(const auto kind, table.string("kind"));
  if (kind == kVectorKind) {
    RW_ASSIGN(auto definition, readVectorDefinition(table));
    to.vectors.push_back(std::move(definition));
  } else {
    RW_ASSIGN(auto definition, readDefinition(table));
    to.inverted.push_back(std::move(definition));
  }
  return {};
}

Result<Definitions> parseDefinitions(std::string_view toml, std::string source) {
  RW_ASSIGN(const auto root, TomlTable::parse(toml, std::move(source)));
  RW_CHECK(root.allowOnly({"index", "keep_builds"}));
  RW_ASSIGN(const auto tables, root.tables("index"));
  Definitions definitions;
  std::set<std::string> names;
  for (const auto& table : tables) {
    RW_CHECK(addDefinition(table, definitions));
    RW_ASSIGN(const auto name, table.string("name"));
    if (!names.insert(name).second)
      return failAt(table.spanOf("name"), ErrorKind::Conflict, "two indexes have the same name: {}", name);
  }
  return definitions;
}

} // namespace

Result<std::vector<IndexDefinition>> parseIndexesToml(std::string_view toml, std::string source) {
  RW_ASSIGN(auto definitions, parseDefinitions(toml, std::move(source)));
  return std::move(definitions.inverted);
}

Result<std::vector<VectorDefinition>> parseVectorsToml(std::string_view toml, std::string source) {
  RW_ASSIGN(auto definitions, parseDefinitions(toml, std::move(source)));
  return std::move(definitions.vectors);
}

Result<std::uint32_t> loadKeptBuilds(const std::filesystem::path& path) {
  constexpr std::uint32_t kUsual = 3;
  RW_ASSIGN(const auto text, readTextFile(path));
  RW_ASSIGN(const auto root, TomlTable::parse(text, path.string()));
  return root.countOr("keep_builds", kUsual);
}

Result<std::vector<IndexDefinition>> loadIndexesToml(const std::filesystem::path& path) {
  RW_ASSIGN(const auto text, readTextFile(path));
  return parseIndexesToml(text, path.string());
}

Result<std::vector<VectorDefinition>> loadVectorsToml(const std::filesystem::path& path) {
  RW_ASSIGN(const auto text, readTextFile(path));
  return parseVectorsToml(text, path.string());
}

} // namespace rankwright
