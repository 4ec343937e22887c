#include "core/workspace/preview_table.h"

#include "core/table/decimal_float.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

CellType cellTypeOf(const PreviewedRule& rule) {
  if (rule.error) return CellType::Text;
  switch (rule.values.type()) {
  case ValueType::Int64:
    return CellType::Integer;
  case ValueType::Float32:
    return CellType::Real;
  default:
    return CellType::Text;
  }
}

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

std::vector<std::string> joinedRows(const PreviewedRule& rule) {
  std::vector<std::string> texts;
  if (rule.error || !isList(rule.values.type())) return texts;
  for (std::uint32_t row = 0; row < rule.values.rowCount(); ++row)
    texts.push_back(joined(rule.values, row));
  return texts;
}

/// The key column, named unlike every rule.
std::string keyColumnName(const std::vector<PreviewedRule>& rules) {
  std::string key = "item";
  while (std::ranges::find(rules, key, &PreviewedRule::name) != rules.end())
    key += '_';
  return key;
}

} // namespace

PreviewTable::PreviewTable(RulePreview preview, const ColumnWording& word, std::string errorText)
    : preview_(std::move(preview)), errorText_(std::move(errorText)) {
  columns_.push_back({.key = keyColumnName(preview_.rules), .addressKind = "item"});
  for (const auto& rule : preview_.rules)
    addColumn(rule);
  if (word) std::ranges::for_each(columns_, word);
}

void PreviewTable::addColumn(const PreviewedRule& rule) {
  columns_.push_back({.key = rule.name,
                      .type = cellTypeOf(rule),
                      .explanation = rule.error ? rule.error->message : std::string()});
  lists_.push_back(joinedRows(rule));
}

Cell PreviewTable::cell(std::uint32_t row, std::size_t column) const {
  if (column == 0) return preview_.workspace->items().keyOf(preview_.items[row]);
  const auto& rule = preview_.rules[column - 1];
  if (rule.error) return std::string_view(errorText_);
  if (rule.values.isMissing(row)) return {};
  switch (rule.values.type()) {
  case ValueType::Int64:
    return rule.values.int64At(row);
  case ValueType::Float32:
    return decimalOf(rule.values.float32At(row));
  case ValueType::String:
    return rule.values.stringAt(row);
  default:
    return std::string_view(lists_[column - 1][row]);
  }
}

} // namespace rankwright
