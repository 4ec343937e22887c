#pragma once

#include "core/base/result.h"

#include <functional>

namespace CLI {
class App;
}

namespace rankwright::cli {

class Console;

/// What a subcommand does once its options are read. It reports results to the console and failures to the
/// caller.
using Action = std::function<Status(Console&)>;

/// Each adds one subcommand to `app`; `action` is set when that subcommand is the one called.
void addImportCommand(CLI::App& app, Action& action);
void addSynthCommand(CLI::App& app, Action& action);
void addIndexCommand(CLI::App& app, Action& action);
void addTrainCommand(CLI::App& app, Action& action);
void addSkewCheckCommand(CLI::App& app, Action& action);
void addRecommendCommand(CLI::App& app, Action& action);
void addWhyNotCommand(CLI::App& app, Action& action);
void addEvalCommand(CLI::App& app, Action& action);
void addRulesCommand(CLI::App& app, Action& action);
void addInspectCommand(CLI::App& app, Action& action);
void addListCommand(CLI::App& app, Action& action);
void addEvaluateCommand(CLI::App& app, Action& action);
void addEvaluateModelCommand(CLI::App& app, Action& action);
void addModelsCommand(CLI::App& app, Action& action);
void addSweepCommand(CLI::App& app, Action& action);
void addPoolCommand(CLI::App& app, Action& action);
void addDiffConfigCommand(CLI::App& app, Action& action);
void addFunnelCommand(CLI::App& app, Action& action);
void addBoardsCommand(CLI::App& app, Action& action);
void addLogsCommand(CLI::App& app, Action& action);
void addServeCommand(CLI::App& app, Action& action);
void addStatsCommand(CLI::App& app, Action& action);
void addSimulateCommand(CLI::App& app, Action& action);
void addExperimentCommand(CLI::App& app, Action& action);
/// Comes last: it describes the commands that were added before. It is not shown in --help.
void addGenerateCommand(CLI::App& app, Action& action);

} // namespace rankwright::cli
