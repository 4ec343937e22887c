#include "app/cli/rule_inputs.h"

#include "app/cli/console.h"
#include "app/cli/one_row_table.h"
#include "core/feature/value_json.h"
#include "core/workspace/serving.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <utility>

namespace rankwright::cli {

void RuleInputOptions::addTo(CLI::App& command, bool oneRow) {
  command.add_option("file", file, "A .toml or .rules file (default: the rules of the workspace)")
      ->type_name("FILE");
  auto* source = command.add_option_group("features");
  if (oneRow) source->add_option("-f,--features", features, "The input features as a JSON object");
  auto* folder =
      source->add_option("-w,--workspace", workspace, "Take the features of a workspace")->type_name("DIR");
  source->require_option(1);
  auto* who =
      command.add_option("-u,--user", user, "Key of the user (default: features of users are missing)")
          ->needs(folder);
  if (oneRow) command.add_option("-i,--item", item, "Key of the item")->needs(folder);
  command.add_option("-c,--context", context, "A context feature, name=value; may be repeated")
      ->needs(who)
      ->check(CLI::Validator(checkContextText, "NAME=VALUE"));
}

Result<RuleInputs> RuleInputOptions::open(Console& console) const {
  RuleInputs inputs;
  if (workspace.empty()) {
    RW_ASSIGN(const auto values, parseFeatureJson(features, "features"));
    RW_ASSIGN(auto table, oneRowTable(values));
    inputs.oneRowTables.push_back(std::move(table));
    inputs.schema = inputs.oneRowTables.front().schema();
    inputs.tables.addBroadcast(inputs.oneRowTables.front(), 0);
    inputs.hasRow = true;
    return inputs;
  }
  WorkspaceOption option;
  option.folder = workspace;
  RW_ASSIGN(inputs.workspace, option.open(console));
  inputs.schema = inputs.workspace->pipeline().requestSchema().withItems();
  RW_CHECK(addRows(inputs));
  return inputs;
}

Status RuleInputOptions::addRows(RuleInputs& inputs) const {
  const auto& opened = *inputs.workspace;
  if (!user.empty()) {
    const RequestOption requestOption{user, context};
    RW_ASSIGN(const auto request, requestOption.resolve(opened));
    RW_ASSIGN(auto table, contextTable(opened.contextSchema(), request.context));
    inputs.oneRowTables.push_back(std::move(table));
    inputs.tables.setClock(request.clock);
    inputs.tables.addBroadcast(inputs.oneRowTables.front(), 0);
    inputs.tables.addBroadcast(opened.users().features(), request.user.value());
    inputs.hasRow = true;
  }
  if (!item.empty()) {
    RW_ASSIGN(const auto row, opened.item(item));
    inputs.tables.addBroadcast(opened.items().features(), row.value());
    inputs.hasRow = true;
  }
  return {};
}

Result<Transform> RuleInputOptions::readRules(const RuleInputs& inputs) const {
  if (inputs.workspace)
    return loadTransform(file.empty() ? inputs.workspace->config().rules : std::filesystem::path(file));
  if (file.empty())
    return fail(ErrorKind::InvalidArgument, "a file of rules is needed with --features: {}", features);
  RW_ASSIGN(auto transform, loadTransform(file));
  RW_ASSIGN(transform.rules, withEmptyListsOf(inputs.oneRowTables.front(), transform.rules));
  return transform;
}

} // namespace rankwright::cli
