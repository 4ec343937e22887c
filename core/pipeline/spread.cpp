#include "core/pipeline/spread.h"

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

constexpr std::uint32_t kMostTries = 100'000;
/// With more candidates than this left, counting them at each step costs more than it saves.
constexpr std::size_t kFewCandidates = 256;

/// Fills the places under the first `required` rules, and keeps the others where it can.
class SpreadSearch {
public:
  SpreadSearch(const SpreadValues& values, const SpreadTask& task)
      : values_(values), task_(task), state_(values, task.rules, placesOf(task)) {
    for (std::uint32_t place = 0; place < state_.places(); ++place)
      if (const auto& candidate = task.fixed[place])
        state_.put(*candidate, place);
      else
        free_.push_back(place);
  }

  bool fillGreedily(std::size_t required) {
    std::uint32_t first = 0;
    for (std::size_t i = 0; i < free_.size(); ++i) {
      while (first < values_.candidates() && state_.isTaken(first))
        ++first;
      const auto best = bestFor(free_[i], first, required);
      if (!best) {
        keepDeepest(i);
        clear(i);
        return false;
      }
      state_.put(*best, free_[i]);
    }
    return true;
  }

  bool fillBySearch(std::size_t required) {
    tries_ = 0;
    return supplySuffices(0, required) && search(0, required);
  }

  std::vector<std::uint32_t> list() const { return closedUp(free_.size()); }
  std::vector<std::uint32_t> deepest() const { return deepest_; }

private:
  static std::uint32_t placesOf(const SpreadTask& task) {
    return static_cast<std::uint32_t>(task.fixed.size());
  }

  /// The first candidate that breaks no rule, else of those that keep the required ones the one whose first
  /// broken rule comes latest.
  std::optional<std::uint32_t> bestFor(std::uint32_t place, std::uint32_t first, std::size_t required) const {
    std::optional<std::uint32_t> best;
    std::size_t kept = 0;
    for (auto candidate = first; candidate < values_.candidates(); ++candidate) {
      if (state_.isTaken(candidate)) continue;
      const auto broken = state_.firstBroken(candidate, place);
      if (broken == task_.rules.size()) return candidate;
      if (broken < required || (best && broken <= kept)) continue;
      best = candidate;
      kept = broken;
    }
    return best;
  }

  bool search(std::size_t depth, std::size_t required) {
    if (depth == free_.size()) return true;
    if (depth > deepestDepth_ || deepest_.empty()) keepDeepest(depth);
    const auto options = optionsFor(free_[depth], required);
    std::vector<std::uint32_t> tried;
    for (const auto candidate : options) {
      if (tries_ >= kMostTries) return false;
      if (isLikeOneOf(tried, candidate)) continue;
      state_.put(candidate, free_[depth]);
      if (supplySuffices(depth + 1, required) && search(depth + 1, required)) return true;
      state_.remove(free_[depth]);
      tried.push_back(candidate);
    }
    return false;
  }

  /// Those that keep the required rules, first those that keep more.
  std::vector<std::uint32_t> optionsFor(std::uint32_t place, std::size_t required) {
    std::vector<std::pair<std::size_t, std::uint32_t>> options;
    for (std::uint32_t candidate = 0; candidate < values_.candidates(); ++candidate) {
      if (state_.isTaken(candidate)) continue;
      ++tries_;
      const auto broken = state_.firstBroken(candidate, place);
      if (broken >= required) options.emplace_back(task_.rules.size() - broken, candidate);
    }
    std::ranges::sort(options);
    std::vector<std::uint32_t> candidates;
    for (const auto& option : options)
      candidates.push_back(option.second);
    return candidates;
  }

  /// A candidate that no rule can tell from one that led nowhere leads nowhere.
  bool isLikeOneOf(const std::vector<std::uint32_t>& tried, std::uint32_t candidate) const {
    return std::ranges::any_of(tried, [&](std::uint32_t other) {
      return std::ranges::all_of(task_.rules, [&](const SpreadRule& rule) {
        return values_.at(other, rule.column) == values_.at(candidate, rule.column);
      });
    });
  }

  /// Whether for each required rule alone enough candidates could stand in the places from `depth` on.
  bool supplySuffices(std::size_t depth, std::size_t required) const {
    if (depth > 0 && values_.candidates() > kFewCandidates) return true;
    if (depth == free_.size()) return true;
    for (std::size_t rule = 0; rule < required; ++rule)
      if (placeable(rule, depth) < free_.size() - depth) return false;
    return true;
  }

  std::size_t placeable(std::size_t rule, std::size_t depth) const {
    std::vector<std::int64_t> values;
    for (std::uint32_t candidate = 0; candidate < values_.candidates(); ++candidate)
      if (!state_.isTaken(candidate)) values.push_back(values_.at(candidate, task_.rules[rule].column));
    std::ranges::sort(values);
    std::size_t sum = 0;
    for (auto run = values.begin(); run != values.end();) {
      const auto end = std::upper_bound(run, values.end(), *run);
      const auto count = static_cast<std::size_t>(end - run);
      sum += *run == kNoValue ? count : std::min(count, mostOf(*run, rule, depth));
      run = end;
    }
    return sum;
  }

  /// No more items of a value than this can stand in the places from `depth` on.
  std::size_t mostOf(std::int64_t value, std::size_t rule, std::size_t depth) const {
    const auto& [column, most, window] = task_.rules[rule];
    if (window >= state_.places()) {
      const auto used = state_.countOf(value, rule);
      return used < most ? most - used : 0;
    }
    const auto length = state_.places() - free_[depth];
    return std::size_t{length / window} * most + std::min(most, length % window);
  }

  /// The list of which the first `depth` free places are taken, without gaps.
  std::vector<std::uint32_t> closedUp(std::size_t depth) const {
    std::vector<std::uint32_t> list;
    const auto end = depth < free_.size() ? free_[depth] : state_.places();
    for (std::uint32_t place = 0; place < state_.places(); ++place)
      if (place < end || task_.fixed[place]) list.push_back(state_.at(place));
    return list;
  }

  void keepDeepest(std::size_t depth) {
    if (!deepest_.empty() && depth <= deepestDepth_) return;
    deepestDepth_ = depth;
    deepest_ = closedUp(depth);
  }

  void clear(std::size_t depth) {
    for (std::size_t i = 0; i < depth; ++i)
      state_.remove(free_[i]);
  }

  const SpreadValues& values_;
  const SpreadTask& task_;
  PlaceState state_;
  std::vector<std::uint32_t> free_; // places without a fixed candidate
  std::vector<std::uint32_t> deepest_;
  std::size_t deepestDepth_ = 0;
  std::uint32_t tries_ = 0;
};

} // namespace

std::vector<std::uint32_t> spread(const SpreadValues& values, const SpreadTask& task) {
  for (auto required = task.rules.size();; --required) {
    SpreadSearch search(values, task);
    if (search.fillGreedily(required) || search.fillBySearch(required)) return search.list();
    if (required == task.strictRules) return search.deepest();
  }
}

} // namespace rankwright
