#pragma once

#include "app/serve/served_workspace.h"
#include "core/workspace/leaderboard_refresh.h"
#include "core/workspace/leaderboard_watch.h"

#include <chrono>
#include <functional>
#include <map>
#include <stop_token>
#include <string>
#include <vector>

namespace rankwright::serve {

/// How boards are kept fresh while they are served.
struct RefresherOptions {
  std::chrono::milliseconds interval = std::chrono::minutes(1); ///< from one look to the next
  std::function<void(const RefreshOutcome&)> news = {};         ///< told what a refresh did
  LeaderboardWatch::News failures = {};                         ///< told why there was none
};

/// Builds the lists of a served workspace's boards anew when they are due, on a thread of its own: requests
/// go on, and see the release as they see any other.
class BoardRefresher {
public:
  /// The workspace is borrowed. The functions of `options` are called on the other thread.
  BoardRefresher(const ServedWorkspace& workspace, RefresherOptions options);
  BoardRefresher(const BoardRefresher&) = delete;
  BoardRefresher& operator=(const BoardRefresher&) = delete;
  /// Gives up what is being built.
  ~BoardRefresher() { stop_.request_stop(); }

private:
  /// A board that kept its list: nothing is gained by building it every minute.
  struct Kept {
    std::uint32_t version = 0;
    std::int64_t triedAt = 0;
  };

  Result<bool> look();
  Result<bool> refresh(const std::shared_ptr<const Workspace>& workspace);
  std::vector<std::string> worthTrying(const std::vector<ListAge>& due, std::int64_t now) const;
  void remember(const std::vector<HeldBoard>& kept, const std::vector<ListAge>& due, std::int64_t now);

  const ServedWorkspace& workspace_;
  RefresherOptions options_;
  std::stop_source stop_;
  std::map<std::string, Kept> kept_;
  LeaderboardWatch watch_; ///< ends first
};

} // namespace rankwright::serve
