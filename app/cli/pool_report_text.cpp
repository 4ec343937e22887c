#include "app/cli/pool_report_text.h"

#include "app/cli/new_workspace.h"
#include "app/cli/text_table.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

namespace rankwright::cli {

namespace {

using Json = nlohmann::ordered_json;

Json featureJson(const FeatureReport& feature) {
  return {
      {"column", feature.column},   {"feature", feature.feature},        {"type", describe(feature.type)},
      {"given", feature.isGiven},   {"reason", feature.reason},          {"values", feature.values},
      {"missing", feature.missing}, {"wrong_types", feature.wrongTypes}, {"bad_values", feature.badValues}};
}

} // namespace

std::string featureTable(const PoolReport& report) {
  using Align = TextTable::Align;
  TextTable table({{"column"},
                   {"feature"},
                   {"type"},
                   {"values", Align::Right},
                   {"missing", Align::Right},
                   {"wrong types", Align::Right},
                   {"bad values", Align::Right}});
  for (const auto& feature : report.features)
    table.addRow({feature.column, feature.feature, std::string(describe(feature.type)),
                  std::to_string(feature.values), std::to_string(feature.missing),
                  std::to_string(feature.wrongTypes), std::to_string(feature.badValues)});
  auto text = table.toText() + "why these types:\n";
  for (const auto& feature : report.features)
    text += fmt::format("  {}: {}, {}\n", feature.feature, describe(feature.type), feature.reason);
  if (!report.leftOut.empty())
    text +=
        fmt::format("no features, being ignored or without a value: {}\n", fmt::join(report.leftOut, ", "));
  return text + '\n';
}

std::string poolJson(const PoolImport& made, const PoolSource& source, const PoolReport& report) {
  auto features = Json::array();
  for (const auto& feature : report.features)
    features.push_back(featureJson(feature));
  const auto& import = report.import;
  const Json json = {{source.kind == SnapshotKind::Items ? "items" : "users", made.rows},
                     {"features", made.features},
                     {"bytes", made.bytes},
                     {"source", describe(source.format)},
                     {"rows_read", import.rowsRead},
                     {"bad_rows", import.badRowCount},
                     {"duplicate_keys", report.duplicateKeys},
                     {"first_bad_rows", Json::parse(badRowsJson(import.firstBadRows))},
                     {"bad_cells", import.badCellCount},
                     {"first_bad_cells", Json::parse(badRowsJson(import.firstBadCells))},
                     {"columns", std::move(features)},
                     {"left_out", report.leftOut}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace rankwright::cli
