#pragma once

#include "core/feature/value.h"
#include "core/logs/raw_value.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>

namespace rankwright {

/// Finds the type of a feature from all of its values. Cells are numbers when at least 99 of 100 can be read
/// as such and none begins with a zero that it would lose; otherwise they are texts. Values that tell their
/// type decide by majority, the first one when there is none: numbers, texts, lists of numbers, lists of
/// texts; and numbers are float32 as soon as one is no whole number.
class TypeInference {
public:
  /// What was found.
  struct Outcome {
    std::optional<ValueType> type; ///< nothing when there was no value
    std::string reason;            ///< which values decided
  };

  /// Missing and bad values do not count.
  void add(const RawValue& value, std::uint64_t line);

  Outcome outcome() const;

private:
  enum Sort : std::uint8_t { kWhole, kFraction, kText, kWholes, kFractions, kTexts, kEmpty, kSortCount };
  struct Tally {
    std::uint64_t count = 0;
    std::uint64_t firstLine = 0;
  };

  void count(Sort sort, std::uint64_t line);
  void countCell(std::string_view cell, std::uint64_t line);
  std::uint64_t total() const;
  Outcome outcomeOfCells() const;
  Outcome outcomeOfNumbers(const Tally& wholes, const Tally& fractions, ValueType whole, ValueType fraction,
                           const char* what) const;
  std::string others(std::uint64_t chosen) const;

  std::array<Tally, kSortCount> tallies_ = {};
  Tally zeros_; ///< cells such as 02139
  bool cells_ = false;
};

} // namespace rankwright
