#include "app/cli/new_workspace.h"

#include "app/cli/console.h"
#include "app/cli/training_text.h"
#include "core/workspace/workspace_builder.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <chrono>

namespace rankwright::cli {

namespace {

using Json = nlohmann::ordered_json;

Json listJson(const std::vector<BadRow>& rows) {
  Json list = Json::array();
  for (const auto& row : rows)
    list.push_back({{"file", row.file}, {"line", row.line}, {"reason", row.reason}});
  return list;
}

std::string summaryJson(const StoreExport& store, const TrainingReport& training, double seconds) {
  const Json json = {{"items", store.items.size()},
                     {"users", store.users.size()},
                     {"interactions", store.interactions.size()},
                     {"rows_read", store.report.rowsRead},
                     {"bad_rows", store.report.badRowCount},
                     {"first_bad_rows", listJson(store.report.firstBadRows)},
                     {"bad_cells", store.report.badCellCount},
                     {"first_bad_cells", listJson(store.report.firstBadCells)},
                     {"left_out", store.report.leftOutCount},
                     {"training", store.interactions.empty() ? Json() : Json::parse(trainingJson(training))},
                     {"seconds", seconds}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string summaryText(const StoreExport& store, const TrainingReport& training, double seconds) {
  const auto trained =
      store.interactions.empty() ? "without interactions there is no model\n" : trainingText(training);
  return fmt::format("{} items, {} users, {} interactions\n\n{}\nworkspace written in {:.1f} s\n",
                     store.items.size(), store.users.size(), store.interactions.size(), trained, seconds);
}

} // namespace

CLI::Option* NewWorkspaceOption::addTo(CLI::App& command) {
  auto* place =
      command.add_option("-w,--workspace,--out", folder, "Folder to make; it must not exist or be empty")
          ->type_name("DIR")
          ->required();
  command.add_option("--data", data, "Keep the data in this folder instead of the workspace's own");
  command.add_option("--name", name, "Name of the workspace");
  command.add_flag("--json", json, "Print JSON");
  return place;
}

std::string badRowsJson(const std::vector<BadRow>& rows) {
  return listJson(rows).dump(-1, ' ', false, Json::error_handler_t::replace);
}

void noteBadRows(const ImportReport& report, Console& console) {
  const auto list = [&](const std::vector<BadRow>& rows) {
    for (const auto& row : rows)
      console.note("  {}:{}: {}\n", row.file, row.line, row.reason);
  };
  if (report.badRowCount > 0)
    console.note("{} of {} rows could not be used; the first {}:\n", report.badRowCount, report.rowsRead,
                 report.firstBadRows.size());
  list(report.firstBadRows);
  if (report.badCellCount > 0)
    console.note("{} values could not be read and are missing; the first {}:\n", report.badCellCount,
                 report.firstBadCells.size());
  list(report.firstBadCells);
  if (report.leftOutCount > 0)
    console.note("{} rows say that nothing happened and are left out\n", report.leftOutCount);
}

Status createWorkspace(const StoreExport& store, const NewWorkspaceOption& option, NewWorkspace workspace,
                       Console& console) {
  const auto start = std::chrono::steady_clock::now();
  workspace.folder = option.folder;
  if (!option.data.empty()) workspace.data = option.data;
  if (!option.name.empty()) workspace.name = option.name;
  Result<TrainingReport> training;
  {
    ProgressLine line;
    training = buildWorkspace(store, workspace, console.job(line));
  }
  if (!training) return failureOf(training);
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  console.print("{}", option.json ? summaryJson(store, *training, seconds)
                                  : summaryText(store, *training, seconds));
  return {};
}

} // namespace rankwright::cli
