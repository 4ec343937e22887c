#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/report_format.h"
#include "app/cli/report_table.h"
#include "core/base/file.h"
#include "core/events/event_import.h"
#include "core/events/event_log_check.h"
#include "core/events/event_log_info.h"
#include "core/postgres/event_log_copy.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>
#include <string>

namespace rankwright::cli {

namespace {

struct Options {
  std::string log;
  std::string file;
  std::string mapping;
  std::string server;
  bool replace = false;
  bool growing = false;
  std::uint32_t quarantined = 0;
  bool json = false;
};

/// What stands in a bad row need not be UTF-8.
void printJson(const nlohmann::ordered_json& json, Console& console) {
  console.print("{}\n", json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace));
}

nlohmann::ordered_json rowsJson(const std::vector<QuarantinedRow>& rows) {
  auto json = nlohmann::ordered_json::array();
  for (const auto& row : rows)
    json.push_back({{"file", row.path}, {"line", row.line}, {"reason", row.reason}, {"text", row.text}});
  return json;
}

void printImport(const Options& options, const EventImportReport& report, Console& console) {
  if (options.json) {
    printJson({{"log", options.log},
               {"resumed_at_byte", report.resumedAt},
               {"rows", report.rows},
               {"added", report.added},
               {"duplicates", report.duplicates},
               {"late", report.late},
               {"left_out", report.leftOut},
               {"quarantined", report.quarantined},
               {"first_quarantined", rowsJson(report.firstQuarantined)},
               {"unfinished_line", report.unfinishedLine}},
              console);
    return;
  }
  if (report.resumedAt > 0) console.print("the log had {} bytes of the file\n", report.resumedAt);
  console.print("{} rows read; {} events added, {} of them late; {} duplicates; {} rows left out, {} "
                "quarantined\n",
                report.rows, report.added, report.late, report.duplicates, report.leftOut,
                report.quarantined);
  for (const auto& row : report.firstQuarantined)
    console.note("{}:{}: {}\n", row.path, row.line, row.reason);
  if (report.unfinishedLine) console.note("the last line has no end yet and was left for the next time\n");
}

Status importFile(const Options& options, Console& console) {
  RW_ASSIGN(const auto text, readTextFile(options.mapping));
  RW_ASSIGN(const auto mapping, EventMapping::parse(text, options.mapping));
  EventImportReport report;
  {
    ProgressLine line;
    RW_ASSIGN(report, importEvents(options.file, options.log, mapping, {.growing = options.growing},
                                   console.job(line)));
  }
  printImport(options, report, console);
  return {};
}

Status check(const Options& options, Console& console) {
  EventLogCheck found;
  {
    ProgressLine line;
    RW_ASSIGN(found, checkEventLog(options.log, console.job(line)));
  }
  if (options.json)
    printJson({{"log", options.log},
               {"sound", found.sound()},
               {"exposures", found.exposures},
               {"actions", found.actions},
               {"rollup_rows", found.rollupRows},
               {"problems", found.problems}},
              console);
  else
    console.print("{} exposures, {} actions, {} rows of rollups: {}\n", found.exposures, found.actions,
                  found.rollupRows,
                  found.sound() ? "sound, and the rollups are what the events give" : "not sound");
  for (const auto& problem : found.problems)
    console.note("{}\n", problem);
  if (found.sound()) return {};
  return fail(ErrorKind::Corrupt, "the event log is not sound: {}", options.log);
}

Status rollup(const Options& options, Console& console) {
  std::uint64_t rows = 0;
  {
    ProgressLine line;
    RW_ASSIGN(rows, rebuildRollups(options.log, console.job(line)));
  }
  if (options.json)
    printJson({{"log", options.log}, {"rollup_rows", rows}}, console);
  else
    console.print("{} rows of rollups made anew\n", rows);
  return {};
}

Status copy(const Options& options, Console& console) {
  std::uint64_t rows = 0;
  {
    ProgressLine line;
    RW_ASSIGN(rows, copyEventLog(options.log, options.server, options.replace, console.job(line)));
  }
  if (options.json)
    printJson({{"log", options.log}, {"rows", rows}}, console);
  else
    console.print("{} rows copied\n", rows);
  return {};
}

nlohmann::ordered_json daysJson(const EventLogInfo& info) {
  if (!info.firstDay) return nullptr;
  return {{"first", dayText(*info.firstDay)}, {"last", dayText(*info.lastDay)}};
}

nlohmann::ordered_json infoJson(const EventLogInfo& info) {
  nlohmann::ordered_json json = {
      {"log", info.path.string()}, {"zone", info.settings.zone},     {"dimensions", info.settings.dimensions},
      {"days", daysJson(info)},    {"requests", info.requests},      {"users", info.users},
      {"items", info.items},       {"rollup_rows", info.rollupRows}, {"metrics", info.metrics}};
  for (std::size_t i = 0; i < info.events.size(); ++i)
    json["events"][std::string(nameOf(static_cast<EventKind>(i)))] = info.events[i];
  json["variants"] = nlohmann::ordered_json::array();
  for (const auto& each : info.variants)
    json["variants"].push_back({{"experiment", each.experiment},
                                {"variant", each.variant},
                                {"exposed_users", each.exposedUsers},
                                {"given_users", each.givenUsers}});
  json["imports"] = nlohmann::ordered_json::array();
  for (const auto& each : info.imports)
    json["imports"].push_back({{"file", each.path},
                               {"bytes", each.bytes},
                               {"rows", each.rows},
                               {"added", each.added},
                               {"duplicates", each.duplicates},
                               {"quarantined", each.quarantined}});
  return json;
}

std::int64_t whole(std::uint64_t number) {
  return static_cast<std::int64_t>(number);
}

void printVariants(const EventLogInfo& info, Console& console) {
  if (info.variants.empty()) return;
  ReportTable table({{"experiment"},
                     {"variant"},
                     {"exposed_users", CellType::Integer},
                     {"given_users", CellType::Integer}});
  for (const auto& each : info.variants)
    table.addRow({each.experiment, each.variant, whole(each.exposedUsers), whole(each.givenUsers)});
  console.print("\n{}", textOf(table, nullptr));
}

void printImports(const EventLogInfo& info, Console& console) {
  if (info.imports.empty()) return;
  ReportTable table({{"file"},
                     {"bytes", CellType::Integer},
                     {"rows", CellType::Integer},
                     {"added", CellType::Integer},
                     {"duplicates", CellType::Integer},
                     {"quarantined", CellType::Integer}});
  for (const auto& each : info.imports)
    table.addRow({each.path, whole(each.bytes), whole(each.rows), whole(each.added), whole(each.duplicates),
                  whole(each.quarantined)});
  console.print("\n{}", textOf(table, nullptr));
}

void printInfo(const EventLogInfo& info, Console& console) {
  if (info.firstDay)
    console.print("{} to {}, days of {}; ", dayText(*info.firstDay), dayText(*info.lastDay),
                  info.settings.zone);
  console.print("{} users, {} items, {} requests, {} rows of rollups\n", info.users, info.items,
                info.requests, info.rollupRows);
  ReportTable events({{"event"}, {"count", CellType::Integer}});
  for (std::size_t i = 0; i < info.events.size(); ++i)
    events.addRow({std::string(nameOf(static_cast<EventKind>(i))), whole(info.events[i])});
  console.print("\n{}", textOf(events, nullptr));
  printVariants(info, console);
  printImports(info, console);
}

Status info(const Options& options, Console& console) {
  RW_ASSIGN(const auto read, readEventLogInfo(options.log));
  RW_ASSIGN(const auto rows, readQuarantine(options.log, options.quarantined));
  if (options.json) {
    auto json = infoJson(read);
    if (options.quarantined > 0) json["quarantined"] = rowsJson(rows);
    printJson(json, console);
    return {};
  }
  printInfo(read, console);
  for (const auto& row : rows)
    console.print("{}:{}: {}\n", row.path, row.line, row.reason);
  return {};
}

using Command = Status (*)(const Options&, Console&);

/// A subcommand that asks a log.
std::pair<CLI::App*, std::shared_ptr<Options>>
addLogCommand(CLI::App& logs, const char* name, const char* description, Command run, Action& action) {
  auto* command = logs.add_subcommand(name, description);
  auto options = std::make_shared<Options>();
  command->add_option("log", options->log, "The event log")->required();
  command->add_flag("--json", options->json, "Print JSON");
  command->callback([options, run, &action] {
    action = [options, run](Console& console) { return run(*options, console); };
  });
  return {command, options};
}

void addImport(CLI::App& logs, Action& action) {
  auto [command, options] = addLogCommand(
      logs, "import", "Add the events of a CSV file or of lines of JSON, also those of a file that has grown",
      importFile, action);
  command->add_option("file", options->file, "The file of events")->required();
  command
      ->add_option("--mapping", options->mapping,
                   "TOML that says what the columns mean, and what a new log is like")
      ->type_name("FILE")
      ->required();
  command->add_flag("--growing", options->growing,
                    "Somebody still writes the file: leave a last line without a line end for the next time");
}

void addCopy(CLI::App& logs, Action& action) {
  auto [command, options] = addLogCommand(
      logs, "copy", "Copy a log to a PostgreSQL server, where analyses add up without sending events", copy,
      action);
  command
      ->add_option(
          "--to", options->server,
          "Where: a connection string of libpq without a password, e.g. service=logs; passwords come from "
          "the file that PGPASSFILE names")
      ->required();
  command->add_flag("--replace", options->replace, "Replace the log that the server has");
}

void addInfo(CLI::App& logs, Action& action) {
  auto [command, options] = addLogCommand(
      logs, "info", "What an event log has: events by kind, days, users by variant, imports", info, action);
  command->add_option("--quarantined", options->quarantined,
                      "Also the first so many rows that could not be used, with reasons");
}

} // namespace

void addLogsCommand(CLI::App& app, Action& action) {
  auto* logs = app.add_subcommand("logs", "Events that were logged: what was shown, and what came of it");
  logs->require_subcommand(1);
  addImport(*logs, action);
  addLogCommand(*logs, "check", "Prove that a log is whole and that its rollups are what its events give",
                check, action);
  addLogCommand(*logs, "rollup", "Make the rollups of a log anew from its events", rollup, action);
  addInfo(*logs, action);
  addCopy(*logs, action);
}

} // namespace rankwright::cli
