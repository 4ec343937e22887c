#include "widgets/simulator/configuration_rows.h"

#include "core/expr/outline.h"
#include "core/workspace/rule_edit.h"
#include "widgets/common/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::ConfigurationTable)
};

/// A value that does not read back alone, which TOML allows nowhere, is shown as it is written.
TomlValue valueOf(std::string_view literal) {
  auto value = readTomlValue(literal);
  return value ? std::move(*value) : TomlValue{.kind = TomlKind::Other, .text = std::string(literal)};
}

void addValues(ConfigurationTable& table, const TomlBlock& block, std::string_view text) {
  const auto& name = table.place.table;
  const auto inside = block.name.size() > name.size() && !name.empty()
                          ? block.name.substr(name.size() + 1) + '.'
                          : std::string();
  for (const auto& entry : block.entries)
    table.values.push_back({.name = toQt(inside + entry.key),
                            .place = {block.name, block.index},
                            .key = entry.key,
                            .value = valueOf(entry.value.in(text)),
                            .line = entry.line});
}

/// Takes the switch of an element out of its values: it is shown beside the title.
void takeSwitch(ConfigurationTable& table) {
  const auto* enabled = table.find("enabled");
  if (!enabled || enabled->value.kind != TomlKind::Boolean) return;
  table.isEnabled = enabled->value.truth;
  table.values.erase(table.values.begin() + (enabled - table.values.data()));
}

void giveTitle(ConfigurationTable& table) {
  if (table.kind != ConfigurationTable::Kind::Element) return;
  takeSwitch(table);
  const auto* name = table.find("name");
  if (name && name->value.kind == TomlKind::String)
    table.title = toQt(name->value.text);
  else
    table.title = Texts::tr("%1 %2").arg(toQt(table.place.table)).arg(table.place.index + 1);
}

ConfigurationTable tableOf(const TomlBlock& block) {
  ConfigurationTable table;
  table.kind = block.isElement ? ConfigurationTable::Kind::Element : ConfigurationTable::Kind::Table;
  table.title = toQt(block.name);
  table.place = {block.name, block.index};
  table.line = block.line;
  return table;
}

bool belongsTo(const ConfigurationTables& tables, const TomlBlock& block) {
  return !tables.empty() && isInside(block, tables.back().place.table);
}

ConfigurationTables tablesOf(const std::vector<TomlBlock>& blocks, std::string_view text) {
  ConfigurationTables tables;
  for (const auto& block : blocks) {
    if (block.name.empty() && block.entries.empty()) continue;
    if (!belongsTo(tables, block)) tables.push_back(tableOf(block));
    addValues(tables.back(), block, text);
  }
  std::ranges::for_each(tables, giveTitle);
  return tables;
}

/// The names that strings of the configuration are.
std::set<std::string> namedIn(const ConfigurationTables& tables) {
  std::set<std::string> names;
  for (const auto& table : tables)
    for (const auto& value : table.values)
      if (value.value.kind == TomlKind::String) names.insert(value.value.text);
  return names;
}

/// Adds what the rules read, whose names come before them: from the last rule to the first.
void addRead(std::set<std::string>& names, const std::vector<EditableRule>& rules) {
  for (auto rule = rules.rbegin(); rule != rules.rend(); ++rule) {
    if (!names.contains(rule->name)) continue;
    for (const auto& token : tokensOf(rule->expression))
      if (token.kind == RuleTokenKind::Name)
        names.insert(rule->expression.substr(token.begin, token.end - token.begin));
  }
}

ConfigurationTable rulesRead(const ConfigurationTables& tables, const NamedText& file) {
  const auto rules = ruleTexts(file.text, file.source.ends_with(".toml"));
  auto names = namedIn(tables);
  addRead(names, rules);
  ConfigurationTable table;
  table.kind = ConfigurationTable::Kind::Rules;
  table.title = Texts::tr("Rules that the pipeline reads");
  for (const auto& rule : rules)
    if (names.contains(rule.name))
      table.values.push_back({.name = toQt(rule.name),
                              .rule = rule.name,
                              .value = {.kind = TomlKind::String, .text = rule.expression},
                              .line = static_cast<std::uint32_t>(rule.line)});
  return table;
}

} // namespace

const ConfigurationValue* ConfigurationTable::find(std::string_view key) const {
  const auto found = std::ranges::find_if(
      values, [&](const ConfigurationValue& value) { return value.key == key && value.place == place; });
  return found == values.end() ? nullptr : &*found;
}

Result<ConfigurationTables> readConfiguration(const DraftTexts& draft) {
  RW_ASSIGN(const auto blocks, layOutToml(draft.pipeline.text, draft.pipeline.source));
  auto tables = tablesOf(blocks, draft.pipeline.text);
  auto rules = rulesRead(tables, draft.rules);
  if (!rules.values.empty()) tables.push_back(std::move(rules));
  return tables;
}

} // namespace rankwright
