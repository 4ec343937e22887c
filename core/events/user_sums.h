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
    const auto tellUser = [&](std::int64_t user) {
      auto* const sums = sums_.data() + static_cast<std::size_t>(user) * width_;
      if (sums[0] == 0) return;
      if (sums[1] + sums[2] > 0) {
        for (std::size_t i = 0; i < values.size(); ++i)
          values[i] = valueOf(query.metrics[i], sums[places_[i]]);
        take(user, std::span<const std::int64_t>(values));
      }
      std::fill(sums, sums + width_, std::int64_t{0});
    };
    // Memory from end to end is faster than by leaps, where most of it is needed.
    const auto users = sums_.size() / width_;
    if (touched_.size() > users / 8)
      for (std::size_t user = 0; user < users; ++user)
        tellUser(static_cast<std::int64_t>(user));
    else
      for (const auto user : touched_)
        tellUser(user);
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
  void addRow(const ExperimentUsers& users, const MomentQuery& query, const std::vector<std::size_t>& places,
              bool lookBack, const std::int64_t* row);

  std::vector<Slot> slots_;         ///< the first two are the exposures of the period
  std::vector<std::size_t> places_; ///< of metrics
  std::size_t width_ = 1;
  std::vector<std::int64_t> sums_;    ///< [users, 1 + slots]; the first says whether the user was touched
  std::vector<std::int64_t> touched_; ///< users with a row, each once
  std::vector<std::int64_t> block_;   ///< rows that were read and not yet added
};

} // namespace rankwright
