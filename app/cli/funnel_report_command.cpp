#include "app/cli/console.h"
#include "app/cli/funnel_command.h"
#include "app/cli/funnel_tables.h"
#include "app/cli/report_format.h"
#include "core/funnel/logged_users.h"
#include "core/table/table_export.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>
#include <optional>
#include <string>

namespace rankwright::cli {

namespace {

struct Options {
  std::string file;
  FunnelFilter filter;
  std::string table;
  ReportFormat output;

  std::string stage;
  std::string lostAt;
  std::optional<std::string> reason;
  CandidateChoice choice;
  std::uint32_t count = 50;
};

void addFilter(CLI::App& command, Options& options) {
  auto& filter = options.filter;
  command.add_option("file", options.file, "The stage log")->required();
  command.add_option("--scene", filter.scene, "Only requests of this scene, feeds or related");
  command.add_option("--pipeline", filter.pipeline, "Only requests of this pipeline");
  command.add_option("--configuration", filter.configuration,
                     "Only requests of the configuration whose hash begins so");
  command.add_option("--user", filter.user, "Only requests of this user");
  command.add_option("--since", filter.since, "Only requests from this time on, in seconds since 1970");
  command.add_option("--until", filter.until, "Only requests before this time");
  command.add_flag("--with-taken", filter.withTaken, "Only requests of which it is known what the user took");
}

nlohmann::ordered_json jsonOf(const ReportTable& table) {
  const auto text = exportText({table, {}, {}, ExportFormat::Json}, {});
  return text ? nlohmann::ordered_json::parse(*text) : nlohmann::ordered_json();
}

nlohmann::ordered_json headJson(const FunnelReport& report) {
  return {{"file", report.log.path.string()},
          {"source", nameOf(report.log.source)},
          {"origin", report.log.origin},
          {"requests", report.requests},
          {"requests_with_taken", report.requestsWithTaken},
          {"taken", report.taken}};
}

void printJson(const FunnelReport& report, Console& console) {
  auto json = headJson(report);
  for (const auto& name : kFunnelTables)
    json[name] = jsonOf(funnelTable(report, name));
  console.print("{}\n", json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace));
}

/// Of the largest shifts; all of them are in --table drift.
constexpr std::uint32_t kDriftsShown = 12;

void printText(const FunnelReport& report, Console& console) {
  console.print("{}, {}: {} requests, {} with an item that the user took\n", nameOf(report.log.source),
                report.log.origin, report.requests, report.requestsWithTaken);
  console.print("\n{}", textOf(funnelTable(report, "stages"), nullptr));
  if (!report.channels.empty()) console.print("\n{}", textOf(funnelTable(report, "channels"), nullptr));
  console.print("\nWhere candidates went no further\n{}", textOf(funnelTable(report, "lost"), nullptr));
  console.print("\nOrders of neighbouring stages, Kendall's tau-b\n{}",
                textOf(funnelTable(report, "correlation"), nullptr));
  const auto drift = funnelTable(report, "drift");
  if (drift.rowCount() == 0) return;
  console.print("\nFeatures before and after a stage (all of them: --table drift)\n{}",
                textOf(drift, rowRange(0, std::min(kDriftsShown, drift.rowCount()))));
}

Status checkUser(const Options& options) {
  if (options.filter.user.empty()) return {};
  return checkLoggedUser(options.file, options.filter.user);
}

Status report(const Options& options, Console& console) {
  RW_CHECK(checkUser(options));
  FunnelReport computed;
  {
    ProgressLine line;
    RW_ASSIGN(computed, funnelReport(options.file, options.filter, console.job(line)));
  }
  if (!options.table.empty())
    return options.output.print(funnelTable(computed, options.table), nullptr, console);
  if (options.output.format == "json")
    printJson(computed, console);
  else if (options.output.format == "text")
    printText(computed, console);
  else
    return options.output.print(funnelTable(computed, "stages"), nullptr, console);
  return {};
}

Result<std::optional<std::uint32_t>> stageOf(const StageLogInfo& log, const std::string& name) {
  if (name.empty()) return std::nullopt;
  RW_ASSIGN(const auto stage, stageNamed(log, name));
  return stage;
}

Status requests(const Options& options, Console& console) {
  RW_ASSIGN(const auto log, readStageLogInfo(options.file));
  RW_CHECK(checkUser(options));
  RequestsQuery query{options.filter, options.choice, options.count, 0};
  RW_ASSIGN(query.choice.reached, stageOf(log, options.stage));
  RW_ASSIGN(query.choice.lostAt, stageOf(log, options.lostAt));
  query.choice.reason = options.reason;
  RequestsPage page;
  {
    ProgressLine line;
    RW_ASSIGN(page, requestsBehind(options.file, query, console.job(line)));
  }
  RW_CHECK(options.output.print(requestsTable(log, page), nullptr, console));
  console.note("{} of {} requests shown\n", page.rows.size(), page.total);
  return {};
}

void addChoice(CLI::App& command, Options& options) {
  auto& choice = options.choice;
  command.add_option("--stage", options.stage, "With a candidate that reaches this stage");
  command.add_option("--lost-at", options.lostAt, "With a candidate that reaches this stage and no further");
  command.add_option("--reason", options.reason, "With one that went no further for this reason");
  auto* channel = command.add_option("--channel", choice.channel, "With one that this channel proposed");
  command.add_option("--other-channel", choice.otherChannel, "And this channel too")->needs(channel);
  command.add_flag("--alone", choice.byThatChannelAlone, "And no channel else")->needs(channel);
  command.add_flag("--taken", choice.taken, "With one that the user took");
  command.add_option("--item", choice.item, "With this item as a candidate");
}

} // namespace

void addFunnelReport(CLI::App& funnel, Action& action) {
  auto* command =
      funnel.add_subcommand("report", "The figures of a stage log: stages, channels, losses, drift");
  auto options = std::make_shared<Options>();
  addFilter(*command, *options);
  command->add_option("--table", options->table, "One part of it; csv, tsv and markdown have the stages else")
      ->check(CLI::IsMember(kFunnelTables));
  options->output.addTo(*command);
  command->callback(
      [options, &action] { action = [options](Console& console) { return report(*options, console); }; });
}

void addFunnelRequests(CLI::App& funnel, Action& action) {
  auto* command = funnel.add_subcommand("requests", "The requests behind a figure of the report");
  auto options = std::make_shared<Options>();
  addFilter(*command, *options);
  addChoice(*command, *options);
  command->add_option("-n,--limit", options->count, "Rows to print at most")
      ->check(CLI::Range(1U, UINT32_MAX))
      ->capture_default_str();
  options->output.addTo(*command);
  command->callback(
      [options, &action] { action = [options](Console& console) { return requests(*options, console); }; });
}

} // namespace rankwright::cli
