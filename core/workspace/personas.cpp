#include "core/workspace/personas.h"

#include "core/base/file.h"
#include "core/base/toml_table.h"
#include "core/base/toml_text.h"
#include "core/document/toml_edit.h"

#include <algorithm>
#include <optional>

namespace rankwright {

namespace {

constexpr auto kTable = "persona";

Result<FeatureTexts> readTexts(const TomlTable& table, std::string_view key) {
  FeatureTexts texts;
  if (!table.has(key)) return texts;
  RW_ASSIGN(const auto features, table.table(key));
  for (const auto& name : features.keys()) {
    RW_ASSIGN(auto text, features.string(name));
    texts.emplace_back(name, std::move(text));
  }
  return texts;
}

/// Either a user of the store or the features of an invented one.
Status readWho(const TomlTable& table, Persona& persona) {
  if (table.has("user") && table.has("features"))
    return failAt(table.spanOf("features"), ErrorKind::Conflict,
                  "a persona has either a user or features, not both: {}", persona.name);
  if (!table.has("features")) {
    RW_ASSIGN(persona.user, table.string("user"));
    return {};
  }
  RW_ASSIGN(persona.features, readTexts(table, "features"));
  return {};
}

Result<Persona> readPersona(const TomlTable& table) {
  RW_CHECK(table.allowOnly({"name", "user", "context", "features"}));
  Persona persona;
  RW_ASSIGN(persona.name, table.string("name"));
  RW_CHECK(readWho(table, persona));
  RW_ASSIGN(persona.context, readTexts(table, "context"));
  return persona;
}

/// As people write it: in quotes only where TOML asks for them.
std::string keyText(std::string_view name) {
  const auto isBare = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  };
  return !name.empty() && std::ranges::all_of(name, isBare) ? std::string(name) : tomlString(name);
}

std::string literalOf(FeatureTexts features) {
  std::ranges::sort(features);
  std::string literal = "{";
  for (const auto& [name, text] : features)
    literal += (literal.size() > 1 ? ", " : " ") + keyText(name) + " = " + tomlString(text);
  return literal + (features.empty() ? "}" : " }");
}

/// The keys of a persona behind its name with their values as TOML; those without a value are not there.
std::vector<std::pair<std::string_view, std::optional<std::string>>> keysOf(const Persona& persona) {
  const auto when = [](bool wanted, std::string literal) {
    return wanted ? std::optional(std::move(literal)) : std::nullopt;
  };
  return {{"user", when(!persona.isInvented(), tomlString(persona.user))},
          {"features", when(persona.isInvented(), literalOf(persona.features))},
          {"context", when(!persona.context.empty(), literalOf(persona.context))}};
}

std::string blockOf(const Persona& persona) {
  auto block = "[[persona]]\nname = " + tomlString(persona.name) + '\n';
  for (const auto& [key, literal] : keysOf(persona))
    if (literal) block.append(key).append(" = ").append(*literal) += '\n';
  return block;
}

Result<std::optional<std::size_t>> placeOf(std::string_view toml, std::string_view name) {
  RW_ASSIGN(const auto personas, parsePersonas(toml, kPersonasFile));
  const auto found = std::ranges::find(personas, name, &Persona::name);
  if (found == personas.end()) return std::nullopt;
  return static_cast<std::size_t>(found - personas.begin());
}

} // namespace

Result<std::vector<Persona>> parsePersonas(std::string_view toml, std::string source) {
  RW_ASSIGN(const auto root, TomlTable::parse(toml, std::move(source)));
  RW_CHECK(root.allowOnly({kTable}));
  RW_ASSIGN(const auto tables, root.tables(kTable));
  std::vector<Persona> personas;
  for (const auto& table : tables) {
    RW_ASSIGN(auto persona, readPersona(table));
    if (std::ranges::find(personas, persona.name, &Persona::name) != personas.end())
      return failAt(table.spanOf("name"), ErrorKind::Conflict, "two personas have the same name: {}",
                    persona.name);
    personas.push_back(std::move(persona));
  }
  return personas;
}

Result<Persona> loadPersona(const std::filesystem::path& folder, std::string_view name) {
  const auto file = folder / kPersonasFile;
  RW_ASSIGN(const auto text, readTextFile(file));
  RW_ASSIGN(const auto personas, parsePersonas(text, file.string()));
  const auto found = std::ranges::find(personas, name, &Persona::name);
  if (found != personas.end()) return *found;
  return fail(ErrorKind::NotFound, "there is no persona with the name: {}", name);
}

Result<std::string> withPersona(std::string_view toml, const Persona& persona) {
  RW_ASSIGN(const auto place, placeOf(toml, persona.name));
  if (place) {
    std::string text(toml);
    for (const auto& [key, literal] : keysOf(persona)) {
      RW_ASSIGN(text, literal ? withTomlValue(text, {kTable, *place}, key, *literal)
                              : withoutTomlKey(text, {kTable, *place}, key));
    }
    return text;
  }
  std::string text(toml);
  if (!text.empty() && !text.ends_with('\n')) text += '\n';
  if (!text.empty()) text += '\n';
  return text + blockOf(persona);
}

Result<std::string> withoutPersona(std::string_view toml, std::string_view name) {
  RW_ASSIGN(const auto place, placeOf(toml, name));
  if (!place) return fail(ErrorKind::NotFound, "there is no persona with the name: {}", name);
  return withoutTomlTable(toml, {kTable, *place});
}

} // namespace rankwright
