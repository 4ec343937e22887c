#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/usage_reader.h"
#include "core/expr/function_reference.h"

#include <CLI/CLI.hpp>

#include <map>
#include <memory>

namespace rankwright::cli {

namespace {

using Writer = std::string (*)(const usage::Program&);

const std::map<std::string, Writer>& completionWriters() {
  static const std::map<std::string, Writer> writers = {
      {"bash", usage::bashCompletion}, {"fish", usage::fishCompletion}, {"zsh", usage::zshCompletion}};
  return writers;
}

Action writes(const CLI::App& app, Writer writer) {
  return [&app, writer](Console& console) -> Status {
    console.print("{}", writer(readUsage(app)));
    return {};
  };
}

} // namespace

void addGenerateCommand(CLI::App& app, Action& action) {
  // Without a group a command is left out of the help: this one is for building packages.
  auto* generate = app.add_subcommand("generate", "Print a manual page or a completion script")->group("");
  generate->require_subcommand(1);
  generate->add_subcommand("man", "The manual page")->callback([&app, &action] {
    action = writes(app, usage::manPage);
  });
  generate->add_subcommand("functions", "The list of functions in the rule language's reference")
      ->callback([&action] {
        action = [](Console& console) -> Status {
          console.print("{}", functionReference());
          return {};
        };
      });
  auto* completion = generate->add_subcommand("completion", "The completion script of a shell");
  auto shell = std::make_shared<std::string>();
  completion->add_option("shell", *shell, "bash, fish or zsh")
      ->required()
      ->check(CLI::IsMember(completionWriters()));
  completion->callback([&app, &action, shell] { action = writes(app, completionWriters().at(*shell)); });
}

} // namespace rankwright::cli
