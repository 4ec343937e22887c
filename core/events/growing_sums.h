#pragma once

#include "core/events/exact_moments.h"
#include "core/events/user_sums.h"

#include <cstdint>
#include <vector>

namespace rankwright {

/// Moments of all days up to one, as days are added: only users who did anything on a day are looked at.
class GrowingSums {
public:
  GrowingSums(const MomentQuery& query, const ExperimentUsers& users)
      : query_(query), users_(users), moments_(users.variants().size(), ExactMoments(query.metrics.size())) {}

  /// Adds the day that was read, and forgets it.
  void addDay(UserSums& day, UserSums::Days period);

  /// By variant.
  const std::vector<ExactMoments>& moments() const { return moments_; }

private:
  const MomentQuery& query_;
  const ExperimentUsers& users_;
  std::vector<std::int64_t> sums_; ///< [users, sums], of all days before
  std::vector<ExactMoments> moments_;
};

} // namespace rankwright
