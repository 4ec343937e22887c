#include "core/pipeline/place_state.h"

#include <algorithm>

namespace rankwright {

PlaceState::PlaceState(const SpreadValues& values, std::span<const SpreadRule> rules, std::uint32_t places)
    : values_(values),
      rules_(rules),
      placed_(places, kEmpty),
      placedValues_(rules.size() * places, kNoValue),
      taken_(values.candidates(), 0) {}

void PlaceState::put(std::uint32_t candidate, std::uint32_t place) {
  placed_[place] = candidate;
  taken_[candidate] = 1;
  end_ = std::max(end_, place + 1);
  for (std::size_t rule = 0; rule < rules_.size(); ++rule)
    placedValues_[rule * placed_.size() + place] = values_.at(candidate, rules_[rule].column);
}

void PlaceState::remove(std::uint32_t place) {
  taken_[placed_[place]] = 0;
  placed_[place] = kEmpty;
  for (std::size_t rule = 0; rule < rules_.size(); ++rule)
    placedValues_[rule * placed_.size() + place] = kNoValue;
}

std::uint32_t PlaceState::countOf(std::int64_t value, std::size_t rule) const {
  const auto values = std::span(placedValues_).subspan(rule * placed_.size(), placed_.size());
  return static_cast<std::uint32_t>(std::ranges::count(values, value));
}

bool PlaceState::fits(std::uint32_t candidate, std::uint32_t place, std::size_t rule) const {
  const auto value = values_.at(candidate, rules_[rule].column);
  if (value == kNoValue) return true;
  const auto [column, most, window] = rules_[rule];
  const auto* values = placedValues_.data() + rule * placed_.size();
  const auto first = place + 1 > window ? place + 1 - window : 0;
  const auto last = static_cast<std::uint32_t>(std::min<std::uint64_t>(std::uint64_t{place} + window, end_));
  const auto before = std::count(values + first, values + place, value);
  const auto after = last > place + 1 ? std::count(values + place + 1, values + last, value) : 0;
  if (before + after < most) return true;
  return after > 0 && window < placed_.size() && windowsHold(value, place, rule, first, last);
}

/// Whether each window in [first, last) that has the place would hold no more than it may.
bool PlaceState::windowsHold(std::int64_t value, std::uint32_t place, std::size_t rule, std::uint32_t first,
                             std::uint32_t last) const {
  const auto* values = placedValues_.data() + rule * placed_.size();
  const auto window = rules_[rule].window;
  for (auto begin = first; begin <= place; ++begin) {
    const auto end = std::min(begin + window, last);
    const auto same = static_cast<std::uint32_t>(std::count(values + begin, values + end, value));
    if (same >= rules_[rule].most) return false;
  }
  return true;
}

std::size_t PlaceState::firstBroken(std::uint32_t candidate, std::uint32_t place) const {
  std::size_t rule = 0;
  while (rule < rules_.size() && fits(candidate, place, rule))
    ++rule;
  return rule;
}

} // namespace rankwright
