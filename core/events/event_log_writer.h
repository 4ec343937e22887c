#pragma once

#include "core/base/result.h"
#include "core/events/event_log_settings.h"
#include "core/events/logged_event.h"

#include <filesystem>
#include <memory>

namespace rankwright {

/// Adds events to an event log, for one thread at a time. They are written in large transactions, together
/// with the rollups of the same events; what is not committed when the writer goes is not in the log.
class EventLogWriter {
public:
  /// Errors: NotFound, Io, Corrupt (no event log), Unsupported (another version).
  static Result<EventLogWriter> open(const std::filesystem::path& path);

  /// Makes the log where there is none. Errors: those of `open` and of `createEventLog`; Conflict when the
  /// log has other settings.
  static Result<EventLogWriter> openOrCreate(const std::filesystem::path& path,
                                             const EventLogSettings& settings);

  const EventLogSettings& settings() const;

  /// Errors: InvalidArgument for an event that cannot be in a log: nothing is changed, and the writer goes
  /// on. Conflict while somebody else writes, Io: what was not committed is lost then.
  Result<AppendOutcome> append(const LoggedEvent& event);

  /// A value that the log has already stays. Errors: as above; Conflict for another value than the log has,
  /// and the writer goes on.
  Result<AppendOutcome> append(const GivenMetric& given);

  /// Makes sure that what was appended is in the log. Errors: Io, Conflict.
  Status commit();

  EventLogWriter(EventLogWriter&&) noexcept;
  EventLogWriter& operator=(EventLogWriter&&) noexcept;
  ~EventLogWriter();

private:
  class Session;
  explicit EventLogWriter(std::unique_ptr<Session> session);
  std::unique_ptr<Session> session_;
};

} // namespace rankwright
