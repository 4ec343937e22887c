#pragma once

#include "core/base/id.h"
#include "core/leaderboard/leaderboard_days.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace rankwright {

/// Stands for the day of what a log without times tells: it counts, and nobody knows since when.
inline constexpr CalendarDay kUndated = std::numeric_limits<CalendarDay>::min();

/// What happened to an item on one day.
struct DayCounts {
  CalendarDay day = 0; ///< or `kUndated`, before all others
  std::uint64_t exposures = 0;
  std::uint64_t clicks = 0;
  std::uint64_t installs = 0;

  friend bool operator==(const DayCounts&, const DayCounts&) = default;
};

/// The counts of all items by day, days of an item ascending. Immutable.
class ItemDayCounts {
public:
  ItemDayCounts() = default;

  std::uint32_t itemCount() const {
    return offsets_.empty() ? 0 : static_cast<std::uint32_t>(offsets_.size() - 1);
  }

  /// The days on which anything happened to the item.
  std::span<const DayCounts> of(ItemId item) const {
    const auto row = item.value();
    if (row >= itemCount()) return {};
    return std::span(days_).subspan(offsets_[row], offsets_[row + 1] - offsets_[row]);
  }

  /// Whether anything happened to any item.
  bool empty() const { return days_.empty(); }

  /// Whether the logs tell what was shown.
  bool hasExposures() const { return hasExposures_; }

  /// Of any item; nothing when nothing happened, or on no day that is known.
  std::optional<CalendarDay> firstDay() const { return firstDay_; }
  std::optional<CalendarDay> lastDay() const { return lastDay_; }

private:
  friend class ItemDayCountsBuilder;
  std::vector<std::size_t> offsets_; ///< [items + 1]
  std::vector<DayCounts> days_;
  std::optional<CalendarDay> firstDay_;
  std::optional<CalendarDay> lastDay_;
  bool hasExposures_ = false;
};

/// Collects counts in any order; those of the same item and day add up.
class ItemDayCountsBuilder {
public:
  explicit ItemDayCountsBuilder(std::uint32_t itemCount) : itemCount_(itemCount) {}

  /// `item` must be below the number of items.
  void add(ItemId item, const DayCounts& counts) { added_.push_back({item, counts}); }

  /// The builder is empty afterwards.
  ItemDayCounts finish();

private:
  struct Added {
    ItemId item;
    DayCounts counts;
  };

  std::uint32_t itemCount_;
  std::vector<Added> added_;
};

} // namespace rankwright
