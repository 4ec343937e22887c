#include "core/funnel/pool_features.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace rankwright {

namespace {

constexpr std::size_t kMostValues = 1000;

std::optional<double> numberAt(const Column& column, std::uint32_t row) {
  if (column.isMissing(row)) return std::nullopt;
  if (column.type() == ValueType::Int64) return static_cast<double>(column.int64At(row));
  const auto number = static_cast<double>(column.float32At(row));
  return std::isnan(number) ? std::nullopt : std::optional(number);
}

FeatureCell cellAt(const Column& column, std::uint32_t row) {
  if (column.type() == ValueType::String) {
    if (column.isMissing(row)) return {};
    return std::string(column.stringAt(row));
  }
  const auto number = numberAt(column, row);
  return number ? FeatureCell(*number) : FeatureCell();
}

bool isNumeric(ValueType type) {
  return type == ValueType::Int64 || type == ValueType::Float32;
}

/// The column, if it still is of the kind that the log has.
const Column* columnOf(const ItemPool& pool, const LoggedFeature& feature) {
  const auto* column = pool.features().find(feature.name);
  if (column == nullptr) return nullptr;
  const bool fits = feature.numeric ? isNumeric(column->type()) : column->type() == ValueType::String;
  return fits ? column : nullptr;
}

std::vector<PoolValue> textValues(const Column& column) {
  std::vector<std::uint64_t> counts(column.dictionary().size());
  std::uint64_t missing = 0;
  for (std::uint32_t row = 0; row < column.rowCount(); ++row)
    ++(column.isMissing(row) ? missing : counts[column.codeAt(row)]);
  std::vector<PoolValue> values;
  for (std::uint32_t code = 0; code < counts.size(); ++code)
    if (counts[code] > 0) values.push_back({std::string(column.dictionary().at(code)), counts[code]});
  if (missing > 0) values.push_back({{}, missing});
  return values;
}

/// Joins neighbours of sorted numbers until there are few enough.
std::vector<PoolValue> classesOf(const std::vector<double>& sorted) {
  std::vector<PoolValue> classes;
  for (std::size_t part = 0; part < kMostValues; ++part) {
    const auto first = sorted.size() * part / kMostValues;
    const auto last = sorted.size() * (part + 1) / kMostValues;
    if (first == last) continue;
    double sum = 0;
    for (auto i = first; i < last; ++i)
      sum += sorted[i];
    classes.push_back({sum / static_cast<double>(last - first), last - first});
  }
  return classes;
}

std::vector<PoolValue> numberValues(const Column& column) {
  std::vector<double> numbers;
  for (std::uint32_t row = 0; row < column.rowCount(); ++row)
    if (const auto number = numberAt(column, row)) numbers.push_back(*number);
  std::ranges::sort(numbers);
  std::map<double, std::uint64_t> counts;
  for (auto each = numbers.begin(); each != numbers.end() && counts.size() <= kMostValues; ++each)
    ++counts[*each];
  std::vector<PoolValue> values;
  if (counts.size() > kMostValues)
    values = classesOf(numbers);
  else
    for (const auto& [number, count] : counts)
      values.push_back({number, count});
  if (const auto missing = column.rowCount() - numbers.size(); missing > 0) values.push_back({{}, missing});
  return values;
}

/// Texts by which items fall into classes. One that tells most of them apart is a name: it always drifts, and
/// says nothing by that.
bool hasClasses(const Column& column) {
  const auto distinct = column.dictionary().size();
  return distinct <= kMostValues && 2 * distinct <= column.rowCount();
}

} // namespace

std::vector<LoggedFeature> loggedFeatures(const ItemPool& pool) {
  std::vector<LoggedFeature> features;
  for (const auto& field : pool.features().schema().fields()) {
    const bool isText = field.type == ValueType::String && hasClasses(*pool.features().find(field.name));
    if (isText || isNumeric(field.type)) features.push_back({field.name, !isText});
  }
  return features;
}

std::vector<FeatureCell> featureCells(const ItemPool& pool, std::span<const LoggedFeature> features,
                                      std::string_view item) {
  std::vector<FeatureCell> cells(features.size());
  const auto row = pool.find(item);
  if (!row) return cells;
  for (std::size_t i = 0; i < features.size(); ++i)
    if (const auto* column = columnOf(pool, features[i])) cells[i] = cellAt(*column, row->value());
  return cells;
}

std::vector<std::vector<PoolValue>> poolValues(const ItemPool& pool,
                                               std::span<const LoggedFeature> features) {
  std::vector<std::vector<PoolValue>> values;
  for (const auto& feature : features) {
    const auto* column = columnOf(pool, feature);
    if (column == nullptr)
      values.emplace_back();
    else
      values.push_back(feature.numeric ? numberValues(*column) : textValues(*column));
  }
  return values;
}

} // namespace rankwright
