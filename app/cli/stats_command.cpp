#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/stats/run_cases.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>
#include <string>
#include <vector>

namespace rankwright::cli {

namespace {

struct Options {
  std::string file;
  std::vector<std::string> ids;
};

Result<std::vector<stats::StatsCase>> chosen(std::vector<stats::StatsCase> cases,
                                             const std::vector<std::string>& ids) {
  if (ids.empty()) return cases;
  std::vector<stats::StatsCase> result;
  for (const auto& id : ids) {
    const auto found = std::ranges::find(cases, id, &stats::StatsCase::id);
    if (found == cases.end()) return fail(ErrorKind::NotFound, "the file has no such case: {}", id);
    result.push_back(*found);
  }
  return result;
}

Status run(const Options& options, Console& console) {
  RW_ASSIGN(auto all, stats::readCases(options.file));
  RW_ASSIGN(const auto cases, chosen(std::move(all), options.ids));
  stats::CaseReport report;
  {
    ProgressLine line;
    RW_ASSIGN(report, stats::runCases(cases, console.job(line)));
  }
  console.print("{}\n", report.answers.dump(2, ' ', false, nlohmann::json::error_handler_t::replace));
  if (report.failed == 0) return {};
  return fail(ErrorKind::InvalidArgument, "{} of {} cases could not be computed", report.failed,
              cases.size());
}

} // namespace

void addStatsCommand(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand(
      "stats", "Compute the cases of a file of statistics, and print the figures as JSON by case");
  auto options = std::make_shared<Options>();
  command->add_option("file", options->file, "The cases, in the form of tests/data/stats_goldens.json")
      ->type_name("FILE")
      ->required();
  command->add_option("--case", options->ids, "Only the case with this id; may be repeated");
  command->callback(
      [options, &action] { action = [options](Console& console) { return run(*options, console); }; });
}

} // namespace rankwright::cli
