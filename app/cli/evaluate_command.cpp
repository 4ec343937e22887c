#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/text_table.h"
#include "app/cli/workspace_option.h"
#include "core/workspace/evaluation.h"
#include "core/workspace/scratch_folder.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>

namespace rankwright::cli {

namespace {

using Json = nlohmann::ordered_json;

struct Options {
  std::string folder;
  EvaluationOptions evaluation;
  bool json = false;
};

Json metricJson(const PairedMetric& metric) {
  return {{"pipeline", metric.pipeline},
          {"popularity", metric.popularity},
          {"difference", metric.difference},
          {"interval95", {metric.difference - metric.halfInterval, metric.difference + metric.halfInterval}}};
}

std::string reportJson(const EvaluationReport& report, const EvaluationOptions& options) {
  const Json json = {{"users", report.users},
                     {"held_out_items", report.heldOutItems},
                     {"train_interactions", report.trainInteractions},
                     {fmt::format("recall@{}", options.recallDepth), metricJson(report.recall)},
                     {fmt::format("ndcg@{}", options.ndcgDepth), metricJson(report.ndcg)},
                     {"milliseconds_per_request", 1000 * report.secondsPerRequest},
                     {"milliseconds_slowest_request", 1000 * report.slowestSeconds}};
  return json.dump(2) + '\n';
}

std::string reportText(const EvaluationReport& report, const EvaluationOptions& options) {
  using Align = TextTable::Align;
  TextTable table({{""},
                   {"pipeline", Align::Right},
                   {"popularity", Align::Right},
                   {"difference, 95 % interval", Align::Right}});
  const auto add = [&](std::string name, const PairedMetric& metric) {
    table.addRow({std::move(name), fmt::format("{:.4f}", metric.pipeline),
                  fmt::format("{:.4f}", metric.popularity),
                  fmt::format("{:+.4f} ± {:.4f}", metric.difference, metric.halfInterval)});
  };
  add(fmt::format("Recall@{} of the candidates", options.recallDepth), report.recall);
  add(fmt::format("NDCG@{} of the list", options.ndcgDepth), report.ndcg);
  return fmt::format("{} users, {} items held out, {} interactions to learn from, {:.1f} ms a request "
                     "(slowest {:.1f} ms)\n\n{}",
                     report.users, report.heldOutItems, report.trainInteractions,
                     1000 * report.secondsPerRequest, 1000 * report.slowestSeconds, table.toText());
}

Status run(const Options& options, Console& console) {
  RW_ASSIGN(const auto config, readWorkspaceConfig(options.folder));
  RW_ASSIGN(const auto scratch, ScratchFolder::create("evaluate"));
  Result<EvaluationReport> report;
  {
    ProgressLine line;
    const auto job = console.job(line);
    RW_ASSIGN(const auto sources, readWorkspaceSources(config, job));
    report = evaluateByHoldOut(sources, options.evaluation, scratch.path(), job);
  }
  if (!report) return failureOf(report);
  console.print("{}", options.json ? reportJson(*report, options.evaluation)
                                   : reportText(*report, options.evaluation));
  return {};
}

} // namespace

void addEvaluateCommand(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand(
      "evaluate",
      "Hold out a share of every user's items, learn from the rest, and compare with a popularity list");
  auto options = std::make_shared<Options>();
  addWorkspaceFolder(*command, options->folder);
  command
      ->add_option("--held-out", options->evaluation.heldOutShare, "Share of every user's items to hold out")
      ->check(CLI::Range(0.01, 0.9))
      ->capture_default_str();
  command->add_option("--seed", options->evaluation.seed, "Seed of the choice")->capture_default_str();
  command->add_flag("--json", options->json, "Print JSON");
  command->callback(
      [options, &action] { action = [options](Console& console) { return run(*options, console); }; });
}

} // namespace rankwright::cli
