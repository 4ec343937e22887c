#include "core/workspace/board_simulation.h"
#include "core/workspace/leaderboard_prediction.h"

#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <string>
#include <vector>

// What it takes to predict what publishing boards would do, and to simulate one board by hand and by rule:
// bench_leaderboard_prediction WORKSPACE [boards] [users]. Every board loses three apps of twenty and gains
// three. The prediction is told with and without what is read once, the logs.

using namespace rankwright;
using Clock = std::chrono::steady_clock;

namespace {

constexpr int kRounds = 20;
constexpr std::uint32_t kSlots = 20;

double millisecondsSince(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

/// Ends the program with what went wrong.
template <class T>
T valueOf(Result<T> result) {
  if (result) return std::move(*result);
  fmt::print(stderr, "{}\n", result.error().describe());
  std::exit(1);
}

/// Milliseconds of the same thing done again and again.
template <class Work>
void measure(const char* what, int rounds, Work&& work) {
  std::vector<double> times;
  for (int round = 0; round < rounds; ++round) {
    const auto start = Clock::now();
    work();
    times.push_back(millisecondsSince(start));
  }
  std::ranges::sort(times);
  fmt::print("{:<44} {:9.1f} ms median {:9.1f} ms at most\n", what, times[times.size() / 2], times.back());
}

VersionContent listFrom(const ItemPool& items, int board, std::uint32_t first) {
  VersionContent content{.version = {.board = fmt::format("board-{}", board), .number = 1},
                         .toml = "slots = 20\n"};
  for (std::uint32_t slot = 0; slot < kSlots; ++slot)
    content.items.emplace_back(items.keyOf(ItemId((first + slot) % items.size())));
  return content;
}

std::vector<VersionChange> changesOf(const ItemPool& items, int boards) {
  std::vector<VersionChange> changes;
  for (int board = 0; board < boards; ++board) {
    const auto first = static_cast<std::uint32_t>(board) * kSlots;
    changes.push_back({listFrom(items, board, first), listFrom(items, board, first + 3)});
  }
  return changes;
}

} // namespace

int main(int count, char** arguments) {
  if (count < 2) {
    fmt::print(stderr, "bench_leaderboard_prediction WORKSPACE [boards] [users]\n");
    return 2;
  }
  const auto number = [&](int position, int otherwise) {
    return position < count ? std::atoi(arguments[position]) : otherwise;
  };
  const auto workspace = valueOf(Workspace::open(arguments[1], {}));
  const auto bench = valueOf(LeaderboardWorkbench::open(workspace, workspace->presentClock(), {}));
  const auto changes = changesOf(workspace->items(), number(2, 30));
  const auto users = static_cast<std::uint32_t>(number(3, 1000));

  std::shared_ptr<const LeaderboardPredictor> predictor;
  measure("reading what the logs tell", 3, [&] { predictor = valueOf(LeaderboardPredictor::open(bench)); });
  LeaderboardPrediction prediction;
  measure("prediction of all boards", kRounds,
          [&] { prediction = valueOf(predictor->predict(changes, {.users = users})); });
  fmt::print("{} users, {} boards of {} slots, {} exposures in the logs, model '{}'\n", prediction.users,
             prediction.boards.size(), kSlots, prediction.basis.exposures, prediction.basis.model);

  const auto board =
      valueOf(parseLeaderboardToml("slots = 20\norder = \"board_installs_decayed\"\n", "board", "board"));
  BoardSimulation simulation;
  measure("simulation of a board, 1,000 people, 14 days", 3,
          [&] { simulation = valueOf(simulateBoard(*bench, board, {})); });
  fmt::print("{} requests answered by the default pipeline\n", simulation.requests);
  return 0;
}
