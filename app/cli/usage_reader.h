#pragma once

#include "app/usage/usage.h"

namespace CLI {
class App;
}

namespace rankwright::cli {

/// What the parser knows about the program: every subcommand and option that --help shows, in its order, and
/// the texts around them.
usage::Program readUsage(const CLI::App& app);

} // namespace rankwright::cli
