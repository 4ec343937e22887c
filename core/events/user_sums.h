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
  struct Days {
    std::int64_t first = 0, last = -1; ///< none where the last lies before the first

    friend bool operator==(const Days&, const Days&) = default;
  };
  struct Part {
    std::span<const std::int64_t> cells;
    Days during;
    Days before; ///< of metrics that look back
  };

  /// Begins a query, which must live until the next one, as must its users. `period` is all of its days.
  void begin(const MomentQuery& query, const ExperimentUsers& users, Days period);

  /// Reads the rollups of a part and forgets the last one. Errors: Io, Cancelled.
  Status read(const SqliteDatabase& database, const Part& part, const JobControl& job);

  /// Calls `take(user, values)` for each user who was shown anything in the part, and forgets all. The values
  /// of the metrics live during the call.
  template <class Take>
  void tell(Take&& take) {
    std::vector<std::int64_t> values(query_->metrics.size());
    tellSums([&](std::int64_t user, std::span<const std::int64_t> sums) {
      if (!wasShown(sums)) return;
      valuesOf(user, sums, period_, values);
      take(user, std::span<const std::int64_t>(values));
    });
  }

  /// Calls `take(user, sums)` for each user with a row in the part, and forgets all.
  template <class Take>
  void tellSums(Take&& take) {
    const auto tellUser = [&](std::int64_t user) {
      auto* const sums = sums_.data() + static_cast<std::size_t>(user) * width_;
      if (sums[0] == 0) return;
      take(user, std::span<const std::int64_t>(sums + 1, width_ - 1));
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

  /// Of sums as `tellSums` gives them, or sums of these.
  static bool wasShown(std::span<const std::int64_t> sums) { return sums[0] + sums[1] > 0; }

  /// The values of the metrics, of sums as `tellSums` gives them, were `period` all days of the query.
  void valuesOf(std::int64_t user, std::span<const std::int64_t> sums, Days period,
                std::span<std::int64_t> values) const;

  /// How many sums `tellSums` gives of a user.
  std::size_t sumCount() const { return width_ - 1; }

private:
  struct Slot {
    Measure measure;
    std::optional<DaysSinceFirst> since;
    friend bool operator==(const Slot&, const Slot&) = default;
  };
  /// Where the sum of a metric stands.
  struct Place {
    std::size_t slot = 0;
    bool before = false;
  };

  void forget();
  Status readDuring(const SqliteDatabase& database, const Part& part, const JobControl& job);
  Status readBefore(const SqliteDatabase& database, const Part& part, const JobControl& job);
  template <class Add>
  Status readRows(const SqliteDatabase& database, const Part& part, bool before, const JobControl& job,
                  Add&& add);
  void addDuring(const std::int64_t* row);
  void addBefore(const std::int64_t* row);
  const std::vector<Slot>& slotsOf(bool before) const { return before ? beforeSlots_ : slots_; }

  const MomentQuery* query_ = nullptr;
  const ExperimentUsers* users_ = nullptr;
  Days period_;
  std::vector<Slot> slots_;       ///< the first two are the exposures of the period
  std::vector<Slot> beforeSlots_; ///< of the days before
  std::vector<Place> places_;     ///< of metrics
  bool anySince_ = false;
  std::size_t width_ = 1;
  std::vector<std::int64_t> sums_;    ///< [users, 1 + slots]; the first says whether the user was touched
  std::vector<std::int64_t> touched_; ///< users with a row, each once
  std::vector<std::int64_t> before_;  ///< [users, slots of before], of all parts with the same cells
  const std::int64_t* beforeCells_ = nullptr; ///< of which `before_` is; null for none
  std::vector<std::int64_t> block_;           ///< rows that were read and not yet added
};

} // namespace rankwright
