#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/events/event_kind.h"
#include "core/sqlite/sqlite.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// One exposure of a log and what came of it. Users, items, requests and circumstances are the log's numbers.
struct LoggedExposure {
  std::int64_t request = 0; ///< 0: not known
  std::int64_t user = 0;
  std::int64_t item = 0;
  std::int64_t circumstances = 0;
  std::int64_t time = 0;  ///< milliseconds since 1970, UTC
  std::int64_t slot = -1; ///< from the top of the list; -1 when not known
  bool cached = false;
  std::optional<double> propensity = {}; ///< of the item in the slot, where that was drawn
  /// Bit k for the kind k of `EventKind`, of the same request, item and user within the window.
  std::uint32_t actions = 0;
  bool open = false; ///< the log ends before the window: what has not come may still come

  bool has(EventKind kind) const { return (actions >> static_cast<unsigned>(kind) & 1) != 0; }
};

/// All exposures of an event log, whatever experiments they belong to. The file is only read, and as it was
/// when it was opened, whoever writes meanwhile. For one thread at a time.
class ExposureLog {
public:
  /// Errors: NotFound, Io, Corrupt (no event log), Unsupported.
  static Result<ExposureLog> open(const std::filesystem::path& path);

  /// The log's dimensions, in its order.
  const std::vector<std::string>& dimensions() const { return dimensions_; }

  /// Of `circumstances`, a value for each dimension; "" where it is not known.
  const std::vector<std::string>& valuesOf(std::int64_t circumstances) const;

  /// All users and items by number. Errors: Io.
  Status users(const std::function<void(std::int64_t, std::string_view)>& take) const;
  Status items(const std::function<void(std::int64_t, std::string_view)>& take) const;

  /// The name of a request. Errors: NotFound, Io.
  Result<std::string> requestName(std::int64_t request) const;

  /// Milliseconds since 1970 of the log's last event; 0 for a log without one. Errors: Io.
  Result<std::int64_t> endTime() const;

  /// With or without those from caches. Errors: Io.
  Result<std::uint64_t> count(bool cached) const;

  /// The least time such that at most the share `share` of the exposures whose window is closed come at it or
  /// later; nothing for a log without such exposures. Errors: Io.
  Result<std::optional<std::int64_t>> timeBeforeLast(double share, bool cached, std::int64_t windowMs) const;

  /// Calls `take` for each exposure, in the order of requests, then of times, items, slots and users: the
  /// same in each run. `windowMs` after an exposure are those in which an action counts. Ends with the first
  /// failure that `take` gives. Errors: Io, Cancelled.
  Status forEach(std::int64_t windowMs, const std::function<Status(const LoggedExposure&)>& take,
                 const JobControl& job = {}) const;

private:
  ExposureLog() = default;
  Status readCircumstances();

  // By pointer, so that the transaction's place does not move with this.
  std::unique_ptr<SqliteDatabase> database_;
  std::optional<SqliteTransaction> transaction_; ///< one state for all queries
  std::vector<std::string> dimensions_;
  std::vector<std::vector<std::string>> values_; ///< by circumstances
};

} // namespace rankwright
