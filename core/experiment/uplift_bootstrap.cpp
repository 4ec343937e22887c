#include "core/experiment/uplift_bootstrap.h"

#include "core/experiment/bootstrap.h"
#include "core/metrics/score_order.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>
#include <vector>

namespace rankwright {

namespace {

constexpr std::size_t kMostGroups = 1000;

/// Users of one group: of each arm those without and with the outcome.
struct Group {
  std::array<double, 2> others{};
  std::array<double, 2> responders{};

  double rows() const { return others[0] + others[1] + responders[0] + responders[1]; }
};

/// By falling score; users of one score stay together.
std::vector<Group> groupsOf(const UpliftRows& rows) {
  auto order = ascendingOrder(rows.scores);
  std::ranges::reverse(order);
  const auto least = static_cast<double>(order.size()) / static_cast<double>(kMostGroups);
  std::vector<Group> groups;
  forEachTie(rows.scores, std::span<const std::uint32_t>(order), [&](std::span<const std::uint32_t> tied) {
    if (groups.empty() || groups.back().rows() >= least) groups.emplace_back();
    for (const auto row : tied)
      ++(rows.outcomes[row] == 1 ? groups.back().responders : groups.back().others)[rows.treated[row]];
  });
  return groups;
}

class QiniArea {
public:
  void add(const Group& group) {
    for (const std::size_t arm : {0U, 1U}) {
      responders_[arm] += group.responders[arm];
      rows_[arm] += group.responders[arm] + group.others[arm];
    }
    const auto height = responders_[1] - (rows_[0] > 0 ? responders_[0] / rows_[0] : 0) * rows_[1];
    area_ += group.rows() * (height + height_) / 2;
    height_ = height;
  }

  double aboveRandom() const { return area_ - (rows_[0] + rows_[1]) * height_ / 2; }

private:
  std::array<double, 2> responders_{}, rows_{};
  double area_ = 0;
  double height_ = 0;
};

/// Responders that were treated first, those that were not last.
double perfectArea(const std::vector<Group>& groups) {
  Group first, middle, last;
  for (const auto& group : groups) {
    first.responders[1] += group.responders[1];
    last.responders[0] += group.responders[0];
    for (const std::size_t arm : {0U, 1U})
      middle.others[arm] += group.others[arm];
  }
  QiniArea area;
  for (const auto& group : {first, middle, last})
    area.add(group);
  return area.aboveRandom();
}

double normalisedQini(const std::vector<Group>& groups) {
  QiniArea area;
  for (const auto& group : groups)
    area.add(group);
  return area.aboveRandom() / perfectArea(groups);
}

class Resampled {
public:
  explicit Resampled(std::uint64_t seed) : random_(seed) {}

  std::vector<Group> draw(const std::vector<Group>& groups) {
    std::vector<Group> drawn = groups;
    for (auto& group : drawn)
      for (const std::size_t arm : {0U, 1U}) {
        group.others[arm] = poisson(group.others[arm]);
        group.responders[arm] = poisson(group.responders[arm]);
      }
    return drawn;
  }

private:
  double poisson(double mean) {
    return mean > 0 ? static_cast<double>(std::poisson_distribution<std::int64_t>(mean)(random_)) : 0;
  }

  std::mt19937_64 random_;
};

} // namespace

Result<Interval> normalisedQiniInterval(const UpliftRows& rows, std::uint32_t replicates, std::uint64_t seed,
                                        double alpha) {
  RW_CHECK(upliftAt(1, rows));
  const auto groups = groupsOf(rows);
  Resampled resampled(seed);
  std::vector<double> values;
  for (std::uint32_t i = 0; i < replicates; ++i)
    if (const auto value = normalisedQini(resampled.draw(groups)); std::isfinite(value))
      values.push_back(value);
  RW_ASSIGN(const auto summary, bootstrapSummary(values, alpha));
  return summary.percentile;
}

} // namespace rankwright
