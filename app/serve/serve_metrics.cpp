#include "app/serve/serve_metrics.h"

#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <iterator>

namespace rankwright::serve {

namespace {

constexpr std::array kStatusCodes{200, 400, 403, 404, 405, 408, 411, 413, 414, 415, 429, 500, 503};
constexpr std::array kBounds{0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0};
constexpr std::array<std::string_view, 6> kRouteNames{"feeds",   "related", "healthz",
                                                      "metrics", "reload",  "other"};

std::size_t statusIndex(int status) {
  return static_cast<std::size_t>(std::ranges::find(kStatusCodes, status) - kStatusCodes.begin());
}

std::string_view nameOf(Route route) {
  return kRouteNames[static_cast<std::size_t>(route)];
}

void appendHead(std::string& text, std::string_view name, std::string_view type, std::string_view help) {
  fmt::format_to(std::back_inserter(text), "# HELP {} {}\n# TYPE {} {}\n", name, help, name, type);
}

template <class Number>
void appendGauge(std::string& text, std::string_view name, std::string_view help, Number value) {
  appendHead(text, name, "gauge", help);
  fmt::format_to(std::back_inserter(text), "{} {}\n", name, value);
}

/// A counter of what succeeded and what failed.
void appendResults(std::string& text, std::string_view name, std::string_view help,
                   const std::array<std::atomic<std::uint64_t>, 2>& counts) {
  appendHead(text, name, "counter", help);
  for (const bool succeeded : {true, false})
    fmt::format_to(std::back_inserter(text), "{}{{result=\"{}\"}} {}\n", name, succeeded ? "ok" : "failed",
                   counts[succeeded ? 1 : 0].load());
}

void appendStageLog(std::string& text, const ServeState& state) {
  appendHead(text, "rankwright_stage_log_requests_total", "counter",
             "Requests that were to be in the stage log.");
  fmt::format_to(std::back_inserter(text), "rankwright_stage_log_requests_total{{result=\"written\"}} {}\n",
                 *state.stageLogWritten);
  fmt::format_to(std::back_inserter(text), "rankwright_stage_log_requests_total{{result=\"dropped\"}} {}\n",
                 state.stageLogDropped);
}

} // namespace

Route routeOf(std::string_view path) {
  if (path.starts_with('/')) path.remove_prefix(1);
  const auto found = std::ranges::find(kRouteNames, path);
  const auto index = static_cast<std::size_t>(found - kRouteNames.begin());
  return static_cast<Route>(std::min(index, kRouteNames.size() - 1));
}

void ServeMetrics::count(Route route, int status, double seconds) {
  static_assert(kStatusCodes.size() + 1 == kStatuses && kBounds.size() == kBuckets);
  const auto index = static_cast<std::size_t>(route);
  ++requests_[index][statusIndex(status)];
  auto& times = times_[index];
  ++times.buckets[static_cast<std::size_t>(std::ranges::lower_bound(kBounds, seconds) - kBounds.begin())];
  times.microseconds += static_cast<std::uint64_t>(std::max(0.0, seconds) * 1e6);
}

void ServeMetrics::countReload(bool succeeded) {
  ++reloads_[succeeded ? 1 : 0];
}

void ServeMetrics::countLeaderboards(bool succeeded) {
  ++leaderboards_[succeeded ? 1 : 0];
}

std::uint64_t ServeMetrics::leaderboardRefreshes(bool succeeded) const {
  return leaderboards_[succeeded ? 1 : 0];
}

std::uint64_t ServeMetrics::requests(Route route, int status) const {
  return requests_[static_cast<std::size_t>(route)][statusIndex(status)];
}

std::uint64_t ServeMetrics::reloads(bool succeeded) const {
  return reloads_[succeeded ? 1 : 0];
}

void ServeMetrics::appendRequests(std::string& text) const {
  appendHead(text, "rankwright_requests_total", "counter", "Requests that were answered.");
  for (std::size_t route = 0; route < kRoutes; ++route)
    for (std::size_t status = 0; status < kStatuses; ++status)
      if (const auto number = requests_[route][status].load(); number > 0)
        fmt::format_to(std::back_inserter(text),
                       "rankwright_requests_total{{route=\"{}\",status=\"{}\"}} {}\n", kRouteNames[route],
                       status < kStatusCodes.size() ? std::to_string(kStatusCodes[status]) : "other", number);
}

void ServeMetrics::appendTimes(std::string& text, Route route) const {
  const auto& times = times_[static_cast<std::size_t>(route)];
  const auto out = std::back_inserter(text);
  std::uint64_t sum = 0;
  for (std::size_t bucket = 0; bucket < kBuckets; ++bucket) {
    sum += times.buckets[bucket];
    fmt::format_to(out, "rankwright_request_seconds_bucket{{route=\"{}\",le=\"{}\"}} {}\n", nameOf(route),
                   kBounds[bucket], sum);
  }
  sum += times.buckets[kBuckets];
  fmt::format_to(out, "rankwright_request_seconds_bucket{{route=\"{}\",le=\"+Inf\"}} {}\n", nameOf(route),
                 sum);
  fmt::format_to(out, "rankwright_request_seconds_sum{{route=\"{}\"}} {:.6f}\n", nameOf(route),
                 static_cast<double>(times.microseconds) / 1e6);
  fmt::format_to(out, "rankwright_request_seconds_count{{route=\"{}\"}} {}\n", nameOf(route), sum);
}

std::string ServeMetrics::prometheusText(const ServeState& state) const {
  std::string text;
  appendRequests(text);
  appendHead(text, "rankwright_request_seconds", "histogram",
             "Time from the first byte of a request to the last of its answer.");
  appendTimes(text, Route::Feeds);
  appendTimes(text, Route::Related);
  appendGauge(text, "rankwright_requests_in_flight", "Requests whose list is being made.", state.working);
  appendGauge(text, "rankwright_requests_waiting", "Requests that wait for their turn.", state.waiting);
  appendGauge(text, "rankwright_open_connections", "Connections of clients.", state.openConnections);
  appendGauge(text, "rankwright_snapshot_generation",
              "The snapshot in use: 1 for the first, then one more with each reload.", state.generation);
  appendGauge(text, "rankwright_snapshots_alive", "Snapshots in memory: the one in use and those still read.",
              state.snapshotsAlive);
  if (state.stageLogWritten) appendStageLog(text, state);
  appendResults(text, "rankwright_reloads_total", "Reloads of the workspace.", reloads_);
  appendGauge(text, "rankwright_leaderboard_release", "The release of leaderboards that requests see.",
              state.leaderboardRelease);
  appendResults(text, "rankwright_leaderboard_refreshes_total",
                "Releases of leaderboards that were put in use, and tries that failed.", leaderboards_);
  appendGauge(text, "process_resident_memory_bytes", "Bytes of the process that are in memory.",
              residentBytes());
  appendGauge(text, "process_start_time_seconds", "When the process began, in seconds since 1970.",
              std::chrono::duration_cast<std::chrono::seconds>(started_.time_since_epoch()).count());
  return text;
}

std::uint64_t residentBytes() {
  std::FILE* file = std::fopen("/proc/self/statm", "re");
  if (file == nullptr) return 0;
  unsigned long long all = 0;
  unsigned long long resident = 0;
  const int read = std::fscanf(file, "%llu %llu", &all, &resident);
  std::fclose(file);
  return read == 2 ? resident * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE)) : 0;
}

} // namespace rankwright::serve
