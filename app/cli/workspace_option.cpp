#include "app/cli/workspace_option.h"

#include "app/cli/console.h"
#include "core/workspace/personas.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace rankwright::cli {

std::string checkContextText(const std::string& text) {
  const auto equals = text.find('=');
  if (equals == std::string::npos || equals == 0)
    return "a context feature is written name=value, not: " + text;
  return {};
}

CLI::Option* addWorkspaceFolder(CLI::App& command, std::string& folder) {
  return command.add_option("-w,--workspace", folder, "Folder of the workspace (it holds workspace.toml)")
      ->type_name("DIR")
      ->required();
}

void WorkspaceOption::addTo(CLI::App& command) {
  addWorkspaceFolder(command, folder);
  command.add_flag("--json", json, "Print JSON");
}

Result<std::shared_ptr<const Workspace>> WorkspaceOption::open(Console& console) const {
  ProgressLine line;
  return Workspace::open(folder, console.job(line));
}

void PipelineOption::addTo(CLI::App& command) {
  command.add_option("--pipeline", name, "Pipeline that answers: 'default', or NAME of pipelines/NAME.toml")
      ->type_name("NAME")
      ->capture_default_str();
}

void addTimeOption(CLI::App& command, std::optional<std::int64_t>& time) {
  command.add_option("--time", time, "The time that rules see, in seconds since 1970 (default: the present)")
      ->type_name("SECONDS");
}

void RequestOption::addTo(CLI::App& command) {
  auto* key =
      command.add_option("-u,--user", user, "Key of the user (or none, with --feature: an invented one)");
  command.add_option("--persona", persona, "A saved request of personas.toml: its user and its context")
      ->type_name("NAME")
      ->excludes(key);
  command
      .add_option("-c,--context", context,
                  "A context feature, name=value (a list: name=a,\"b, c\"); may be repeated")
      ->check(CLI::Validator(checkContextText, "NAME=VALUE"));
  command
      .add_option("-f,--feature", features,
                  "A feature of the user, name=value, instead of the stored one; lists as in --context; may "
                  "be repeated")
      ->check(CLI::Validator(checkContextText, "NAME=VALUE"));
  command
      .add_option("--scene", scene, "Where the list is shown (default: related with --related, else feeds)")
      ->check(CLI::IsMember({"feeds", "related"}));
  command.add_option("--related", related, "Key of the item that the list is shown beside")
      ->type_name("ITEM");
  addTimeOption(command, time);
}

namespace {

using Parse = Result<NamedValue> (*)(const Schema&, std::string_view, std::string_view);

Result<std::vector<NamedValue>> parseAll(const std::vector<std::string>& texts, const Schema& schema,
                                         Parse parse) {
  std::vector<NamedValue> values;
  for (const auto& text : texts) {
    const auto equals = text.find('=');
    RW_ASSIGN(auto value, parse(schema, text.substr(0, equals), text.substr(equals + 1)));
    values.push_back(std::move(value));
  }
  return values;
}

/// What is typed stands before what the persona has.
void addMissing(std::vector<std::string>& typed, const FeatureTexts& saved) {
  const auto isGiven = [&typed](const std::string& name) {
    return std::ranges::any_of(typed, [&](const auto& text) { return text.starts_with(name + '='); });
  };
  for (const auto& [name, text] : saved)
    if (!isGiven(name)) typed.push_back(name + '=' + text);
}

/// The option with what the persona says written out.
Result<RequestOption> withPersonaOf(RequestOption option, const Workspace& workspace) {
  RW_ASSIGN(const auto persona, loadPersona(workspace.folder(), option.persona));
  option.persona.clear();
  option.user = persona.user;
  addMissing(option.context, persona.context);
  addMissing(option.features, persona.features);
  return option;
}

} // namespace

Result<Request> RequestOption::resolve(const Workspace& workspace) const {
  if (!persona.empty()) {
    RW_ASSIGN(const auto whole, withPersonaOf(*this, workspace));
    return whole.resolveTexts(workspace);
  }
  if (user.empty() && features.empty())
    return fail(ErrorKind::InvalidArgument,
                "who asks is not said: give --user or --persona, or --feature for an invented one");
  return resolveTexts(workspace);
}

Result<Request> RequestOption::resolveTexts(const Workspace& workspace) const {
  Request request;
  request.clock = workspace.presentClock();
  if (time) request.clock.now = time;
  request.user = kNoUser;
  if (!user.empty()) {
    RW_ASSIGN(request.user, workspace.user(user));
  }
  RW_ASSIGN(request.context, parseAll(context, workspace.contextSchema(), parseContextFeature));
  RW_ASSIGN(request.features, parseAll(features, workspace.users().features().schema(), parseUserFeature));
  if (!related.empty()) {
    RW_ASSIGN(request.related, workspace.item(related));
  }
  request.scene = parseScene(scene).value_or(related.empty() ? Scene::Feeds : Scene::Related);
  return request;
}

void PipelineRequestOption::addTo(CLI::App& command) {
  workspace.addTo(command);
  request.addTo(command);
  pipeline.addTo(command);
}

Result<PipelineRequestOption::Opened> PipelineRequestOption::open(Console& console) const {
  Opened opened;
  RW_ASSIGN(opened.workspace, workspace.open(console));
  RW_ASSIGN(opened.pipeline, opened.workspace->pipeline(pipeline.name));
  RW_ASSIGN(opened.request, request.resolve(*opened.workspace));
  return opened;
}

} // namespace rankwright::cli
