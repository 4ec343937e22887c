#include "app/cli/funnel_command.h"

#include "app/cli/console.h"
#include "app/cli/workspace_option.h"
#include "core/funnel/recflow_import.h"
#include "core/workspace/funnel_simulation.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>
#include <string>

namespace rankwright::cli {

namespace {

struct SimulateOptions {
  WorkspaceOption workspace;
  FunnelSimulationOptions simulation;
  std::string out;
};

Status simulate(const SimulateOptions& options, Console& console) {
  RW_ASSIGN(const auto workspace, options.workspace.open(console));
  const auto out = options.out.empty() ? freeStageLogName(*workspace) : std::filesystem::path(options.out);
  FunnelSimulationReport report;
  {
    ProgressLine line;
    RW_ASSIGN(report, simulateFunnel(*workspace, options.simulation, out, console.job(line)));
  }
  if (options.workspace.json) {
    const nlohmann::ordered_json json = {{"file", out.string()},
                                         {"requests", report.requests},
                                         {"candidates", report.candidates},
                                         {"taken_listed", report.takenListed}};
    console.print("{}\n", json.dump(2));
    return {};
  }
  console.print("{} requests with {} candidates; {} lists have the item that the user took next\n{}\n",
                report.requests, report.candidates, report.takenListed, out.string());
  return {};
}

struct ImportOptions {
  std::string file;
  std::string out;
  bool replace = false;
  bool json = false;
};

nlohmann::ordered_json badRowsJson(const ImportReport& rows) {
  auto json = nlohmann::ordered_json::array();
  for (const auto& bad : rows.firstBadRows)
    json.push_back({{"line", bad.line}, {"reason", bad.reason}});
  return json;
}

void printImport(const ImportOptions& options, const StageLogImportReport& report, Console& console) {
  if (options.json) {
    const nlohmann::ordered_json json = {{"file", options.out},
                                         {"rows", report.rows.rowsRead},
                                         {"bad_rows", report.rows.badRowCount},
                                         {"first_bad_rows", badRowsJson(report.rows)},
                                         {"requests", report.requests},
                                         {"candidates", report.candidates}};
    console.print("{}\n", json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace));
    return;
  }
  console.print("{} rows read, {} of them bad; {} requests with {} candidates\n", report.rows.rowsRead,
                report.rows.badRowCount, report.requests, report.candidates);
  for (const auto& bad : report.rows.firstBadRows)
    console.note("{}:{}: {}\n", bad.file, bad.line, bad.reason);
}

Status importFile(const ImportOptions& options, Console& console) {
  StageLogImportReport report;
  {
    ProgressLine line;
    RW_ASSIGN(report, importRecFlow(options.file, options.out, options.replace, console.job(line)));
  }
  printImport(options, report, console);
  return {};
}

} // namespace

void addFunnelSimulate(CLI::App& funnel, Action& action) {
  auto* command = funnel.add_subcommand(
      "simulate",
      "Ask as of just before each user's last action, and log every stage with the item taken then");
  auto options = std::make_shared<SimulateOptions>();
  options->workspace.addTo(*command);
  auto& simulation = options->simulation;
  command->add_option("--pipeline", simulation.pipeline, "Name of the pipeline (default: the default one)");
  command->add_option("--users", simulation.users, "Users to ask for, drawn from those who did anything")
      ->check(CLI::Range(1U, UINT32_MAX))
      ->capture_default_str();
  command->add_option("--seed", simulation.seed, "The same one draws the same users")->capture_default_str();
  command->add_option("-n,--count", simulation.count, "Places of the lists (default: as the pipeline says)")
      ->check(CLI::Range(1, 100000));
  command
      ->add_option(
          "-o,--out", options->out,
          "The stage log to write (default: a new one in the folder stage_logs of the workspace's data)")
      ->type_name("FILE");
  command->add_flag("--replace", simulation.replace, "Replace the file when it exists");
  command->callback(
      [options, &action] { action = [options](Console& console) { return simulate(*options, console); }; });
}

void addFunnelImport(CLI::App& funnel, Action& action) {
  auto* command =
      funnel.add_subcommand("import", "Make a stage log of a CSV file with the columns of RecFlow");
  auto options = std::make_shared<ImportOptions>();
  command->add_option("file", options->file, "CSV or TSV file with a header")->required();
  command->add_option("-o,--out", options->out, "The stage log to write")->type_name("FILE")->required();
  command->add_flag("--replace", options->replace, "Replace the file when it exists");
  command->add_flag("--json", options->json, "Print JSON");
  command->callback(
      [options, &action] { action = [options](Console& console) { return importFile(*options, console); }; });
}

void addFunnelCommand(CLI::App& app, Action& action) {
  auto* funnel = app.add_subcommand(
      "funnel", "How many candidates live through each stage, and where the items that users take get lost");
  funnel->require_subcommand(1);
  addFunnelReport(*funnel, action);
  addFunnelRequests(*funnel, action);
  addFunnelSimulate(*funnel, action);
  addFunnelImport(*funnel, action);
}

} // namespace rankwright::cli
