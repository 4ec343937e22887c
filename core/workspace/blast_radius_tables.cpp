#include "core/workspace/blast_radius_tables.h"

#include "core/table/row_table.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace rankwright {

namespace {

std::int64_t whole(std::uint64_t number) {
  return static_cast<std::int64_t>(number);
}

std::vector<TableColumn> worded(std::vector<TableColumn> columns, const ColumnWording& word) {
  if (word) std::for_each(columns.begin(), columns.end(), word);
  return columns;
}

/// Those columns, and behind them the places before and after.
std::vector<TableColumn> exposureColumns(std::vector<TableColumn> columns, const ColumnWording& word) {
  columns.push_back({.key = "before", .type = CellType::Integer, .bar = true});
  columns.push_back({.key = "after", .type = CellType::Integer, .bar = true});
  columns.push_back({.key = "change", .type = CellType::Integer});
  return worded(std::move(columns), word);
}

void addPlaces(std::vector<RowTable::Fact>& row, const ExposureChange& places) {
  row.emplace_back(whole(places.before));
  row.emplace_back(whole(places.after));
  row.emplace_back(places.difference());
}

RowTable::Fact textOrMissing(const std::string& text) {
  if (text.empty()) return std::monostate();
  return text;
}

} // namespace

std::shared_ptr<const TableSource> changedUsersTable(const Workspace& workspace, const BlastRadius& radius,
                                                     const ColumnWording& word) {
  auto table = std::make_shared<RowTable>(
      worded({{.key = "user", .addressKind = "user"},
              {.key = "rank_biased_overlap", .type = CellType::Real, .decimals = 3, .bar = true},
              {.key = "jaccard", .type = CellType::Real, .decimals = 3},
              {.key = "entered", .type = CellType::Integer},
              {.key = "left", .type = CellType::Integer}},
             word));
  for (const auto& user : radius.mostChangedUsers)
    table->addRow({std::string(workspace.users().keyOf(user.user)), user.rankBiasedOverlap, user.jaccard,
                   whole(user.entered), whole(user.left)});
  return table;
}

std::shared_ptr<const TableSource> changedItemsTable(const Workspace& workspace, const BlastRadius& radius,
                                                     const ColumnWording& word) {
  auto table = std::make_shared<RowTable>(
      exposureColumns({{.key = "item", .addressKind = "item"}, {.key = "name"}}, word));
  for (const auto& item : radius.mostChangedItems) {
    std::vector<RowTable::Fact> row{std::string(workspace.items().keyOf(item.item)),
                                    textOrMissing(workspace.itemText(item.item, "name"))};
    addPlaces(row, item.places);
    table->addRow(std::move(row));
  }
  return table;
}

std::shared_ptr<const TableSource> exposureTable(const FeatureExposure& feature, const ColumnWording& word) {
  auto table = std::make_shared<RowTable>(exposureColumns({{.key = "value"}}, word));
  for (const auto& each : feature.values) {
    std::vector<RowTable::Fact> row{textOrMissing(each.value)};
    addPlaces(row, each.places);
    table->addRow(std::move(row));
  }
  return table;
}

} // namespace rankwright
