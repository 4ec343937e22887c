#pragma once

#include "core/events/event_appender.h"
#include "core/sqlite/sqlite.h"

#include <filesystem>
#include <memory>

namespace rankwright {

/// An event log that is open for writing, and its transactions: events and their rollups are committed
/// together or not at all.
class EventTransaction {
public:
  /// Errors: NotFound, Io, Corrupt, Unsupported, Conflict.
  static Result<EventTransaction> open(const std::filesystem::path& path);

  SqliteDatabase& database() { return connection_->database; }
  const EventAppender& appender() const { return *appender_; }

  /// Begins a transaction unless one has begun. Errors: Conflict while somebody else writes; Io, also after a
  /// failure.
  Status begin();

  /// Errors: those of the appender. After another error than InvalidArgument and a given value's Conflict the
  /// transaction is rolled back, and nothing more can be written.
  template <class Event>
  Result<AppendOutcome> append(const Event& event) {
    auto outcome = appender_->append(event);
    if (!outcome && !isRefusal(outcome.error())) giveUp();
    return outcome;
  }

  /// Whether an error speaks of the event alone, so that the next ones can be added.
  static bool isRefusal(const Error& error);

  /// Ends the transaction if one has begun. Errors: Io, Conflict.
  Status commit();

private:
  /// The last connection leaves one file that can be copied and read from a folder without write permission.
  struct Connection {
    SqliteDatabase database;
    explicit Connection(SqliteDatabase opened) : database(std::move(opened)) {}
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection();
  };

  EventTransaction(std::unique_ptr<Connection> connection, std::unique_ptr<EventAppender> appender)
      : connection_(std::move(connection)), appender_(std::move(appender)) {}

  void giveUp();
  Status orGiveUp(Status status);

  std::unique_ptr<Connection> connection_;
  std::unique_ptr<EventAppender> appender_; ///< goes before the connection
  bool open_ = false;
  bool failed_ = false;
};

} // namespace rankwright
