#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/judging_options.h"
#include "app/cli/run_json.h"
#include "app/cli/run_texts.h"
#include "app/cli/workspace_option.h"
#include "core/workspace/model_training.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace rankwright::cli {

namespace {

struct Options {
  std::string folder;
  std::string run;
  std::string output;
  std::vector<std::string> fields;
  JudgingOptions judging;
  bool json = false;
};

struct Judged {
  std::vector<OutputMetrics> metrics;
  std::vector<MetricsBySegment> bySegment;
};

/// Of all outputs, or of the one asked for.
std::vector<std::string> outputsOf(const Predictions& predictions, const std::string& output) {
  if (!output.empty()) return {output};
  std::vector<std::string> names;
  for (const auto& each : predictions.outputs)
    names.push_back(each.name);
  return names;
}

Result<Judged> judge(const Options& options, const JobControl& job) {
  RW_ASSIGN(const auto config, readWorkspaceConfig(options.folder));
  RW_ASSIGN(const auto predictions, runStoreOf(config).predictions(options.run, job));
  if (!options.output.empty() && !predictions.output(options.output))
    return fail(ErrorKind::NotFound, "the model has no output of the name: {}", options.output);
  Judged judged;
  RW_ASSIGN(judged.metrics, evaluateOutputs(predictions, options.judging, job));
  if (!options.output.empty())
    std::erase_if(judged.metrics, [&](const OutputMetrics& each) { return each.output != options.output; });
  for (const auto& field : options.fields)
    for (const auto& output : outputsOf(predictions, options.output)) {
      RW_ASSIGN(auto segments, metricsBySegment(predictions, output, field, options.judging, 100, job));
      judged.bySegment.push_back(std::move(segments));
    }
  return judged;
}

std::string textOf(const Judged& judged, const JudgingOptions& judging) {
  auto text = metricsText(judged.metrics, judging);
  for (const auto& each : judged.bySegment)
    text += "\n" + bySegmentText(each);
  return text;
}

std::string jsonOf(const Options& options, const Judged& judged) {
  nlohmann::ordered_json json = {{"run", options.run},
                                 {"judging", judgingJson(options.judging)},
                                 {"metrics", nlohmann::ordered_json::array()}};
  for (const auto& each : judged.metrics)
    json["metrics"].push_back(metricsJson(each));
  for (const auto& each : judged.bySegment)
    json["by_segment"].push_back({{"output", each.overall.output}, {"by", segmentsJson(each)}});
  return runJsonText(json);
}

Status run(const Options& options, Console& console) {
  Result<Judged> judged;
  {
    ProgressLine line;
    judged = judge(options, console.job(line));
  }
  if (!judged) return failureOf(judged);
  console.print("{}", options.json ? jsonOf(options, *judged) : textOf(*judged, options.judging));
  return {};
}

} // namespace

void addEvaluateModelCommand(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand(
      "evaluate-model", "Judge the held-out predictions of a trained model, in total and by segment");
  auto options = std::make_shared<Options>();
  addWorkspaceFolder(*command, options->folder);
  command->add_option("run", options->run, "Name of the run, as models list shows it")
      ->type_name("RUN")
      ->required();
  command->add_option("--output", options->output, "pctr, pcvr or pctcvr (default: all)");
  command->add_option("--by", options->fields, "A field of the held-out rows; may be repeated")
      ->type_name("FIELD");
  addJudging(*command, options->judging);
  command->add_flag("--json", options->json, "Print JSON");
  command->callback(
      [options, &action] { action = [options](Console& console) { return run(*options, console); }; });
}

} // namespace rankwright::cli
