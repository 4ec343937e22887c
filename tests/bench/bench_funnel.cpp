#include "core/funnel/funnel_report.h"
#include "core/funnel/funnel_requests.h"
#include "core/funnel/stage_log_writer.h"

#include <fmt/core.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <random>

// How long it takes to log a request, and to tell the funnel of all that were logged:
// bench_funnel FILE [requests] [candidates]. Candidates are drawn from 50,000 items, found by some of eight
// channels. FILE is replaced.

using namespace rankwright;
using Clock = std::chrono::steady_clock;

namespace {

constexpr std::uint32_t kItems = 50'000;
constexpr std::uint32_t kChannels = 8;

double millisecondsSince(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

LoggedRequest drawRequest(std::mt19937& random, std::uint32_t candidates) {
  LoggedRequest request;
  request.user = fmt::format("user {}", random() % 5000);
  request.time = 1'700'000'000;
  request.scene = "feeds";
  request.pipeline = "default";
  request.configuration = "0123456789abcdef";
  request.pool = kItems;
  request.places = 20;
  for (std::uint32_t channel = 0; channel < kChannels; ++channel)
    request.channels.push_back(fmt::format("channel {}", channel));
  request.reasons = {"the merge stopped before it", "ranked below the list"};
  const auto step = kItems / candidates;
  for (std::uint32_t i = 0; i < candidates; ++i) {
    LoggedCandidate candidate{.item = fmt::format("item {}", i * step + random() % step)};
    candidate.stage = i < 20 ? 5 : (i < 1000 ? 3 : 2);
    candidate.reason = i < 1000 ? 1 : 0;
    candidate.score = static_cast<double>(random() % 1000) / 1000;
    for (std::uint32_t channel = 0; channel < kChannels; ++channel)
      if (random() % 3 == 0) candidate.ranks.push_back({channel, static_cast<std::uint32_t>(random() % 500)});
    if (i < 1000) candidate.mergePlace = i;
    if (i < 1000) candidate.rankPlace = 999 - i;
    if (i < 20) candidate.slot = i;
    candidate.taken = i == 7;
    request.candidates.push_back(std::move(candidate));
  }
  return request;
}

std::vector<FeatureCell> cellsOf(const std::string& item) {
  const auto hash = std::hash<std::string>()(item);
  return {fmt::format("category {}", hash % 40), static_cast<double>(hash % 997)};
}

Status measure(const std::filesystem::path& path, std::uint32_t requests, std::uint32_t candidates) {
  const StageLogDescription description{
      StageLogSource::Simulation, "bench", {{"category", false}, {"price", true}}};
  RW_ASSIGN(auto writer, StageLogWriter::create(path, description, true));
  std::mt19937 random(1);
  double writing = 0;
  for (std::uint32_t i = 0; i < requests; ++i) {
    const auto request = drawRequest(random, candidates);
    const auto start = Clock::now();
    RW_CHECK(writer.append(request, [&](std::size_t c) { return cellsOf(request.candidates[c].item); }));
    writing += millisecondsSince(start);
  }
  RW_CHECK(writer.finish());
  fmt::print("{} requests with {} candidates: {:.2f} ms to log one, {:.0f} MB\n", requests, candidates,
             writing / requests, static_cast<double>(std::filesystem::file_size(path)) / 1e6);
  for (int round = 0; round < 3; ++round) {
    const auto start = Clock::now();
    RW_ASSIGN(const auto report, funnelReport(path, {}));
    fmt::print("report in {:.0f} ms, {} drifts\n", millisecondsSince(start), report.drift.size());
  }
  const auto start = Clock::now();
  RW_ASSIGN(const auto taken, requestsBehind(path, {.choice = {.taken = true}}));
  fmt::print("{} requests with items taken in {:.0f} ms\n", taken.total, millisecondsSince(start));
  const auto second = Clock::now();
  RW_ASSIGN(const auto found, requestsBehind(path, {.choice = {.reached = 3, .channel = "channel 2"}}));
  fmt::print("{} requests behind a channel in {:.0f} ms\n", found.total, millisecondsSince(second));
  return {};
}

} // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    fmt::print(stderr, "bench_funnel FILE [requests] [candidates]\n");
    return 2;
  }
  const auto numberAt = [&](int position, std::uint32_t otherwise) {
    return argc > position ? static_cast<std::uint32_t>(std::atoi(argv[position])) : otherwise;
  };
  const auto measured = measure(argv[1], numberAt(2, 1000), numberAt(3, 2500));
  if (!measured) fmt::print(stderr, "{}\n", measured.error().describe());
  return measured ? 0 : 1;
}
