#include "core/experiment/logged_decisions.h"

#include "core/base/hash.h"

#include <limits>

namespace rankwright {

namespace {

/// Numbers names as they come.
template <class Name>
class Numbers {
public:
  explicit Numbers(std::vector<Name>& names) : names_(names) {}

  template <class Text>
  std::uint32_t operator()(const Text& text) {
    const auto known = numbers_.find(text);
    if (known != numbers_.end()) return known->second;
    names_.emplace_back(text);
    return numbers_.emplace(names_.back(), static_cast<std::uint32_t>(names_.size() - 1)).first->second;
  }

private:
  std::vector<Name>& names_;
  std::map<Name, std::uint32_t, std::less<>> numbers_;
};

constexpr std::size_t kMostSlots = std::numeric_limits<std::uint16_t>::max();

} // namespace

Result<LoggedDecisions> LoggedDecisions::read(EventStore& store, const std::string& experiment,
                                              EventKind reward, const JobControl& job) {
  LoggedDecisions decisions;
  Numbers items(decisions.items);
  Numbers variants(decisions.variants);
  Numbers slots(decisions.slots);
  const auto take = [&](const ExposureOutcome& shown) {
    if (shown.cached) return true;
    decisions.rows.push_back({.propensity = shown.propensity.value_or(0),
                              .item = items(shown.item),
                              .slot = static_cast<std::uint16_t>(slots(shown.slot)),
                              .variant = static_cast<std::uint16_t>(variants(shown.variant)),
                              .rewarded = shown.has(reward),
                              .second = (hashText(shown.user) & 1) != 0});
    return decisions.slots.size() <= kMostSlots;
  };
  RW_CHECK(store.exposures(experiment, take, job));
  if (decisions.slots.size() <= kMostSlots) return decisions;
  return fail(ErrorKind::InvalidArgument, "the experiment has more slots than can be told apart: {}",
              decisions.slots.size());
}

} // namespace rankwright
