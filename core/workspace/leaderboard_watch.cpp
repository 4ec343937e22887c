#include "core/workspace/leaderboard_watch.h"

#include <utility>

namespace rankwright {

LeaderboardWatch::LeaderboardWatch(Refresh refresh, News news, std::chrono::milliseconds interval)
    : refresh_(std::move(refresh)),
      news_(std::move(news)),
      interval_(interval),
      thread_([this](const std::stop_token& stop) { watch(stop); }) {}

void LeaderboardWatch::watch(const std::stop_token& stop) {
  std::unique_lock lock(mutex_);
  while (!ended_.wait_for(lock, stop, interval_, [&] { return stop.stop_requested(); }))
    look();
}

void LeaderboardWatch::look() {
  const auto refreshed = refresh_();
  const auto before = std::exchange(failure_, refreshed ? std::string() : refreshed.error().describe());
  if (!news_) return;
  if (!refreshed && failure_ != before)
    news_(tl::unexpected<Error>(refreshed.error()));
  else if (refreshed && *refreshed)
    news_({});
}

} // namespace rankwright
