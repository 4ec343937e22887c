#pragma once

#include "core/base/result.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>

namespace rankwright {

/// A release is to be seen within a second.
inline constexpr std::chrono::milliseconds kReleaseLookInterval(250);

/// Looks again and again, on a thread of its own, whether leaderboards were published, and has them put in
/// use; or does anything else that is to be done so.
class LeaderboardWatch {
public:
  /// Puts them in use, as `Workspace::refreshLeaderboards` does.
  using Refresh = std::function<Result<bool>()>;
  /// Told that a release is in use, or why not; of a failure that goes on, once.
  using News = std::function<void(const Status&)>;

  /// Both are called on the other thread; `news` may be empty.
  explicit LeaderboardWatch(Refresh refresh, News news = {},
                            std::chrono::milliseconds interval = kReleaseLookInterval);

private:
  void watch(const std::stop_token& stop);
  void look();

  Refresh refresh_;
  News news_;
  std::chrono::milliseconds interval_;
  std::string failure_; ///< the latest; empty after a look that succeeded
  std::mutex mutex_;
  std::condition_variable_any ended_;
  std::jthread thread_; ///< ends first
};

} // namespace rankwright
