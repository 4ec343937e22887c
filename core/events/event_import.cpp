#include "core/events/event_import.h"

#include "core/events/day_clock.h"
#include "core/events/event_batches.h"
#include "core/events/event_row_reader.h"
#include "core/events/event_rows.h"
#include "core/events/event_transaction.h"
#include "core/events/import_progress.h"
#include "core/logs/bad_rows.h"

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

constexpr std::uint64_t kRowsOfABatch = 4096;
constexpr std::uint64_t kRowsTried = 1000;
constexpr std::size_t kBytesQuarantined = 1000;
constexpr std::size_t kRowsTold = 10;

/// The text of a row as the quarantine keeps it.
std::string keptText(std::string_view raw) {
  auto kept = raw.substr(0, kBytesQuarantined);
  while (!kept.empty() && kept.size() < raw.size() && (static_cast<unsigned char>(kept.back()) & 0x80) != 0)
    kept.remove_suffix(1);
  return isUtf8(kept) ? std::string(kept) : rankwright::quoted(raw);
}

class Import {
public:
  Import(EventTransaction& log, EventRows& rows, EventRowReader& reader, ImportProgress& progress,
         DayClock clock, EventImportReport& report)
      : log_(log),
        rows_(rows),
        reader_(reader),
        progress_(progress),
        clock_(std::move(clock)),
        report_(report) {}

  Status prepare(const std::string& path) {
    path_ = path;
    position_ = progress_.bytes();
    linesRead_ = progress_.lines();
    RW_ASSIGN(lastDay_, log_.database().queryInt64("SELECT coalesce(max(day), -1) FROM rollup"));
    RW_ASSIGN(quarantine_,
              log_.database().prepare(
                  "INSERT INTO quarantine (import, line, reason, text) VALUES (?1, ?2, ?3, ?4)"));
    return {};
  }

  Status readAll(std::uint64_t rowsOfATransaction, const JobControl& job) {
    EventBatches batches(rows_, reader_, std::min(rowsOfATransaction, kRowsOfABatch));
    while (true) {
      RW_CHECK(log_.begin());
      RW_ASSIGN(const bool more, addPart(batches, rowsOfATransaction, job));
      RW_CHECK(checkUsable(more));
      RW_CHECK(progress_.advance(position_, linesRead_, report_));
      RW_CHECK(log_.commit());
      rows_.release(position_);
      if (!more) return {};
      RW_CHECK(job.check());
    }
  }

private:
  /// False once the file has ended. Ends early on a cancel: what was added is committed.
  Result<bool> addPart(EventBatches& batches, std::uint64_t rowsOfATransaction, const JobControl& job) {
    for (std::uint64_t rows = 0; rows < rowsOfATransaction;) {
      job.report("reading events", static_cast<double>(position_), static_cast<double>(rows_.size()));
      if (job.cancelled()) return true;
      const auto batch = batches.next();
      RW_CHECK(addBatch(batch));
      rows += batch.rows.size();
      position_ = batch.position;
      linesRead_ = batch.linesRead;
      if (batch.last) return false;
    }
    return true;
  }

  Status addBatch(const EventBatch& batch) {
    std::size_t event = 0;
    std::size_t given = 0;
    for (const auto& row : batch.rows) {
      ++report_.rows;
      RW_CHECK(addRow(row, std::span(batch.events).subspan(event, row.events),
                      std::span(batch.given).subspan(given, row.given)));
      event += row.events;
      given += row.given;
      if (report_.rows == kRowsTried) RW_CHECK(checkUsable(false));
    }
    return {};
  }

  /// A mapping that fits nothing is a mistake, and not a matter of thousands of bad rows.
  Status checkUsable(bool more) const {
    if (more || report_.quarantined < report_.rows || report_.rows < kRowsTried) return {};
    return fail(ErrorKind::InvalidArgument, "the mapping fits none of the first {} rows; line {}: {}",
                report_.rows, report_.firstQuarantined.front().line, report_.firstQuarantined.front().reason);
  }

