#include "core/workspace/preview_table.h"

#include "core/table/decimal_float.h"
#include "core/table/feature_table_source.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

std::string joined(const Vector& values, std::uint32_t row) {
  switch (values.type()) {
  case ValueType::Int64List:
    return fmt::format("{}", fmt::join(values.int64ListAt(row), ", "));
  case ValueType::Float32List:
    return fmt::format("{}", fmt::join(values.float32ListAt(row), ", "));
  default:
    return fmt::format("{}", fmt::join(values.stringListAt(row), ", "));
  }
}

std::string titled(std::string pattern, const std::string& name) {
  const auto place = pattern.find("%1");
  return place == std::string::npos ? pattern : pattern.replace(place, 2, name);
}

std::vector<std::string> joinedRows(const PreviewedRule& rule) {
  std::vector<std::string> texts;
  if (rule.error || !isList(rule.values.type())) return texts;
  for (std::uint32_t row = 0; row < rule.values.rowCount(); ++row)
    texts.push_back(joined(rule.values, row));
  return texts;
}

/// The name of a column of items, unlike every rule's.
std::string columnName(std::string key, const std::vector<PreviewedRule>& rules) {
  while (std::ranges::find(rules, key, &PreviewedRule::name) != rules.end())
    key += '_';
  return key;
}

} // namespace

PreviewTable::PreviewTable(RulePreview preview, PreviewWords words)
    : preview_(std::move(preview)), words_(std::move(words)) {
  columns_.push_back(
      {.key = columnName("item", preview_.rules), .title = words_.item, .addressKind = "item"});
  const auto* names = preview_.workspace->items().features().find("name");
  if (names && names->type() == ValueType::String) {
    columns_.push_back({.key = columnName("name", preview_.rules), .title = words_.name});
    firstRule_ = 2;
  }
  for (const auto& rule : preview_.rules)
    addColumn(rule);
}

void PreviewTable::addColumn(const PreviewedRule& rule) {
  columns_.push_back({.key = rule.name,
                      .type = rule.error ? CellType::Text : cellTypeOf(rule.values.type()),
                      .title = rule.error ? titled(words_.badRule, rule.name) : std::string(),
                      .explanation = rule.error ? rule.error->message : std::string()});
  lists_.push_back(joinedRows(rule));
}

Cell PreviewTable::nameOf(std::uint32_t row) const {
  const auto* names = preview_.workspace->items().features().find("name");
  const auto item = preview_.items[row].value();
  if (names->isMissing(item)) return {};
  return names->stringAt(item);
}

Cell PreviewTable::cell(std::uint32_t row, std::size_t column) const {
  if (column == 0) return preview_.workspace->items().keyOf(preview_.items[row]);
  if (column < firstRule_) return nameOf(row);
  const auto& rule = preview_.rules[column - firstRule_];
  if (rule.error) return std::string_view(words_.error);
  if (rule.values.isMissing(row)) return {};
  switch (rule.values.type()) {
  case ValueType::Int64:
    return rule.values.int64At(row);
  case ValueType::Float32:
    return decimalOf(rule.values.float32At(row));
  case ValueType::String:
    return rule.values.stringAt(row);
  default:
    return std::string_view(lists_[column - firstRule_][row]);
  }
}

} // namespace rankwright
