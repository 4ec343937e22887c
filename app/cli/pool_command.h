#pragma once

#include "app/cli/command.h"

namespace rankwright::cli {

/// The subcommands of `pool`.
void addPoolBuild(CLI::App& pool, Action& action);
void addPoolInfo(CLI::App& pool, Action& action);
void addPoolGet(CLI::App& pool, Action& action);

} // namespace rankwright::cli
