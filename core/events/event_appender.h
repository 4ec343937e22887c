#pragma once

#include "core/events/day_clock.h"
#include "core/events/event_cells.h"
#include "core/events/event_log_settings.h"
#include "core/events/event_names.h"
#include "core/events/event_requests.h"
#include "core/events/logged_event.h"
#include "core/events/rollup_increments.h"

#include <cstdint>

namespace rankwright {

/// Adds events to an event log inside of the caller's transactions. After an error of another kind than
/// InvalidArgument, and after a rollback, it is of no more use.
class EventAppender {
public:
  /// The database outlives it. Errors: Io, Corrupt.
  static Result<EventAppender> open(const SqliteDatabase& database);

  const EventLogSettings& settings() const { return settings_; }

  /// A transaction has begun: looks whether somebody else has written meanwhile. Errors: Io.
  Status begin();

  /// Errors: InvalidArgument for an event that cannot be in a log, which changes nothing; Io.
  Result<AppendOutcome> append(const LoggedEvent& event);

  /// The first value of a metric stays. Errors: Conflict for another value than the log has; InvalidArgument;
  /// Io.
  Result<AppendOutcome> append(const GivenMetric& given);

  /// Writes the rollups of what was added: before each commit. Errors: Io.
  Status flush();

private:
  struct Tables {
    EventNames users, items, models, configurations, metrics;
    EventCells cells;
    EventRequests requests;
    RollupIncrements rollups;
  };
  struct Statements {
    SqliteStatement exposure, action, actionsOf, moveActions, given, findGiven;
  };
  /// What an event is counted under.
  struct Place {
    std::int64_t request = 0, user = 0, day = 0;
    EventCell cell;
  };

  EventAppender(const SqliteDatabase& database, EventLogSettings settings, DayClock clock, Tables tables,
                Statements statements)
      : database_(&database),
        settings_(std::move(settings)),
        clock_(std::move(clock)),
        tables_(std::move(tables)),
        statements_(std::move(statements)) {}

  Result<AppendOutcome> appendExposure(const LoggedEvent& event);
  Result<AppendOutcome> appendAction(const LoggedEvent& event);
  Result<std::int64_t> requestShown(const LoggedEvent& event, std::int64_t user, std::int64_t cell);
  Result<Place> placeOfAction(const LoggedEvent& event);
  Result<bool> insertExposure(const LoggedEvent& event, const Place& place);
  Status moveActions(std::int64_t request, std::int64_t cell);
  Result<std::int64_t> numberOrNone(EventNames& names, std::string_view name);
  Result<AppendOutcome> sameValue(std::int64_t value);

  const SqliteDatabase* database_;
  EventLogSettings settings_;
  DayClock clock_;
  Tables tables_;
  Statements statements_;
  std::int64_t version_ = 0; ///< of the database, as other connections change it
};

} // namespace rankwright
