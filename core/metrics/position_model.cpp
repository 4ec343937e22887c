#include "core/metrics/position_model.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace rankwright {

namespace {

constexpr int kMostTurns = 100;
constexpr double kTolerance = 1e-7;
constexpr double kPriorClicks = 20;

/// The model while it is fitted.
class Fit {
public:
  Fit(std::span<const PlaceCounts> counts, std::span<const PlaceGroup> groups, std::uint32_t itemCount)
      : counts_(counts), groups_(groups) {
    std::uint32_t places = 0;
    for (const auto& group : groups)
      places = std::max(places, group.first + group.count);
    theta_.assign(places, 0);
    alpha_.assign(itemCount, 0);
    for (const auto& group : groups)
      for (std::uint32_t slot = 0; slot < group.count; ++slot)
        theta_[group.first + slot] = defaultExamination(slot);
  }

  void run(std::span<const std::optional<PlaceWeight>> known) {
    for (int turn = 0; turn < kMostTurns; ++turn) {
      attract();
      if (examine(known) < kTolerance) break;
    }
  }

  const std::vector<double>& theta() const { return theta_; }

private:
  void attract() {
    std::vector<double> clicks(alpha_.size());
    std::vector<double> seen(alpha_.size());
    for (const auto& each : counts_) {
      clicks[each.item] += each.clicks;
      seen[each.item] += each.exposures * theta_[each.place];
    }
    for (std::size_t item = 0; item < alpha_.size(); ++item)
      alpha_[item] = seen[item] > 0 ? clicks[item] / seen[item] : 0;
  }

  /// The largest relative change.
  double examine(std::span<const std::optional<PlaceWeight>> known) {
    std::vector<double> clicks(theta_.size());
    std::vector<double> expected(theta_.size());
    for (const auto& each : counts_) {
      clicks[each.place] += each.clicks;
      expected[each.place] += each.exposures * alpha_[each.item];
    }
    double change = 0;
    for (const auto& group : groups_)
      change = std::max(change, examineGroup(group, clicks, expected, known));
    return change;
  }

  double examineGroup(const PlaceGroup& group, const std::vector<double>& clicks,
                      const std::vector<double>& expected,
                      std::span<const std::optional<PlaceWeight>> known) {
    const auto shape = [&](std::uint32_t slot) {
      const auto place = group.first + slot;
      return place < known.size() && known[place] ? known[place]->weight : defaultExamination(slot);
    };
    double all = 0;
    double allExpected = 0;
    for (std::uint32_t slot = 0; slot < group.count; ++slot) {
      all += clicks[group.first + slot];
      allExpected += expected[group.first + slot] * shape(slot);
    }
    if (all <= 0 || allExpected <= 0) return 0;
    const auto level = all / allExpected;
    double change = 0;
    for (std::uint32_t slot = 0; slot < group.count; ++slot) {
      const auto place = group.first + slot;
      const bool isKnown = place < known.size() && known[place];
      const auto next =
          isKnown ? level * shape(slot)
                  : (clicks[place] + kPriorClicks * shape(slot)) / (expected[place] + kPriorClicks / level);
      change = std::max(change, std::abs(next - theta_[place]) / next);
      theta_[place] = next;
    }
    return change;
  }

  std::span<const PlaceCounts> counts_;
  std::span<const PlaceGroup> groups_;
  std::vector<double> theta_;
  std::vector<double> alpha_;
};

/// Of a Gamma posterior: as many clicks as were seen, and those of the prior.
double varianceOf(double weight, double clicks) {
  return weight * weight / (clicks + kPriorClicks);
}

/// Clicks of an item in the lists of a group.
struct GroupClicks {
  double seen = 0;
  double expected = 0;
};

std::size_t groupOf(std::span<const PlaceGroup> groups, std::uint32_t place) {
  const auto found = std::ranges::find_if(groups, [place](const PlaceGroup& group) {
    return place >= group.first && place < group.first + group.count;
  });
  return static_cast<std::size_t>(found - groups.begin());
}

double spreadOf(std::span<const PlaceCounts> counts, std::span<const PlaceGroup> groups,
                const std::vector<double>& theta, double top, const PositionFit& fit) {
  std::map<std::pair<std::uint32_t, std::size_t>, GroupClicks> cells;
  for (const auto& each : counts) {
    const auto& rate = fit.clicks[each.item];
    if (rate.trials <= 0) continue;
    auto& cell = cells[{each.item, groupOf(groups, each.place)}];
    cell.seen += each.clicks;
    cell.expected += each.exposures * theta[each.place] / top * rate.hits / rate.trials;
  }
  double excess = 0;
  double squares = 0;
  for (const auto& [key, cell] : cells) {
    const auto distance = cell.seen - cell.expected;
    excess += distance * distance - cell.expected;
    squares += cell.expected * cell.expected;
  }
  return groups.size() > 1 && squares > 0 ? std::max(0.0, excess / squares) : 0;
}

} // namespace

double defaultExamination(std::uint32_t slot) {
  return 1 / std::log2(static_cast<double>(slot) + 2);
}

PositionFit fitPositions(std::span<const PlaceCounts> counts, std::span<const PlaceGroup> groups,
                         std::size_t group, std::uint32_t itemCount,
                         std::span<const std::optional<PlaceWeight>> known) {
  Fit fit(counts, groups, itemCount);
  fit.run(known);
  const auto top = fit.theta()[groups[group].first];
  PositionFit result;
  result.places.resize(fit.theta().size());
  result.clicks.resize(itemCount);
  result.installs.resize(itemCount);
  result.groupClicks.resize(itemCount);
  result.groupInstalls.resize(itemCount);
  std::vector<double> clicks(fit.theta().size());
  for (const auto& each : counts) {
    const auto trials = each.exposures * fit.theta()[each.place] / top;
    result.clicks[each.item].hits += each.clicks;
    result.clicks[each.item].trials += trials;
    result.installs[each.item].hits += each.installs;
    result.installs[each.item].trials += trials;
    clicks[each.place] += each.clicks;
    if (groupOf(groups, each.place) != group) continue;
    result.groupClicks[each.item].hits += each.clicks;
    result.groupClicks[each.item].trials += trials;
    result.groupInstalls[each.item].hits += each.installs;
    result.groupInstalls[each.item].trials += trials;
  }
  for (std::size_t place = 0; place < result.places.size(); ++place) {
    const auto weight = fit.theta()[place] / top;
    result.places[place] = place < known.size() && known[place]
                               ? *known[place]
                               : PlaceWeight{weight, varianceOf(weight, clicks[place])};
  }
  result.places[groups[group].first].variance = 0;
  result.groupSpread = spreadOf(counts, groups, fit.theta(), top, result);
  return result;
}

} // namespace rankwright
