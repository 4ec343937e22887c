#pragma once

#include "core/base/result.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>

namespace rankwright {

/// Looks several times a second, on a thread of its own, whether leaderboards were published, and has them
/// put in use.
class LeaderboardWatch {
public:
  /// Puts them in use, as `Workspace::refreshLeaderboards` does.
  using Refresh = std::function<Result<bool>()>;
  /// Told that a release is in use, or why not; of a failure that goes on, once.
  using News = std::function<void(const Status&)>;

  /// Both are called on the other thread; `news` may be empty.
  explicit LeaderboardWatch(Refresh refresh, News news = {});

private:
  void watch(const std::stop_token& stop);
  void look();

  Refresh refresh_;
  News news_;
  std::string failure_; ///< the latest; empty after a look that succeeded
  std::mutex mutex_;
  std::condition_variable_any ended_;
  std::jthread thread_; ///< ends first
};

} // namespace rankwright
