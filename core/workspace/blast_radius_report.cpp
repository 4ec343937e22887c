#include "core/workspace/blast_radius_report.h"

#include "core/table/row_table.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>
#include <vector>

namespace rankwright {

namespace {

using Json = nlohmann::ordered_json;
constexpr int kIndent = 2;

Json jsonOf(const Estimate& estimate) {
  return {{"value", estimate.value}, {"low", estimate.low}, {"high", estimate.high}};
}

Json jsonOf(const ExposureChange& change) {
  return {{"before", change.before}, {"after", change.after}};
}

Json jsonOf(const FeatureExposure& feature) {
  Json values = Json::array();
  for (const auto& each : feature.values)
    values.push_back({{"value", each.value}, {"before", each.places.before}, {"after", each.places.after}});
  return values;
}

Json featuresJson(const BlastRadius& radius) {
  Json json = Json::object();
  for (const auto& feature : radius.features)
    json[feature.feature] = jsonOf(feature);
  return json;
}

Json numbersJson(const BlastRadius& radius) {
  Json json = Json::object();
  for (const auto& number : radius.numbers)
    json[number.feature] = {{"before", jsonOf(number.before)},
                            {"after", jsonOf(number.after)},
                            {"difference", jsonOf(number.difference)}};
  return json;
}

Json usersJson(const Workspace& workspace, const BlastRadius& radius) {
  Json json = Json::array();
  for (const auto& each : radius.mostChangedUsers)
    json.push_back({{"user", std::string(workspace.users().keyOf(each.user))},
                    {"rank_biased_overlap", each.rankBiasedOverlap},
                    {"jaccard", each.jaccard},
                    {"entered", each.entered},
                    {"left", each.left}});
  return json;
}

Json itemsJson(const Workspace& workspace, const BlastRadius& radius) {
  Json json = Json::array();
  for (const auto& each : radius.mostChangedItems)
    json.push_back({{"item", std::string(workspace.items().keyOf(each.item))},
                    {"name", workspace.itemText(each.item, "name")},
                    {"before", each.places.before},
                    {"after", each.places.after}});
  return json;
}

std::vector<TableColumn> userColumns(const ColumnWording& word) {
  std::vector<TableColumn> columns{{.key = "user", .addressKind = "user"},
                                   {.key = "changed", .type = CellType::Integer},
                                   {.key = "rank_biased_overlap", .type = CellType::Real, .bar = true},
                                   {.key = "jaccard", .type = CellType::Real, .bar = true},
                                   {.key = "entered", .type = CellType::Integer},
                                   {.key = "left", .type = CellType::Integer},
                                   {.key = "score_before", .type = CellType::Real},
                                   {.key = "score_after", .type = CellType::Real}};
  if (word) std::for_each(columns.begin(), columns.end(), word);
  return columns;
}

Json predictedJson(const BlastRadius& radius) {
  Json json = Json::object();
  if (!radius.judge.empty()) json["model"] = radius.judge;
  for (const auto& change : radius.predicted)
    json[std::string(describe(change.action))] = {{"before", jsonOf(change.before)},
                                                  {"after", jsonOf(change.after)},
                                                  {"difference", jsonOf(change.difference)}};
  return json;
}

} // namespace

std::string toJson(const Workspace& workspace, const ComparedConfigurations& configurations,
                   const BlastRadius& radius) {
  Json json = {{"before", configurations.before},
               {"after", configurations.after},
               {"users", radius.users},
               {"changed", radius.changed},
               {"changed_share", jsonOf(radius.changedShare)},
               {"rank_biased_overlap", jsonOf(radius.rankBiasedOverlap)},
               {"jaccard", jsonOf(radius.jaccard)},
               {"places", jsonOf(radius.places)},
               {"items", jsonOf(radius.items)},
               {"new_item_places", jsonOf(radius.newItems)},
               {"predicted", predictedJson(radius)},
               {"features", featuresJson(radius)},
               {"numbers", numbersJson(radius)},
               {"most_changed_users", usersJson(workspace, radius)},
               {"most_changed_items", itemsJson(workspace, radius)}};
  return json.dump(kIndent, ' ', false, Json::error_handler_t::replace);
}

std::shared_ptr<const TableSource> replayedUsersTable(const Workspace& workspace,
                                                      std::span<const ReplayedUser> users,
                                                      const ColumnWording& word) {
  const auto whole = [](std::size_t number) { return static_cast<std::int64_t>(number); };
  auto table = std::make_shared<RowTable>(userColumns(word));
  for (const auto& user : users)
    table->addRow({std::string(workspace.users().keyOf(user.user)), whole(user.changed ? 1 : 0),
                   user.rankBiasedOverlap, user.jaccard, whole(user.after.size() - user.kept),
                   whole(user.before.size() - user.kept), scoreSum(user.before), scoreSum(user.after)});
  return table;
}

} // namespace rankwright
