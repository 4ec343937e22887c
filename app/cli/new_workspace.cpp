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

std::string summaryJson(const StoreExport& store, const TrainingReport& training, double seconds) {
  Json badRows = Json::array();
  for (const auto& row : store.report.firstBadRows)
    badRows.push_back({{"file", row.file}, {"line", row.line}, {"reason", row.reason}});
  const Json json = {{"items", store.items.size()},
                     {"users", store.users.size()},
                     {"interactions", store.interactions.size()},
                     {"rows_read", store.report.rowsRead},
                     {"bad_rows", store.report.badRowCount},
                     {"first_bad_rows", badRows},
                     {"training", Json::parse(trainingJson(training))},
                     {"seconds", seconds}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string summaryText(const StoreExport& store, const TrainingReport& training, double seconds) {
  return fmt::format("{} items, {} users, {} interactions\n\n{}\nworkspace written in {:.1f} s\n",
                     store.items.size(), store.users.size(), store.interactions.size(),
                     trainingText(training), seconds);
}

} // namespace

void NewWorkspaceOption::addTo(CLI::App& command) {
  command.add_option("-w,--workspace", folder, "Folder to make; it must not exist or be empty")->required();
  command.add_option("--data", data, "Keep the data in this folder instead of the workspace's own");
  command.add_option("--name", name, "Name of the workspace");
  command.add_flag("--json", json, "Print JSON");
}

void noteBadRows(const ImportReport& report, Console& console) {
  if (report.badRowCount == 0) return;
  console.note("{} of {} rows could not be used; the first {}:\n", report.badRowCount, report.rowsRead,
               report.firstBadRows.size());
  for (const auto& row : report.firstBadRows)
    console.note("  {}:{}: {}\n", row.file, row.line, row.reason);
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
