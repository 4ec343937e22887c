#include "app/cli/rules_command.h"

#include <CLI/CLI.hpp>

namespace rankwright::cli {

void addRulesCommand(CLI::App& app, Action& action) {
  auto* rules = app.add_subcommand("rules", "Check, format, explain and measure files of rules");
  rules->require_subcommand(1);
  addRulesCheck(*rules, action);
  addRulesFormat(*rules, action);
  addRulesExplain(*rules, action);
  addRulesProfile(*rules, action);
}

} // namespace rankwright::cli
