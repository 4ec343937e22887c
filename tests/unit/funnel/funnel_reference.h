#pragma once

#include "../result_values.h"
#include "core/funnel/stage_log_writer.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace rankwright {

inline const std::vector<LoggedFeature> kFeatures = {{"category", false}, {"price", true}};

/// Requests of a log of a simulation, drawn at random, with ties, gaps and repeats.
class RandomRequests {
public:
  explicit RandomRequests(std::uint64_t seed) : random_(seed) {}

  std::vector<LoggedRequest> draw(std::size_t count) {
    std::vector<LoggedRequest> requests;
    for (std::size_t i = 0; i < count; ++i)
      requests.push_back(drawRequest(i));
    return requests;
  }

  /// Categories and prices hang on the item alone; some items have none.
  static std::vector<FeatureCell> cellsOf(const std::string& item) {
    const auto number = std::stoi(item.substr(1));
    if (number % 7 == 0) return {{}, {}};
    return {"category " + std::to_string(number % 5), static_cast<double>(number % 11)};
  }

private:
  std::uint32_t below(std::uint32_t n) { return static_cast<std::uint32_t>(random_() % n); }

  LoggedRequest drawRequest(std::size_t number) {
    LoggedRequest request;
    request.name = "trace " + std::to_string(number);
    request.user = "user " + std::to_string(below(9));
    if (below(4) > 0) request.time = 1000 + static_cast<std::int64_t>(number);
    request.scene = below(2) == 0 ? "feeds" : "related";
    request.pipeline = below(3) == 0 ? "other" : "default";
    request.configuration = "0123456789abcdef";
    request.pool = 200;
    request.places = 4;
    request.channels =
        below(2) == 0 ? std::vector<std::string>{"a", "b", "c"} : std::vector<std::string>{"c", "a"};
    request.reasons = {"late", "low"};
    std::set<std::uint32_t> items;
    for (std::uint32_t i = below(30); i > 0; --i)
      items.insert(below(60));
    for (const auto item : items)
      request.candidates.push_back(drawCandidate(item, request));
    return request;
  }

  LoggedCandidate drawCandidate(std::uint32_t item, const LoggedRequest& request) {
    LoggedCandidate candidate;
    candidate.item = "i" + std::to_string(item);
    candidate.stage = 1 + below(6);
    if (const auto reason = below(3); reason < 2) candidate.reason = reason;
    for (std::uint32_t channel = 0; channel < request.channels.size(); ++channel)
      if (below(2) == 0) candidate.ranks.push_back({channel, below(8)});
    if (candidate.stage >= 3) candidate.mergePlace = below(12);
    if (candidate.stage >= 3) candidate.rankPlace = below(12);
    candidate.score = static_cast<double>(below(10)) / 8;
    if (candidate.stage >= 5) candidate.slot = below(4);
    candidate.taken = below(12) == 0;
    if (candidate.taken) candidate.explanation = "because of " + candidate.item;
    return candidate;
  }

  std::mt19937_64 random_;
};

inline void writeLog(const std::filesystem::path& path, const std::vector<LoggedRequest>& requests) {
  auto writer = valueOf(StageLogWriter::create(path, {StageLogSource::Simulation, "test", kFeatures}, false));
  for (const auto& request : requests)
    static_cast<void>(valueOf(writer.append(
        request, [&](std::size_t i) { return RandomRequests::cellsOf(request.candidates[i].item); })));
  expect(writer.finish());
}

} // namespace rankwright
