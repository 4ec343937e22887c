#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/eval_batch.h"
#include "app/cli/one_row_table.h"
#include "app/cli/workspace_option.h"
#include "core/expr/program.h"
#include "core/expr/rule_set.h"
#include "core/feature/value_json.h"
#include "core/workspace/serving.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>

namespace rankwright::cli {

namespace {

using Json = nlohmann::ordered_json;

struct Options {
  std::string rulesFile;
  std::string expression;
  std::string features;
  std::string batch;
  std::string workspace;
  std::string user;
  std::string item;
  std::vector<std::string> context;
  std::optional<std::int64_t> time;
  bool json = false;
};

/// The rows that the rules see, and the tables that hold them.
struct Inputs {
  std::shared_ptr<const Workspace> workspace;
  std::vector<FeatureTable> oneRowTables;
  InputTables tables;
  Schema schema;
};

Result<Transform> readRules(const Options& options, const Inputs& inputs) {
  if (!options.rulesFile.empty()) return loadTransform(options.rulesFile);
  if (options.expression.empty()) return loadTransform(inputs.workspace->config().rules);
  RW_ASSIGN(const auto rules, parseExpressionOrRules(options.expression, "expression"));
  return Transform{rules, rules.names()};
}

/// The clock where no workspace names a zone.
RequestClock clockOf(const Options& options) {
  return {options.time ? *options.time : presentTime(), {}};
}

Result<Inputs> inputsFromJson(const Options& options) {
  RW_ASSIGN(const auto values, parseFeatureJson(options.features, "features"));
  Inputs inputs;
  RW_ASSIGN(auto table, oneRowTable(values));
  inputs.oneRowTables.push_back(std::move(table));
  inputs.schema = inputs.oneRowTables.front().schema();
  inputs.tables.addBroadcast(inputs.oneRowTables.front(), 0);
  inputs.tables.setClock(clockOf(options));
  return inputs;
}

Result<Inputs> inputsFromWorkspace(const Options& options, Console& console) {
  Inputs inputs;
  WorkspaceOption option;
  option.folder = options.workspace;
  RW_ASSIGN(inputs.workspace, option.open(console));
  const auto& workspace = *inputs.workspace;
  RequestOption requestOption{options.user, options.context, options.time};
  RW_ASSIGN(const auto request, requestOption.resolve(workspace));
  RW_ASSIGN(auto context, contextTable(workspace.contextSchema(), request.context));
  inputs.oneRowTables.push_back(std::move(context));
  inputs.schema = workspace.pipeline().requestSchema().withItems();
  inputs.tables.setClock(request.clock);
  inputs.tables.addBroadcast(inputs.oneRowTables.front(), 0);
  inputs.tables.addBroadcast(workspace.users().features(), request.user.value());
  if (!options.item.empty()) {
    RW_ASSIGN(const auto item, workspace.item(options.item));
    inputs.tables.addBroadcast(workspace.items().features(), item.value());
  }
  return inputs;
}

Status run(const Options& options, Console& console) {
  if (!options.batch.empty()) return evaluateBatch(options.batch, clockOf(options), console);
  RW_ASSIGN(const auto inputs,
            options.workspace.empty() ? inputsFromJson(options) : inputsFromWorkspace(options, console));
  RW_ASSIGN(auto transform, readRules(options, inputs));
  if (!inputs.workspace) {
    RW_ASSIGN(transform.rules, withEmptyListsOf(inputs.oneRowTables.front(), transform.rules));
  }
  RW_ASSIGN(const auto program, Program::compile(transform.rules, transform.features, inputs.schema));
  const auto outputs = program.evaluate(inputs.tables, 1);

  Json json = Json::object();
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    const auto& field = program.outputs().fields()[i];
    const auto value = outputs[i].valueAt(0);
    json[field.name] = Json::parse(toJson(value));
    if (!options.json) console.print("{} = {}  ({})\n", field.name, toText(value), describe(field.type));
  }
  if (options.json) console.print("{}\n", json.dump(2, ' ', false, Json::error_handler_t::replace));
  return {};
}

} // namespace

void addEvalCommand(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand(
      "eval", "Evaluate rules for given features, or for a user and an item of a workspace");
  auto options = std::make_shared<Options>();
  auto* rules = command
                    ->add_option("--rules", options->rulesFile,
                                 "A .toml or .rules file (default with --workspace: its rules)")
                    ->type_name("FILE");
  auto* expression =
      command->add_option("-e,--expr", options->expression, "An expression, or statements name = expression")
          ->excludes(rules);
  auto* source = command->add_option_group("features");
  source->add_option("-f,--features", options->features, "The input features as a JSON object");
  auto* workspace = source
                        ->add_option("-w,--workspace", options->workspace,
                                     "Take the features of a workspace's user and item")
                        ->type_name("DIR");
  source
      ->add_option(
          "--batch", options->batch,
          "A file of lines expression<TAB>features as JSON; for each, a line of JSON is printed with type "
          "and value or the error")
      ->type_name("FILE")
      ->excludes(rules)
      ->excludes(expression);
  source->require_option(1);
  auto* user = command->add_option("-u,--user", options->user, "Key of the user")->needs(workspace);
  workspace->needs(user);
  command->add_option("-i,--item", options->item, "Key of the item")->needs(workspace);
  command->add_option("-c,--context", options->context, "A context feature, name=value; may be repeated")
      ->needs(workspace)
      ->check(CLI::Validator(checkContextText, "NAME=VALUE"));
  addTimeOption(*command, options->time);
  command->add_flag("--json", options->json, "Print JSON");
  command->callback([options, &action] {
    if (options->batch.empty() && options->workspace.empty() && options->rulesFile.empty() &&
        options->expression.empty())
      throw CLI::ValidationError("eval", "give --rules or --expr with --features");
    action = [options](Console& console) { return run(*options, console); };
  });
}

} // namespace rankwright::cli
