#pragma once

#include "app/cli/command.h"

namespace rankwright::cli {

/// The subcommands of `rules`.
void addRulesCheck(CLI::App& rules, Action& action);
void addRulesFormat(CLI::App& rules, Action& action);
void addRulesExplain(CLI::App& rules, Action& action);
void addRulesProfile(CLI::App& rules, Action& action);

} // namespace rankwright::cli
