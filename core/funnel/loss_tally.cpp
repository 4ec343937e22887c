#include "core/funnel/loss_tally.h"

#include <algorithm>
#include <tuple>

namespace rankwright {

void LossTally::add(std::span<const CandidateRow> candidates) {
  for (const auto& each : candidates) {
    auto& counts = byReason_[{each.stage, each.reason}];
    ++counts.candidates;
    counts.taken += each.taken ? 1 : 0;
  }
}

void LossTally::merge(const LossTally& other) {
  for (const auto& [key, counts] : other.byReason_) {
    auto& own = byReason_[key];
    own.candidates += counts.candidates;
    own.taken += counts.taken;
  }
}

Result<std::vector<LostCandidates>>
LossTally::losses(const std::map<std::int64_t, std::string>& reasons) const {
  std::vector<LostCandidates> losses;
  for (const auto& [key, counts] : byReason_) {
    LostCandidates lost{key.first, {}, counts.candidates, counts.taken};
    if (key.second >= 0) {
      const auto reason = reasons.find(key.second);
      if (reason == reasons.end())
        return fail(ErrorKind::Corrupt, "a candidate names a reason that the stage log lacks: {}",
                    key.second);
      lost.reason = reason->second;
    }
    losses.push_back(std::move(lost));
  }
  std::ranges::sort(losses, [](const LostCandidates& a, const LostCandidates& b) {
    return std::tuple(a.stage, b.taken, b.candidates, std::string_view(a.reason)) <
           std::tuple(b.stage, a.taken, a.candidates, std::string_view(b.reason));
  });
  return losses;
}

} // namespace rankwright
