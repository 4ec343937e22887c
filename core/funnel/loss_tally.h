#pragma once

#include "core/funnel/candidate_rows.h"
#include "core/funnel/funnel_report.h"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace rankwright {

/// Counts candidates by the stage that they reached last and by the reason why they went no further.
class LossTally {
public:
  void add(std::span<const CandidateRow> candidates);
  void merge(const LossTally& other);

  /// `reasons` are the log's, by number. Errors: Corrupt for a number that they lack.
  Result<std::vector<LostCandidates>> losses(const std::map<std::int64_t, std::string>& reasons) const;

private:
  struct Counts {
    std::uint64_t candidates = 0;
    std::uint64_t taken = 0;
  };
  std::map<std::pair<std::uint32_t, std::int64_t>, Counts> byReason_; ///< of stage and reason
};

} // namespace rankwright
