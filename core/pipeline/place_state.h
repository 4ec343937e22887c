#pragma once

#include "core/base/id.h"
#include "core/feature/column.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace rankwright {

/// Stands for a missing value, which is like no other one.
inline constexpr std::int64_t kNoValue = std::numeric_limits<std::int64_t>::min();

/// The values of candidates by which a list is spread: numbers, or codes of strings, read where they lie.
/// Borrows both.
class SpreadValues {
public:
  SpreadValues(std::span<const Column* const> columns, std::span<const ItemId> items)
      : columns_(columns), items_(items) {}

  std::uint32_t candidates() const { return static_cast<std::uint32_t>(items_.size()); }

  std::int64_t at(std::uint32_t candidate, std::size_t column) const {
    const auto row = items_[candidate].value();
    const auto& values = *columns_[column];
    if (values.isMissing(row)) return kNoValue;
    return values.type() == ValueType::Int64 ? values.int64At(row) : std::int64_t{values.codeAt(row)};
  }

private:
  std::span<const Column* const> columns_;
  std::span<const ItemId> items_;
};

/// At most `most` of the items with the same value in every window of so many places.
struct SpreadRule {
  std::size_t column = 0; ///< position in the values
  std::uint32_t most = 1;
  std::uint32_t window = 2; ///< as long as the list, or longer, for a cap
};

/// Which candidate stands at which place of a list that is being filled, and which rules another one would
/// break there. Borrows values and rules.
class PlaceState {
public:
  static constexpr std::uint32_t kEmpty = std::numeric_limits<std::uint32_t>::max();

  PlaceState(const SpreadValues& values, std::span<const SpreadRule> rules, std::uint32_t places);

  std::uint32_t places() const { return static_cast<std::uint32_t>(placed_.size()); }
  std::uint32_t at(std::uint32_t place) const { return placed_[place]; }
  bool isTaken(std::uint32_t candidate) const { return taken_[candidate] != 0; }

  void put(std::uint32_t candidate, std::uint32_t place);
  void remove(std::uint32_t place);

  /// The first rule that the candidate would break at the place; as many as there are rules when it fits.
  std::size_t firstBroken(std::uint32_t candidate, std::uint32_t place) const;

  bool fits(std::uint32_t candidate, std::uint32_t place, std::size_t rule) const;

  /// How many placed items have that value.
  std::uint32_t countOf(std::int64_t value, std::size_t rule) const;

private:
  bool windowsHold(std::int64_t value, std::uint32_t place, std::size_t rule, std::uint32_t first,
                   std::uint32_t last) const;

  const SpreadValues& values_;
  std::span<const SpreadRule> rules_;
  std::vector<std::uint32_t> placed_;      // [places]
  std::vector<std::int64_t> placedValues_; // [rules, places]
  std::vector<std::uint8_t> taken_;        // [candidates]
  std::uint32_t end_ = 0;                  // behind the last place that ever was taken
};

} // namespace rankwright
