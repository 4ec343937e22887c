#include "core/workspace/context_catalogue.h"

#include "core/base/file.h"
#include "core/base/toml_table.h"
#include "core/base/toml_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

std::vector<std::string> mostFrequent(const Column& column, std::span<const Interaction> interactions,
                                      std::size_t maxValues) {
  std::vector<std::uint64_t> counts(column.dictionary().size(), 0);
  for (const auto& each : interactions)
    if (!column.isMissing(each.context)) ++counts[column.codeAt(each.context)];

  std::vector<std::uint32_t> codes;
  for (std::uint32_t code = 0; code < counts.size(); ++code)
    if (counts[code] > 0) codes.push_back(code);
  std::stable_sort(codes.begin(), codes.end(), [&](auto a, auto b) { return counts[a] > counts[b]; });
  if (codes.size() > maxValues) codes.resize(maxValues);

  std::vector<std::string> values;
  for (const auto code : codes)
    values.emplace_back(column.dictionary().at(code));
  return values;
}

} // namespace

ContextCatalogue catalogueContexts(const FeatureTable& contexts, std::span<const Interaction> interactions,
                                   std::size_t maxValues) {
  ContextCatalogue catalogue{contexts.schema(), {}};
  for (const auto& field : contexts.schema().fields())
    if (field.type == ValueType::String)
      catalogue.values[field.name] = mostFrequent(*contexts.find(field.name), interactions, maxValues);
  return catalogue;
}

Status saveContextCatalogue(const ContextCatalogue& catalogue, const std::filesystem::path& path) {
  std::string toml =
      "# The context features that a request may give, with the values of the log, most frequent first.\n";
  for (const auto& field : catalogue.schema.fields()) {
    toml += fmt::format("\n[[feature]]\nname = {}\ntype = {}\n", tomlString(field.name),
                        tomlString(describe(field.type)));
    const auto values = catalogue.values.find(field.name);
    if (values == catalogue.values.end()) continue;
    toml += "values = [";
    for (const auto& value : values->second)
      toml += (&value == &values->second.front() ? "" : ", ") + tomlString(value);
    toml += "]\n";
  }
  return writeFileAtomically(path, toml);
}

Result<ContextCatalogue> loadContextCatalogue(const std::filesystem::path& path) {
  RW_ASSIGN(const auto text, readTextFile(path));
  RW_ASSIGN(const auto root, TomlTable::parse(text, path.string()));
  RW_CHECK(root.allowOnly({"feature"}));
  RW_ASSIGN(const auto tables, root.tables("feature"));
  ContextCatalogue catalogue;
  for (const auto& table : tables) {
    RW_CHECK(table.allowOnly({"name", "type", "values"}));
    RW_ASSIGN(const auto name, table.string("name"));
    RW_ASSIGN(const auto typeName, table.string("type"));
    const auto type = parseValueType(typeName);
    if (!type) return failAt(table.spanOf("type"), ErrorKind::InvalidArgument, "no such type: {}", typeName);
    RW_CHECK(catalogue.schema.add({name, *type}));
    if (table.has("values")) {
      RW_ASSIGN(catalogue.values[name], table.strings("values"));
    }
  }
  return catalogue;
}

} // namespace rankwright
