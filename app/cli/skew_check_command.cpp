#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/text_table.h"
#include "app/cli/workspace_option.h"
#include "core/base/file.h"
#include "core/model/saved_model.h"
#include "core/workspace/model_samples.h"
#include "core/workspace/skew_check.h"
#include "core/workspace/workspace_files.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>
#include <string>

namespace rankwright::cli {

namespace {

using Json = nlohmann::ordered_json;

struct Options {
  WorkspaceOption workspace;
  std::string log;
  std::string model; ///< "" for that of the default pipeline
  std::uint32_t requests = 1000;
};

/// The rules that a model was trained by; those of the workspace for one that does not say.
Result<RuleSet> trainedRules(const std::filesystem::path& model, const RuleSet& present) {
  const auto file = model / kRulesFile;
  const auto text = readTextFile(file);
  if (!text) return present;
  return RuleSet::parse(*text, file.string());
}

Result<SkewReport> check(const Options& options, const Workspace& workspace, Console& console) {
  const auto& name = options.model.empty() ? workspace.pipeline().config().model : options.model;
  const auto folder = WorkspaceFiles{workspace.config().data}.model(name);
  RW_ASSIGN(const auto log, eventLogFile(workspace.config(), options.log));
  RW_ASSIGN(const auto model, readModelFiles(folder));
  RW_ASSIGN(const auto rules, trainedRules(folder, workspace.rules()));
  const EventSampleTables tables{workspace.items(), workspace.users(), workspace.contextSchema(), rules,
                                 workspace.config().timeZone};
  ProgressLine line;
  return checkSkew({model.card.config, model.encoder, tables, workspace.rules()}, log, options.requests,
                   console.job(line));
}

std::string toJson(const SkewReport& report) {
  Json skewed = Json::array();
  for (const auto& field : report.skewed)
    skewed.push_back({{"field", field.field},
                      {"rows", field.rows},
                      {"request", field.request},
                      {"user", field.user},
                      {"item", field.item},
                      {"trained", field.trained},
                      {"served", field.served}});
  const Json json = {{"requests", report.requests},
                     {"rows", report.rows},
                     {"fields", report.fields},
                     {"skewed", std::move(skewed)}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string toText(const SkewReport& report) {
  auto text =
      fmt::format("{} requests, {} rows, {} fields: {}\n", report.requests, report.rows, report.fields.size(),
                  report.skewed.empty() ? "training and serving make the same rows, bit for bit"
                                        : "training and serving differ");
  if (report.skewed.empty()) return text;
  TextTable table(
      {{"field"}, {"rows", TextTable::Align::Right}, {"request"}, {"item"}, {"trained"}, {"served"}});
  for (const auto& field : report.skewed)
    table.addRow(
        {field.field, std::to_string(field.rows), field.request, field.item, field.trained, field.served});
  return text + table.toText();
}

Status run(const Options& options, Console& console) {
  RW_ASSIGN(const auto workspace, options.workspace.open(console));
  RW_ASSIGN(const auto report, check(options, *workspace, console));
  console.print("{}", options.workspace.json ? toJson(report) : toText(report));
  if (report.skewed.empty()) return {};
  return fail(ErrorKind::Conflict, "training and serving differ in the field: {}",
              report.skewed.front().field);
}

} // namespace

void addSkewCheckCommand(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand(
      "skew-check", "Compare the rows that training and serving make of logged requests, bit for bit");
  auto options = std::make_shared<Options>();
  options->workspace.addTo(*command);
  command->add_option("--log", options->log, "Event log of the workspace")->type_name("NAME")->required();
  command->add_option("--model", options->model, "Model (default: that of the default pipeline)")
      ->type_name("NAME");
  command->add_option("--requests", options->requests, "Requests to compare (default: 1000)")->type_name("N");
  command->callback(
      [options, &action] { action = [options](Console& console) { return run(*options, console); }; });
}

} // namespace rankwright::cli
