#include "core/pipeline/blast_radius.h"
#include "core/workspace/workspace.h"

#include <fmt/core.h>

#include <chrono>
#include <cstdlib>
#include <optional>
#include <string>

// How long it takes to replay two configurations over 1,000 users, and until the first results are there:
// bench_blast_radius WORKSPACE [users]. The second configuration lacks the first channel and merges in
// another way. A workspace to measure with:
// rankwright-cli synth --items 10000 --users 1500 --days 10 --workspace store

using namespace rankwright;
using Clock = std::chrono::steady_clock;

namespace {

double millisecondsSince(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

Status measure(const std::string& folder, std::uint32_t count) {
  RW_ASSIGN(const auto workspace, Workspace::open(folder, {}));
  const auto& before = workspace->pipeline();
  auto config = before.config();
  config.mergePolicy = MergePolicy::NextUnseen;
  if (config.channels.size() > 1) config.channels.erase(config.channels.begin());
  RW_ASSIGN(const auto after, workspace->makePipeline({config}));
  ReplayOptions options{count, 1, {}};
  options.request.clock = workspace->presentClock();
  options.request.user = UserId(0);
  RW_CHECK(before.recommend(options.request, false)); // the model is loaded by the first request

  for (int round = 0; round < 5; ++round) {
    const auto start = Clock::now();
    std::optional<double> first;
    const BlastRadiusSummary summary(before, *after);
    RW_ASSIGN(const auto users, replay(before, *after, options, {}, [&](std::span<const ReplayedUser> done) {
                const auto radius = summary.of(done);
                if (!first && radius.users > 0) first = millisecondsSince(start);
              }));
    const auto radius = summary.of(users);
    fmt::print("{} users, {} items: first results after {:.0f} ms, all after {:.0f} ms; {} lists changed, "
               "overlap {:.3f}\n",
               radius.users, workspace->items().size(), first.value_or(0), millisecondsSince(start),
               radius.changed, radius.rankBiasedOverlap.value);
  }
  return {};
}

} // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    fmt::print(stderr, "bench_blast_radius WORKSPACE [users]\n");
    return 2;
  }
  const auto users = argc > 2 ? static_cast<std::uint32_t>(std::atoi(argv[2])) : 1000U;
  const auto measured = measure(argv[1], users);
  if (!measured) fmt::print(stderr, "{}\n", measured.error().describe());
  return measured ? 0 : 1;
}
