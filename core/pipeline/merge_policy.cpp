#include "core/pipeline/merge_policy.h"

#include <algorithm>
#include <array>
#include <utility>

namespace rankwright {

namespace {

constexpr std::array<std::pair<std::string_view, MergePolicy>, 5> kNames = {
    {{"round_robin", MergePolicy::RoundRobin},
     {"next_unseen", MergePolicy::NextUnseen},
     {"weighted", MergePolicy::Weighted},
     {"priority", MergePolicy::Priority},
     {"calibrated", MergePolicy::Calibrated}}};

} // namespace

std::string_view nameOf(MergePolicy policy) {
  return std::ranges::find(kNames, policy, &std::pair<std::string_view, MergePolicy>::second)->first;
}

std::optional<MergePolicy> parseMergePolicy(std::string_view name) {
  const auto* found = std::ranges::find(kNames, name, &std::pair<std::string_view, MergePolicy>::first);
  return found == kNames.end() ? std::nullopt : std::optional(found->second);
}

} // namespace rankwright
