#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/hangup_signal.h"
#include "app/cli/workspace_option.h"
#include "app/serve/file_watch.h"
#include "app/serve/list_server.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>

namespace rankwright::cli {

namespace {

constexpr std::chrono::milliseconds kLookInterval(500); ///< for signals and changed files

struct Options {
  std::string folder;
  std::string host = "127.0.0.1";
  int port = 8080;
  bool watch = false;
  bool refreshBoards = false;
  std::size_t bodyKibibytes = 256;
  std::size_t timeoutSeconds = 5;
  std::size_t connections = 256;
  std::size_t concurrent = std::max(1U, std::thread::hardware_concurrency());
  std::size_t waiting = 128;
  std::string stageLog;
  double stageLogShare = 0.01;

  serve::ServeOptions resolve() const {
    serve::ServeOptions options{folder, host, port};
    options.limits.bodyBytes = bodyKibibytes * 1024;
    options.limits.requestTime = std::chrono::seconds(timeoutSeconds);
    options.limits.connections = connections;
    options.limits.concurrent = concurrent;
    options.limits.waiting = waiting;
    options.stageLog = stageLog;
    options.stageLogShare = stageLogShare;
    return options;
  }
};

/// A host as it stands in an address: one of IPv6 in brackets.
std::string hostText(const std::string& host) {
  return host.find(':') == std::string::npos ? host : "[" + host + "]";
}

void reload(serve::ListServer& server, std::string_view why, Console& console) {
  const auto reloaded = server.reload();
  if (reloaded)
    console.note("rankwright-cli: reloaded, since {}\n", why);
  else
    console.note("rankwright-cli: not reloaded, the workspace from before stays: {}\n",
                 reloaded.error().describe());
}

/// Reloads on SIGHUP, and where that is wanted when a file changed, until it is stopped.
void keepUpToDate(serve::ListServer& server, const Options& options, Console& console, HangupSignal& hangup,
                  const std::stop_token& stop) {
  std::optional<serve::FileWatch> watch;
  if (options.watch) watch.emplace(options.folder);
  while (!stop.stop_requested()) {
    if (hangup.wait(kLookInterval))
      reload(server, "SIGHUP came", console);
    else if (watch && watch->changed())
      reload(server, "a file changed", console);
  }
}

void tellLeaderboards(const Status& refreshed, Console& console) {
  if (refreshed)
    console.note("rankwright-cli: requests see the leaderboards that were published\n");
  else
    console.note("rankwright-cli: the leaderboards from before stay: {}\n", refreshed.error().describe());
}

void tellRefresh(const RefreshOutcome& outcome, Console& console) {
  if (const auto count = outcome.release.versions.size(); count > 0)
    console.note("rankwright-cli: lists of boards were built anew: {}\n", count);
  for (const auto& kept : outcome.kept)
    console.note("rankwright-cli: the board '{}' keeps its list: {}\n", kept.board, kept.reason);
}

void tellFailedRefresh(const Status& refreshed, Console& console) {
  if (!refreshed)
    console.note("rankwright-cli: boards were not refreshed: {}\n", refreshed.error().describe());
}

Result<std::unique_ptr<serve::ListServer>> openServer(const Options& options, Console& console) {
  ProgressLine line;
  auto resolved = options.resolve();
  resolved.leaderboardNews = [&console](const Status& refreshed) { tellLeaderboards(refreshed, console); };
  if (options.refreshBoards)
    resolved.refresher = {
        .news = [&console](const RefreshOutcome& outcome) { tellRefresh(outcome, console); },
        .failures = [&console](const Status& refreshed) { tellFailedRefresh(refreshed, console); }};
  return serve::ListServer::open(resolved, console.job(line));
}

Status run(const Options& options, Console& console) {
  HangupSignal hangup;
  RW_ASSIGN(const auto server, openServer(options, console));
  console.print("Listening at http://{}:{}\n", hostText(options.host), server->port());
  std::fflush(stdout);
  const std::stop_callback onStop(console.stopToken(), [&] { server->end(); });
  const std::jthread keeper(
      [&](const std::stop_token& stop) { keepUpToDate(*server, options, console, hangup, stop); });
  RW_CHECK(server->run());
  if (const auto logged = server->stageLog(); logged && !logged->lastError.empty())
    console.note("rankwright-cli: {} requests were not logged: {}\n", logged->failed, logged->lastError);
  return {};
}

void addLimits(CLI::App& command, Options& options) {
  command.add_option("--max-body", options.bodyKibibytes, "Size of a request's body at most, in KiB")
      ->check(CLI::Range(1, 1024 * 1024))
      ->capture_default_str();
  command
      .add_option("--timeout", options.timeoutSeconds,
                  "Seconds in which a request must arrive, and in which its turn must come")
      ->check(CLI::Range(1, 3600))
      ->capture_default_str();
  command.add_option("--connections", options.connections, "Connections at the same time; more are told 503")
      ->check(CLI::Range(1, 900))
      ->capture_default_str();
  command
      .add_option("--concurrency", options.concurrent, "Lists made at the same time (default: one a core)")
      ->check(CLI::Range(1, 900));
  command.add_option("--waiting", options.waiting, "Requests that wait for their turn; more are told 429")
      ->check(CLI::Range(0, 100000))
      ->capture_default_str();
}

} // namespace

void addServeCommand(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("serve", "Answers requests for lists over HTTP until it is stopped");
  auto options = std::make_shared<Options>();
  addWorkspaceFolder(*command, options->folder);
  command
      ->add_option("--listen", options->host, "Address to listen at; the usual one is for this machine alone")
      ->type_name("HOST")
      ->capture_default_str();
  command->add_option("--port", options->port, "Port to listen at; 0 for any that is free, which is printed")
      ->check(CLI::Range(0, 65535))
      ->capture_default_str();
  command->add_flag("--watch", options->watch, "Reload when a file of the workspace changes, as SIGHUP does");
  command->add_flag("--refresh-boards", options->refreshBoards,
                    "Build lists of boards anew once they are older than their refresh interval");
  addLimits(*command, *options);
  auto* stageLog =
      command
          ->add_option("--stage-log", options->stageLog,
                       "Log what each stage did of some requests, for funnel; a log that exists goes on")
          ->type_name("FILE");
  command->add_option("--stage-log-share", options->stageLogShare, "The share of requests to log, 0 to 1")
      ->check(CLI::Range(0.0, 1.0))
      ->needs(stageLog)
      ->capture_default_str();
  command->callback(
      [options, &action] { action = [options](Console& console) { return run(*options, console); }; });
}

} // namespace rankwright::cli
