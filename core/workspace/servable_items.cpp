#include "core/workspace/servable_items.h"

#include <algorithm>

namespace rankwright {

namespace {

constexpr std::uint32_t kItemsBetweenChecks = 1U << 16;

std::vector<Column> columnsOf(const FeatureTable& features) {
  std::vector<Column> columns;
  for (std::size_t i = 0; i < features.schema().size(); ++i)
    columns.push_back(features.column(i));
  return columns;
}

/// Whether a value says more than the key, which some sources repeat as a feature.
bool tells(const Column& column, std::uint32_t row, std::string_view key) {
  if (column.isMissing(row)) return false;
  return column.type() != ValueType::String || column.stringAt(row) != key;
}

} // namespace

Result<std::vector<std::uint8_t>> servableItems(const ItemPool& items, const JobControl& job) {
  const auto columns = columnsOf(items.features());
  std::vector<std::uint8_t> servable(items.size(), columns.empty() ? 1 : 0);
  if (columns.empty()) return servable;
  for (std::uint32_t row = 0; row < items.size(); ++row) {
    if (row % kItemsBetweenChecks == 0) RW_CHECK(job.check());
    const auto key = items.keyOf(ItemId(row));
    servable[row] = std::any_of(columns.begin(), columns.end(),
                                [&](const auto& column) { return tells(column, row, key); })
                        ? 1
                        : 0;
  }
  return servable;
}

} // namespace rankwright
