#include "app/stats/generators.h"

#include <algorithm>

namespace rankwright::stats {

namespace {

constexpr std::uint64_t kMostRows = 10'000'000;

std::uint32_t parameter(const Json& parameters, const char* key, std::uint64_t least, std::uint64_t most) {
  return static_cast<std::uint32_t>(wholeNumber(parameters, key, least, most));
}

std::uint32_t rowsOf(const Json& parameters) {
  return parameter(parameters, "n", 1, kMostRows);
}

Lcg streamOf(const Json& parameters) {
  return Lcg(wholeNumber(parameters, "seed", 0, UINT64_MAX));
}

/// Impressions of a user: each is followed by another with 75 %.
std::uint32_t drawImpressions(Lcg& random) {
  std::uint32_t impressions = 1;
  while (impressions < 40 && random.below(750000))
    ++impressions;
  return impressions;
}

struct Actions {
  double clicks = 0;
  double downloads = 0;
};

Actions drawActions(Lcg& random, std::uint32_t impressions, std::uint32_t rate) {
  Actions actions;
  for (std::uint32_t i = 0; i < impressions; ++i) {
    if (!random.below(rate)) continue;
    ++actions.clicks;
    actions.downloads += random.below(400000);
  }
  return actions;
}

double floored(std::uint32_t score, std::uint32_t step) {
  return score / step * step;
}

} // namespace

std::uint32_t Lcg::mod(std::uint32_t m) {
  if (m == 0) throw CaseFailure("a number below 0 cannot be drawn");
  return draw() % m;
}

std::uint32_t Lcg::draw() {
  state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
  return static_cast<std::uint32_t>(state_ >> 32);
}

UserColumns generateUsers(const Json& parameters) {
  auto random = streamOf(parameters);
  const auto share = parameter(parameters, "treat_ppm", 0, 1'000'000);
  const auto lift = parameter(parameters, "lift_pct", 0, 1000);
  UserColumns columns;
  for (auto left = rowsOf(parameters); left > 0; --left) {
    const auto treated = random.below(share);
    const auto h = random.mod(1000);
    const auto before = drawImpressions(random);
    const auto impressions = drawImpressions(random);
    const auto base = 40000 + 200 * h;
    const auto earlier = drawActions(random, before, base);
    const auto now = drawActions(random, impressions, treated ? base + base * lift / 100 : base);
    columns["variant"].push_back(treated);
    columns["h"].push_back(h);
    columns["pre_imp"].push_back(before);
    columns["pre_clicks"].push_back(earlier.clicks);
    columns["pre_dl"].push_back(earlier.downloads);
    columns["imp"].push_back(impressions);
    columns["clicks"].push_back(now.clicks);
    columns["dl"].push_back(now.downloads);
  }
  return columns;
}

ScoredRows generateScores(const Json& parameters) {
  auto random = streamOf(parameters);
  const auto step = parameter(parameters, "step", 1, 1'000'000);
  const auto users = parameter(parameters, "n_users", 1, kMostRows);
  ScoredRows rows;
  for (auto left = rowsOf(parameters); left > 0; --left) {
    rows.user.push_back(random.mod(users));
    const auto h = random.mod(1000);
    const auto q = 20000 + 300 * h * h / 1000;
    rows.y.push_back(random.below(q) ? 1 : 0);
    const auto noiseA = 20000 + 300 * random.mod(1000);
    const auto noiseB = 20000 + 300 * random.mod(1000);
    rows.a.push_back(floored((7 * q + 3 * noiseA) / 10, step));
    rows.b.push_back(floored((5 * q + 5 * noiseB) / 10, step));
  }
  return rows;
}

UpliftColumns generateUplift(const Json& parameters) {
  auto random = streamOf(parameters);
  const auto step = parameter(parameters, "step", 1, 1'000'000);
  UpliftColumns rows;
  for (auto left = rowsOf(parameters); left > 0; --left) {
    const auto h = static_cast<int>(random.mod(1000));
    const auto treated = random.below(500000);
    const auto rate = std::max(50000 + 50 * h + (treated ? 100 * (h - 300) : 0), 0);
    rows.t.push_back(treated ? 1 : 0);
    rows.y.push_back(random.below(static_cast<std::uint32_t>(rate)) ? 1 : 0);
    rows.s.push_back(floored((7 * static_cast<std::uint32_t>(h) + 3 * random.mod(1000)) / 10, step));
  }
  return rows;
}

} // namespace rankwright::stats
