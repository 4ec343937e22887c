#pragma once

#include "app/cli/command.h"

namespace rankwright::cli {

/// `models train` and `models resume`.
void addModelTraining(CLI::App& models, Action& action);

} // namespace rankwright::cli
