#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rankwright::serve {

/// What a request was for.
enum class Route : std::uint8_t { Feeds, Related, Health, Metrics, Reload, Other };

/// The route of a path; `Other` for one that leads nowhere.
Route routeOf(std::string_view path);

/// What holds at the moment of asking.
struct ServeState {
  std::size_t openConnections = 0;
  std::size_t working = 0; ///< requests whose list is being made
  std::size_t waiting = 0; ///< requests that wait for their turn
  std::uint64_t generation = 0;
  std::size_t snapshotsAlive = 0;
  std::int64_t leaderboardRelease = 0;               ///< that requests see; 0: nothing was published
  std::optional<std::uint64_t> stageLogWritten = {}; ///< requests; nothing: stages are not logged
  std::uint64_t stageLogDropped = 0;                 ///< because the disk was too slow, or writing failed
};

/// Counts what the server does. Safe on any thread.
class ServeMetrics {
public:
  /// A request that was answered with an HTTP status, so long after its first byte.
  void count(Route route, int status, double seconds);
  void countReload(bool succeeded);
  /// A release of leaderboards that was put in use, or a try that failed.
  void countLeaderboards(bool succeeded);

  std::uint64_t requests(Route route, int status) const;
  std::uint64_t reloads(bool succeeded) const;
  std::uint64_t leaderboardRefreshes(bool succeeded) const;

  /// In the text form of Prometheus, version 0.0.4.
  std::string prometheusText(const ServeState& state) const;

private:
  static constexpr std::size_t kRoutes = 6;
  static constexpr std::size_t kStatuses = 14; ///< those that the server gives, and others
  static constexpr std::size_t kBuckets = 13;  ///< of times, without the last one that has no bound

  struct Times {
    std::array<std::atomic<std::uint64_t>, kBuckets + 1> buckets = {};
    std::atomic<std::uint64_t> microseconds = 0;
  };

  void appendTimes(std::string& text, Route route) const;
  void appendRequests(std::string& text) const;

  std::array<std::array<std::atomic<std::uint64_t>, kStatuses>, kRoutes> requests_ = {};
  std::array<Times, kRoutes> times_ = {};
  std::array<std::atomic<std::uint64_t>, 2> reloads_ = {};
  std::array<std::atomic<std::uint64_t>, 2> leaderboards_ = {};
  std::chrono::system_clock::time_point started_ = std::chrono::system_clock::now();
};

/// Bytes of this process that are in memory.
std::uint64_t residentBytes();

} // namespace rankwright::serve
