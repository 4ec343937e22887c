#include "core/events/event_log_writer.h"

#include "core/events/event_appender.h"
#include "core/events/event_log_schema.h"
#include "core/events/event_transaction.h"

#include <utility>

namespace rankwright {

namespace {

constexpr std::uint32_t kEventsOfATransaction = std::uint32_t{1} << 19;

Status checkSame(const EventLogSettings& found, const EventLogSettings& wanted,
                 const std::filesystem::path& path) {
  if (found.zone != wanted.zone)
    return fail(ErrorKind::Conflict, "the event log {} has days of another zone: {}", path.string(),
                found.zone);
  if (found.dimensions != wanted.dimensions)
    return fail(ErrorKind::Conflict, "the event log has other dimensions: {}", path.string());
  return {};
}

} // namespace

class EventLogWriter::Session {
public:
  explicit Session(EventTransaction log) : log_(std::move(log)) {}

  const EventLogSettings& settings() const { return log_.appender().settings(); }

  template <class Event>
  Result<AppendOutcome> append(const Event& event) {
    RW_CHECK(log_.begin());
    auto outcome = log_.append(event);
    if (outcome && ++inTransaction_ >= kEventsOfATransaction) RW_CHECK(commit());
    return outcome;
  }

  Status commit() {
    inTransaction_ = 0;
    return log_.commit();
  }

private:
  EventTransaction log_;
  std::uint32_t inTransaction_ = 0;
};

EventLogWriter::EventLogWriter(std::unique_ptr<Session> session) : session_(std::move(session)) {}
EventLogWriter::EventLogWriter(EventLogWriter&&) noexcept = default;
EventLogWriter& EventLogWriter::operator=(EventLogWriter&&) noexcept = default;
EventLogWriter::~EventLogWriter() = default;

Result<EventLogWriter> EventLogWriter::open(const std::filesystem::path& path) {
  RW_ASSIGN(auto log, EventTransaction::open(path));
  return EventLogWriter(std::make_unique<Session>(std::move(log)));
}

Result<EventLogWriter> EventLogWriter::openOrCreate(const std::filesystem::path& path,
                                                    const EventLogSettings& settings) {
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored)) RW_CHECK(createEventLog(path, settings));
  RW_ASSIGN(auto writer, open(path));
  RW_CHECK(checkSame(writer.settings(), settings, path));
  return writer;
}

const EventLogSettings& EventLogWriter::settings() const {
  return session_->settings();
}

Result<AppendOutcome> EventLogWriter::append(const LoggedEvent& event) {
  return session_->append(event);
}

Result<AppendOutcome> EventLogWriter::append(const GivenMetric& given) {
  return session_->append(given);
}

Status EventLogWriter::commit() {
  return session_->commit();
}

} // namespace rankwright
