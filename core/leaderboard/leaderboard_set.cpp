#include "core/leaderboard/leaderboard_set.h"

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

const LeaderboardConfig* configNamed(std::span<const LeaderboardConfig> boards, std::string_view name) {
  const auto found = std::ranges::find(boards, name, &LeaderboardConfig::name);
  return found == boards.end() ? nullptr : &*found;
}

/// Boards in the order in which they can be built.
class SetBuilder {
public:
  SetBuilder(LeaderboardColumns& columns, const std::vector<LeaderboardConfig>& configs,
             const JobControl& job)
      : columns_(columns), configs_(configs), job_(job), built_(configs.size()) {}

  Status build(std::size_t board) {
    if (built_[board].list || built_[board].error) return {};
    const auto& config = configs_[board];
    const LeaderboardList* fallback = nullptr;
    const auto* named = configNamed(configs_, config.fallback);
    if (named && !hasFallbackCycle(configs_, config)) {
      const auto place = static_cast<std::size_t>(named - configs_.data());
      RW_CHECK(build(place));
      if (built_[place].list) fallback = &*built_[place].list;
    }
    built_[board].config = config;
    auto list = buildLeaderboard(columns_, config, fallback, job_);
    if (list)
      built_[board].list = std::move(*list);
    else if (list.error().kind == ErrorKind::Cancelled)
      return failureOf(list);
    else
      built_[board].error = std::move(list.error());
    return {};
  }

  std::vector<BuiltLeaderboard> take() { return std::move(built_); }

private:
  LeaderboardColumns& columns_;
  const std::vector<LeaderboardConfig>& configs_;
  const JobControl& job_;
  std::vector<BuiltLeaderboard> built_;
};

} // namespace

std::optional<std::size_t> findLeaderboard(std::span<const BuiltLeaderboard> boards, std::string_view name) {
  const auto found = std::ranges::find(
      boards, name, [](const BuiltLeaderboard& each) { return std::string_view(each.config.name); });
  return found == boards.end() ? std::nullopt
                               : std::optional(static_cast<std::size_t>(found - boards.begin()));
}

bool hasFallbackCycle(std::span<const LeaderboardConfig> boards, const LeaderboardConfig& board) {
  const auto* at = configNamed(boards, board.fallback);
  for (std::size_t steps = 0; at && steps < boards.size(); ++steps) {
    if (at->name == board.name) return true;
    at = configNamed(boards, at->fallback);
  }
  return false;
}

Result<std::vector<BuiltLeaderboard>>
buildLeaderboards(LeaderboardColumns& columns, std::vector<LeaderboardConfig> boards, const JobControl& job) {
  SetBuilder builder(columns, boards, job);
  for (std::size_t board = 0; board < boards.size(); ++board) {
    job.report("building boards", static_cast<double>(board), static_cast<double>(boards.size()));
    RW_CHECK(builder.build(board));
  }
  return builder.take();
}

} // namespace rankwright
