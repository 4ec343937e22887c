#pragma once

#include "core/base/job_control.h"
#include "core/events/event_store.h"
#include "core/events/exact_moments.h"
#include "core/events/experiment_users.h"
#include "core/sqlite/sqlite.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace rankwright {

/// Adds up what rollups have of each user of an experiment, for one part of a split after the other. Its
/// memory, some bytes a user and metric, is used again.
class UserSums {
public:
  struct Part {
    std::span<const std::int64_t> cells;
    std::int64_t firstDay = 0, lastDay = 0;
    std::int64_t lookBackFirst = 0, lookBackLast = -1; ///< none where the last lies before the first
  };

  /// Reads the rollups of a part. Errors: Io, Cancelled.
  Status read(const SqliteDatabase& database, const ExperimentUsers& users, const MomentQuery& query,
              const Part& part, const JobControl& job);

  /// Calls `take(user, values)` for each user who was shown anything in the part, and forgets all.
  template <class Take>
  void tell(const MomentQuery& query, Take&& take) {
    std::vector<std::int64_t> values(query.metrics.size());
    for (const auto user : touched_) {
      auto* const sums = sums_.data() + static_cast<std::size_t>(user) * width_;
      if (sums[0] > 0) {
        for (std::size_t i = 0; i < values.size(); ++i)
          values[i] = valueOf(query.metrics[i], sums[places_[i]]);
        take(user, std::span<const std::int64_t>(values));
      }
      std::fill(sums, sums + width_, std::int64_t{0});
    }
    touched_.clear();
  }

private:
  struct Slot {
    Measure measure;
    bool lookBack;
    friend bool operator==(const Slot&, const Slot&) = default;
  };

  void forget();
  void lay(const MomentQuery& query, std::size_t users);
  Status readDays(const SqliteDatabase& database, const ExperimentUsers& users, const MomentQuery& query,
                  const Part& part, bool lookBack, const JobControl& job);

  std::vector<Slot>
      slots_; ///< beside the number of exposures and whether the user was touched, which stand first
  std::vector<std::size_t> places_; ///< of metrics
  std::size_t width_ = 2;
  std::vector<std::int64_t> sums_;    ///< [users, 2 + slots]
  std::vector<std::int64_t> touched_; ///< users with an exposure or a row of the look-back, each once
};

} // namespace rankwright
