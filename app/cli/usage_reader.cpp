#include "app/cli/usage_reader.h"

#include "app/usage/exit_status.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace rankwright::cli {

namespace {

/// The type of a value as the parser writes it: "TEXT", "DIR", "UINT:INT in [1 - 100]", "TEXT:{a,b}".
usage::Value valueOf(const CLI::Option& option, const std::string& name) {
  if (option.get_items_expected_max() == 0) return {};
  const auto type = option.get_type_name();
  usage::Value value{usage::ValueKind::Text, name.empty() ? type.substr(0, type.find(':')) : name, {}};
  if (type.find("FILE") != std::string::npos) value.kind = usage::ValueKind::File;
  if (type.find("DIR") != std::string::npos) value.kind = usage::ValueKind::Folder;
  const auto open = type.find('{');
  if (open == std::string::npos || type.back() != '}') return value;
  value.kind = usage::ValueKind::Choice;
  value.choices = CLI::detail::split(type.substr(open + 1, type.size() - open - 2), ',');
  return value;
}

bool repeats(const CLI::Option& option) {
  return option.get_items_expected_max() > 1;
}

usage::Option optionOf(const CLI::Option& option) {
  usage::Option told;
  for (const auto& name : option.get_snames())
    told.names.push_back("-" + name);
  for (const auto& name : option.get_lnames())
    told.names.push_back("--" + name);
  told.value = valueOf(option, {});
  told.description = option.get_description();
  told.defaultText = option.get_default_str();
  told.required = option.get_required();
  told.repeats = repeats(option);
  return told;
}

usage::Positional positionalOf(const CLI::Option& option) {
  return {valueOf(option, option.get_name(true)), option.get_description(), option.get_required(),
          repeats(option)};
}

bool isShown(const CLI::App* app) {
  return !app->get_group().empty();
}

void addOptions(const CLI::App& app, usage::Command& command) {
  // A group of options has a --help of its own that nobody can call.
  const auto isGroup = app.get_name().empty();
  for (const auto* option : app.get_options()) {
    if (option->get_group().empty() || (isGroup && option == app.get_help_ptr())) continue;
    if (option->get_positional())
      command.positionals.push_back(positionalOf(*option));
    else
      command.options.push_back(optionOf(*option));
  }
}

/// A child without a name is a group of options.
usage::Command commandOf(const CLI::App& app) {
  usage::Command command{app.get_name(), app.get_description(), {}, {}, {}};
  addOptions(app, command);
  for (const auto* child : app.get_subcommands(isShown)) {
    if (child->get_name().empty())
      addOptions(*child, command);
    else
      command.subcommands.push_back(commandOf(*child));
  }
  return command;
}

std::vector<usage::Entry> examples() {
  return {{"rankwright-cli synth --workspace store", "Makes a workspace with a synthetic app store."},
          {"rankwright-cli recommend --workspace store --user 54 --trace",
           "Prints the list of a user, and how it came about."},
          {"rankwright-cli recommend --workspace store --user 54 --baseline before.json --min-overlap 0.8",
           "Compares the list with one that --format json printed before; the exit status is 1 when they "
           "have too "
           "little in common."},
          {"rankwright-cli why-not --workspace store --user 54 --item 7",
           "Names the stage at which an item left the request."},
          {"rankwright-cli diff-config default weighted --workspace store --users 1000",
           "Asks two pipelines for the lists of 1000 users, and says what becomes different."},
          {"rankwright-cli serve --workspace store --port 8080",
           "Answers apps over HTTP, until Ctrl+C or SIGTERM; SIGHUP takes over what was edited meanwhile."},
          {"rankwright-cli evaluate --workspace store --json",
           "Measures recall and NDCG on held-out items, for a script to read."}};
}

} // namespace

usage::Program readUsage(const CLI::App& app) {
  usage::Program program;
  program.command = commandOf(app);
  program.command.summary = "the engine of Rankwright on the command line";
  program.version = RW_VERSION;
  program.description = {
      app.get_description(),
      "Every command has a --help of its own. Results go to standard output, progress and errors to standard "
      "error. With --json a command prints one JSON value. Ctrl+C asks a command to stop; a second one ends "
      "it "
      "at once."};
  program.exitStatuses = usage::exitStatuses();
  program.environment = {{"RANKWRIGHT_PLUGINS", "A folder to look for librw_model_torch.so in, before those "
                                                "of the installation."}};
  program.files = {{"workspace.toml", "Names the parts of a workspace; the page workspace.md of the "
                                      "guide describes them."}};
  program.examples = examples();
  program.seeAlso = {"rankwright(1)"};
  return program;
}

} // namespace rankwright::cli
