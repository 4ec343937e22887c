#include "core/events/event_transaction.h"

#include "core/events/event_log_schema.h"

#include <utility>

namespace rankwright {

EventTransaction::Connection::~Connection() {
  static_cast<void>(database.execute("PRAGMA busy_timeout = 0;"));
  static_cast<void>(database.execute("ROLLBACK"));
  static_cast<void>(database.execute("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE;"));
}

Result<EventTransaction> EventTransaction::open(const std::filesystem::path& path) {
  RW_ASSIGN(auto database, openEventLogForWriting(path));
  auto connection = std::make_unique<Connection>(std::move(database));
  RW_ASSIGN(auto appender, EventAppender::open(connection->database));
  return EventTransaction(std::move(connection), std::make_unique<EventAppender>(std::move(appender)));
}

bool EventTransaction::isRefusal(const Error& error) {
  // SQLite's own conflicts are of others that write; within a transaction there are none.
  return error.kind == ErrorKind::InvalidArgument || error.kind == ErrorKind::Conflict;
}

void EventTransaction::giveUp() {
  static_cast<void>(connection_->database.execute("ROLLBACK"));
  open_ = false;
  failed_ = true;
}

Status EventTransaction::orGiveUp(Status status) {
  if (!status) giveUp();
  return status;
}

Status EventTransaction::begin() {
  if (failed_) return fail(ErrorKind::Io, "writing the event log failed before");
  if (open_) return {};
  RW_CHECK(connection_->database.execute("BEGIN IMMEDIATE"));
  open_ = true;
  return orGiveUp(appender_->begin());
}

Status EventTransaction::commit() {
  if (!std::exchange(open_, false)) return {};
  RW_CHECK(orGiveUp(appender_->flush()));
  return orGiveUp(connection_->database.execute("COMMIT"));
}

} // namespace rankwright
