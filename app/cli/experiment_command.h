#pragma once

#include "app/cli/command.h"

namespace CLI {
class App;
}

namespace rankwright::cli {

/// `experiment list`, `analyze` and `srm`.
void addExperimentAnalysis(CLI::App& experiment, Action& action);

} // namespace rankwright::cli
