#include "app/cli/console.h"
#include "app/cli/funnel_command.h"
#include "core/funnel/feedback_import.h"
#include "core/funnel/recflow_import.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>
#include <string>

namespace rankwright::cli {

namespace {

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

/// What stands in a bad row need not be UTF-8.
void printJson(const nlohmann::ordered_json& json, Console& console) {
  console.print("{}\n", json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace));
}

void noteBadRows(const ImportReport& rows, Console& console) {
  for (const auto& bad : rows.firstBadRows)
    console.note("{}:{}: {}\n", bad.file, bad.line, bad.reason);
}

void printImport(const ImportOptions& options, const StageLogImportReport& report, Console& console) {
  if (options.json) {
    const nlohmann::ordered_json json = {{"file", options.out},
                                         {"rows", report.rows.rowsRead},
                                         {"bad_rows", report.rows.badRowCount},
                                         {"first_bad_rows", badRowsJson(report.rows)},
                                         {"requests", report.requests},
                                         {"candidates", report.candidates}};
    printJson(json, console);
    return;
  }
  console.print("{} rows read, {} of them bad; {} requests with {} candidates\n", report.rows.rowsRead,
                report.rows.badRowCount, report.requests, report.candidates);
  noteBadRows(report.rows, console);
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

struct FeedbackOptions {
  std::string log;
  std::string events;
  bool json = false;
};

Status addFeedback(const FeedbackOptions& options, Console& console) {
  FeedbackImportReport report;
  {
    ProgressLine line;
    RW_ASSIGN(report, importFeedback(options.events, options.log, console.job(line)));
  }
  if (options.json) {
    printJson({{"file", options.log},
               {"rows", report.rows.rowsRead},
               {"bad_rows", report.rows.badRowCount},
               {"first_bad_rows", badRowsJson(report.rows)},
               {"changed", report.changed},
               {"known", report.known},
               {"unlogged", report.unlogged}},
              console);
    return {};
  }
  console.print("{} rows read, {} of them bad; {} events added, {} known before, {} of requests that the log "
                "does not have\n",
                report.rows.rowsRead, report.rows.badRowCount, report.changed, report.known, report.unlogged);
  noteBadRows(report.rows, console);
  return {};
}

} // namespace

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

void addFunnelFeedback(CLI::App& funnel, Action& action) {
  auto* command = funnel.add_subcommand(
      "feedback", "Add what users saw, opened and installed to a log of requests that were served");
  auto options = std::make_shared<FeedbackOptions>();
  command->add_option("log", options->log, "Stage log that serve or recommend wrote")->required();
  command
      ->add_option("events", options->events,
                   "CSV or TSV file with the columns request, item and action: shown, clicked, installed, or "
                   "taken for an item found elsewhere")
      ->required();
  command->add_flag("--json", options->json, "Print JSON");
  command->callback([options, &action] {
    action = [options](Console& console) { return addFeedback(*options, console); };
  });
}

} // namespace rankwright::cli
