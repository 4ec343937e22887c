#include "core/events/cell_choice.h"

#include "core/events/event_log_settings.h"

#include <algorithm>
#include <map>

namespace rankwright {

namespace {

Result<std::size_t> dimensionNamed(const std::vector<std::string>& dimensions, const std::string& name) {
  const auto found = std::ranges::find(dimensions, name);
  if (found == dimensions.end()) return fail(ErrorKind::NotFound, "the event log has no dimension: {}", name);
  return static_cast<std::size_t>(found - dimensions.begin());
}

using CellValues = std::map<std::int64_t, std::vector<std::string>>;

Result<CellValues> readCells(const SqliteDatabase& database, std::size_t dimensions) {
  CellValues cells;
  RW_ASSIGN(auto ids, database.prepare("SELECT id FROM cell"));
  for (;;) {
    RW_ASSIGN(const bool row, ids.step());
    if (!row) break;
    cells[ids.int64At(0)].resize(dimensions);
  }
  RW_ASSIGN(auto rows, database.prepare("SELECT cell, dimension, value FROM cell_value"));
  for (;;) {
    RW_ASSIGN(const bool row, rows.step());
    if (!row) return cells;
    auto& values = cells[rows.int64At(0)];
    const auto dimension = static_cast<std::size_t>(rows.int64At(1));
    if (dimension < values.size()) values[dimension] = rows.textAt(2);
  }
}

struct Filter {
  std::size_t dimension;
  const std::vector<std::string>* values;
};

Result<std::vector<Filter>> bindFilters(const std::vector<std::string>& dimensions,
                                        const MomentQuery& query) {
  std::vector<Filter> filters;
  for (const auto& filter : query.filters) {
    RW_ASSIGN(const auto dimension, dimensionNamed(dimensions, filter.dimension));
    filters.push_back({dimension, &filter.values});
  }
  return filters;
}

Result<std::vector<std::size_t>> bindSplit(const std::vector<std::string>& dimensions,
                                           const MomentQuery& query) {
  std::vector<std::size_t> split;
  if (query.split != MomentSplit::Dimensions) return split;
  for (const auto& name : query.splitDimensions) {
    RW_ASSIGN(const auto dimension, dimensionNamed(dimensions, name));
    split.push_back(dimension);
  }
  return split;
}

/// The value itself, or what it is gathered under.
std::string_view toldAs(const std::string& value, const MomentQuery& query, std::size_t place) {
  if (place >= query.splitValues.size()) return value;
  const auto& kept = query.splitValues[place];
  return std::ranges::find(kept, value) != kept.end() ? std::string_view(value) : kOtherValues;
}

} // namespace

Result<std::vector<CellGroup>> chooseCells(const SqliteDatabase& database, const MomentQuery& query) {
  RW_ASSIGN(const auto settings, readEventLogSettings(database));
  RW_ASSIGN(const auto filters, bindFilters(settings.dimensions, query));
  RW_ASSIGN(const auto split, bindSplit(settings.dimensions, query));
  RW_ASSIGN(const auto cells, readCells(database, settings.dimensions.size()));
  std::map<std::vector<std::string>, std::vector<std::int64_t>> groups;
  for (const auto& [cell, values] : cells) {
    const auto passes = [&](const Filter& filter) {
      return std::ranges::find(*filter.values, values[filter.dimension]) != filter.values->end();
    };
    if (!std::ranges::all_of(filters, passes)) continue;
    std::vector<std::string> key;
    for (std::size_t i = 0; i < split.size(); ++i)
      key.emplace_back(toldAs(values[split[i]], query, i));
    groups[key].push_back(cell);
  }
  std::vector<CellGroup> chosen;
  for (auto& [values, list] : groups)
    chosen.push_back({values, std::move(list)});
  return chosen;
}

} // namespace rankwright