  Status addRow(const BatchedRow& row, std::span<const LoggedEvent> events,
                std::span<const GivenMetric> given) {
    if (!row.fault.empty()) return quarantine(row, row.fault);
    if (events.empty() && given.empty()) ++report_.leftOut;
    for (const auto& event : events) {
      RW_ASSIGN(const bool taken, add(row, event));
      if (!taken) return {};
      if (added_ && lastDay_ >= 0 && clock_.dayOf(event.time) < lastDay_) ++report_.late;
    }
    for (const auto& value : given) {
      RW_ASSIGN(const bool taken, add(row, value));
      if (!taken) return {};
    }
    return {};
  }

  /// False where the row went into the quarantine.
  template <class Event>
  Result<bool> add(const BatchedRow& row, const Event& event) {
    const auto outcome = log_.append(event);
    if (!outcome && !EventTransaction::isRefusal(outcome.error())) return tl::unexpected(outcome.error());
    if (!outcome) {
      RW_CHECK(quarantine(row, outcome.error().message));
      return false;
    }
    added_ = *outcome == AppendOutcome::Added;
    ++(added_ ? report_.added : report_.duplicates);
    return true;
  }

  Status quarantine(const BatchedRow& row, const std::string& reason) {
    ++report_.quarantined;
    const auto text = keptText(row.raw);
    if (report_.firstQuarantined.size() < kRowsTold)
      report_.firstQuarantined.push_back({path_, row.line, reason, text});
    RW_ASSIGN(const auto import, progress_.number());
    quarantine_->bind(1, import).bind(2, static_cast<std::int64_t>(row.line));
    return quarantine_->bind(3, std::string_view(reason)).bind(4, std::string_view(text)).run();
  }

  EventTransaction& log_;
  EventRows& rows_;
  EventRowReader& reader_;
  ImportProgress& progress_;
  DayClock clock_;
  EventImportReport& report_;
  std::string path_;
  std::optional<SqliteStatement> quarantine_;
  std::uint64_t position_ = 0; ///< behind the last row that was added
  std::uint64_t linesRead_ = 0;
  std::int64_t lastDay_ = -1;
  bool added_ = false;
};

Status checkDescription(const EventMapping& mapping, const EventLogSettings& settings) {
  if (!mapping.describesLog || mapping.log == settings) return {};
  if (mapping.log.zone != settings.zone)
    return fail(ErrorKind::Conflict, "the event log has days of another zone than the mapping: {}",
                settings.zone);
  return fail(ErrorKind::Conflict, "the event log has other dimensions than the mapping, their number is: {}",
              settings.dimensions.size());
}

} // namespace

Result<EventImportReport> importEvents(const std::filesystem::path& file, const std::filesystem::path& log,
                                       const EventMapping& mapping, const EventImportOptions& options,
                                       const JobControl& job) {
  std::error_code ignored;
  const bool isNew = !std::filesystem::exists(log, ignored);
  if (isNew) {
    // Nothing is made for a file that cannot be read.
    RW_ASSIGN(const auto reader, EventRowReader::bind(mapping, mapping.log));
    RW_ASSIGN(const auto rows, EventRows::open(file, mapping, reader.columns(), !options.growing));
    static_cast<void>(rows);
    RW_CHECK(createEventLog(log, mapping.log));
  }
  RW_ASSIGN(auto transaction, EventTransaction::open(log));
  const auto& settings = transaction.appender().settings();
  RW_CHECK(checkDescription(mapping, settings));
  RW_ASSIGN(auto reader, EventRowReader::bind(mapping, settings));
  RW_ASSIGN(auto rows, EventRows::open(file, mapping, reader.columns(), !options.growing));
  RW_ASSIGN(auto clock, DayClock::in(settings.zone));
  RW_ASSIGN(auto progress,
            ImportProgress::find(transaction.database(), rows.bytes(), file.string(), mapping.fingerprint));
  EventImportReport report;
  report.resumedAt = progress.bytes();
  rows.resume(progress.bytes(), progress.lines());
  Import import(transaction, rows, reader, progress, std::move(clock), report);
  RW_CHECK(import.prepare(file.string()));
  RW_CHECK(import.readAll(options.rowsOfATransaction, job));
  report.unfinishedLine = rows.endsUnfinished();
  return report;
}

} // namespace rankwright
