#include "core/workspace/personas.h"

#include "core/base/toml_table.h"
#include "core/base/toml_text.h"
#include "core/document/toml_edit.h"

#include <algorithm>
#include <optional>

namespace rankwright {

namespace {

constexpr auto kTable = "persona";

Result<Persona> readPersona(const TomlTable& table) {
  RW_CHECK(table.allowOnly({"name", "user", "context"}));
  Persona persona;
  RW_ASSIGN(persona.name, table.string("name"));
  RW_ASSIGN(persona.user, table.string("user"));
  if (!table.has("context")) return persona;
  RW_ASSIGN(const auto context, table.table("context"));
  for (const auto& key : context.keys()) {
    RW_ASSIGN(auto text, context.string(key));
    persona.context.emplace_back(key, std::move(text));
  }
  return persona;
}

std::string contextLiteral(const Persona& persona) {
  auto context = persona.context;
  std::ranges::sort(context);
  std::string literal = "{";
  for (const auto& [name, text] : context)
    literal += (literal.size() > 1 ? ", " : " ") + tomlString(name) + " = " + tomlString(text);
  return literal + (context.empty() ? "}" : " }");
}

std::string blockOf(const Persona& persona) {
  std::string block =
      "[[persona]]\nname = " + tomlString(persona.name) + "\nuser = " + tomlString(persona.user);
  if (!persona.context.empty()) block += "\ncontext = " + contextLiteral(persona);
  return block + '\n';
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

Result<std::string> withPersona(std::string_view toml, const Persona& persona) {
  RW_ASSIGN(const auto place, placeOf(toml, persona.name));
  if (place) {
    RW_ASSIGN(const auto text, withTomlValue(toml, {kTable, *place}, "user", tomlString(persona.user)));
    if (persona.context.empty()) return withoutTomlKey(text, {kTable, *place}, "context");
    return withTomlValue(text, {kTable, *place}, "context", contextLiteral(persona));
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
