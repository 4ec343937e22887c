#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/usage/exit_status.h"

#include <CLI/CLI.hpp>

#include <csignal>
#include <cstdio>
#include <pthread.h>
#include <stop_token>
#include <thread>

namespace {

/// Turns Ctrl+C and a polite kill into a request to stop. Must be made before any other thread, so that all
/// of them leave the signals to it.
class StopOnSignal {
public:
  StopOnSignal() {
    sigemptyset(&signals_);
    sigaddset(&signals_, SIGINT);
    sigaddset(&signals_, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
    std::thread([set = signals_, source = source_]() mutable {
      int signal = 0;
      if (sigwait(&set, &signal) != 0) return;
      source.request_stop();
      // A second one means it: end without waiting for the job.
      if (sigwait(&set, &signal) == 0) std::_Exit(128 + signal);
    }).detach();
  }

  std::stop_token token() const { return source_.get_token(); }

private:
  sigset_t signals_{};
  std::stop_source source_;
};

} // namespace

int main(int argc, char** argv) {
  using namespace rankwright;
  CLI::App app("Rankwright on the command line: the same engine as the window.", "rankwright-cli");
  app.set_version_flag("--version", "rankwright-cli " RW_VERSION);
  app.require_subcommand(1);
  app.footer(usage::exitStatusSentence());

  cli::Action action;
  cli::addImportCommand(app, action);
  cli::addSynthCommand(app, action);
  cli::addIndexCommand(app, action);
  cli::addTrainCommand(app, action);
  cli::addSkewCheckCommand(app, action);
  cli::addRecommendCommand(app, action);
  cli::addWhyNotCommand(app, action);
  cli::addEvalCommand(app, action);
  cli::addRulesCommand(app, action);
  cli::addInspectCommand(app, action);
  cli::addListCommand(app, action);
  cli::addEvaluateCommand(app, action);
  cli::addEvaluateModelCommand(app, action);
  cli::addModelsCommand(app, action);
  cli::addSweepCommand(app, action);
  cli::addPoolCommand(app, action);
  cli::addDiffConfigCommand(app, action);
  cli::addFunnelCommand(app, action);
  cli::addBoardsCommand(app, action);
  cli::addLogsCommand(app, action);
  cli::addServeCommand(app, action);
  cli::addStatsCommand(app, action);
  cli::addSimulateCommand(app, action);
  cli::addExperimentCommand(app, action);
  cli::addGenerateCommand(app, action);
  // Last, since every command inherits the options of help that stand before it.
  app.set_help_all_flag("--help-all", "Print the help of every command and exit");

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? usage::kDone : usage::kWrongUsage;
  }

  const StopOnSignal stop;
  cli::Console console(stop.token());
  const auto status = action(console);
  if (!status) {
    console.note("rankwright-cli: {}\n", status.error().describe());
    return usage::kFailed;
  }
  return std::fflush(stdout) == 0 ? usage::kDone : usage::kFailed;
}
