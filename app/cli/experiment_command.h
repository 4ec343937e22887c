#pragma once

#include "app/cli/command.h"

namespace CLI {
class App;
}

namespace rankwright::cli {

/// `experiment list`, `analyze`, `srm` and `trust`.
void addExperimentAnalysis(CLI::App& experiment, Action& action);

/// `experiment power`, `uplift` and `off-policy`.
void addExperimentModels(CLI::App& experiment, Action& action);

} // namespace rankwright::cli
