#pragma once

#include "core/sqlite/sqlite.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace rankwright {

/// A candidate as the log has it: its item, reason and channels by their numbers there.
struct CandidateRow {
  std::uint32_t item = 0;
  std::uint32_t stage = 0;                 ///< the last that it reached
  std::int64_t reason = -1;                ///< −1: the log does not say
  std::uint64_t channels = 0;              ///< a bit for each that proposed it
  std::optional<std::uint32_t> recallRank; ///< the best of its ranks in channels, from 0
  std::optional<std::uint32_t> mergePlace;
  std::optional<std::uint32_t> rankPlace;
  std::optional<std::uint32_t> slot;
  std::optional<double> score;
  bool taken = false;
};

/// What numbers in candidates must be below.
struct CandidateLimits {
  std::uint32_t stages = 0;
  std::uint32_t items = 0;
  std::uint32_t channels = 0;
};

/// Reads the candidates of one request after the other.
class CandidateRows {
public:
  /// The database outlives it. Errors: Io, Corrupt.
  static Result<CandidateRows> open(const SqliteDatabase& database, CandidateLimits limits);

  /// Those of the request, ascending by item; valid until the next call. Errors: Io; Corrupt for a number
  /// that stands for nothing.
  Result<const std::vector<CandidateRow>*> of(std::int64_t request);

private:
  CandidateRows(SqliteStatement select, CandidateLimits limits)
      : select_(std::move(select)), limits_(limits) {}

  SqliteStatement select_;
  CandidateLimits limits_;
  std::vector<CandidateRow> rows_;
};

} // namespace rankwright
