#include "core/model/model_overrides.h"

#include "core/model/model_options.h"

#include <utility>

namespace rankwright {

namespace {

constexpr const char* kSource = "setting";

std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

// A text without quotes is no TOML, but what people type.
Result<toml::table> parseSetting(const std::string& setting) {
  const auto equals = setting.find('=');
  const auto key = trimmed(std::string_view(setting).substr(0, equals));
  if (equals == std::string::npos || key.empty())
    return fail(ErrorKind::InvalidArgument, "a setting is written key=value: {}", setting);
  if (auto table = parseToml(setting, kSource)) return table;
  toml::table text{{"value", trimmed(std::string_view(setting).substr(equals + 1))}};
  RW_ASSIGN(auto table, parseToml(fmt::format("{} = 0", key), kSource));
  auto* node = &table;
  while (node->begin()->second.is_table())
    node = node->begin()->second.as_table();
  node->insert_or_assign(node->begin()->first.str(), *text.get("value"));
  return table;
}

void mergeInto(toml::table& table, const toml::table& changes) {
  for (const auto& [key, node] : changes) {
    auto* present = table.get_as<toml::table>(key.str());
    if (present && node.is_table())
      mergeInto(*present, *node.as_table());
    else
      table.insert_or_assign(key.str(), node);
  }
}

Status applySettings(toml::table& table, const std::vector<std::string>& settings) {
  for (const auto& setting : settings) {
    RW_ASSIGN(const auto changes, parseSetting(setting));
    mergeInto(table, changes);
  }
  return {};
}

void addFields(toml::table& table, const std::vector<std::string>& fields) {
  if (table.contains("fields") || fields.empty()) return;
  toml::array names;
  for (const auto& field : fields)
    names.push_back(field);
  table.insert("fields", std::move(names));
}

// What was merged and not parsed has no place.
Error withoutNowhere(Error error) {
  if (error.span && error.span->line == 0) error.span.reset();
  return error;
}

} // namespace

Result<ModelConfig> parseModelToml(std::string_view toml, std::string source,
                                   const ModelOverrides& overrides) {
  RW_ASSIGN(const auto text, parseToml(toml, source));
  toml::table table;
  RW_CHECK(applySettings(table, overrides.defaults));
  mergeInto(table, text);
  RW_CHECK(applySettings(table, overrides.settings));
  addFields(table, overrides.fields);
  TomlReader reader(table, source);
  auto config = readModelOptions(reader, source);
  RW_CHECK(reader.finish().map_error(withoutNowhere));
  return config;
}

} // namespace rankwright
