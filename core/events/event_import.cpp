#include "core/events/event_import.h"

#include "core/events/day_clock.h"
#include "core/events/event_row_reader.h"
#include "core/events/event_rows.h"
#include "core/events/event_transaction.h"
#include "core/events/import_progress.h"
#include "core/logs/bad_rows.h"

#include <utility>

namespace rankwright {

namespace {

constexpr std::uint64_t kRowsBetweenChecks = 1024;
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
    RW_ASSIGN(lastDay_, log_.database().queryInt64("SELECT coalesce(max(day), -1) FROM rollup"));
    RW_ASSIGN(quarantine_,
              log_.database().prepare(
                  "INSERT INTO quarantine (import, line, reason, text) VALUES (?1, ?2, ?3, ?4)"));
    return {};
  }

  Status readAll(std::uint64_t rowsOfATransaction, const JobControl& job) {
    while (true) {
      RW_CHECK(log_.begin());
      RW_ASSIGN(const bool more, readPart(rowsOfATransaction, job));
      RW_CHECK(checkUsable(more));
      RW_CHECK(progress_.advance(rows_.position(), rows_.linesRead(), report_));
      RW_CHECK(log_.commit());
      rows_.release();
      if (!more) return {};
      RW_CHECK(job.check());
    }
  }

private:
  /// False once the file has ended. Ends early on a cancel: what was read is committed.
  Result<bool> readPart(std::uint64_t rowsOfATransaction, const JobControl& job) {
    for (std::uint64_t i = 0; i < rowsOfATransaction; ++i) {
      if (i % kRowsBetweenChecks == 0) {
        job.report("reading events", static_cast<double>(rows_.position()),
                   static_cast<double>(rows_.size()));
        if (job.cancelled()) return true;
      }
      if (!rows_.next()) return false;
      ++report_.rows;
      RW_CHECK(addRow());
      if (report_.rows == kRowsTried) RW_CHECK(checkUsable(false));
    }
    return true;
  }

  /// A mapping that fits nothing is a mistake, and not a matter of thousands of bad rows.
  Status checkUsable(bool more) const {
    if (more || report_.quarantined < report_.rows || report_.rows < kRowsTried) return {};
    return fail(ErrorKind::InvalidArgument, "the mapping fits none of the first {} rows; line {}: {}",
                report_.rows, report_.firstQuarantined.front().line, report_.firstQuarantined.front().reason);
  }

  Status addRow() {
    if (rows_.fault()) return quarantine(*rows_.fault());
    if (const auto read = reader_.read(rows_); !read) return quarantine(read.error().message);
    if (reader_.events().empty() && reader_.given().empty()) ++report_.leftOut;
    for (const auto& event : reader_.events()) {
      RW_ASSIGN(const bool taken, add(event));
      if (!taken) return {};
      if (added_ && lastDay_ >= 0 && clock_.dayOf(event.time) < lastDay_) ++report_.late;
    }
    for (const auto& given : reader_.given()) {
      RW_ASSIGN(const bool taken, add(given));
      if (!taken) return {};
    }
    return {};
  }

  /// False where the row went into the quarantine.
  template <class Event>
  Result<bool> add(const Event& event) {
    const auto outcome = log_.append(event);
    if (!outcome && !EventTransaction::isRefusal(outcome.error())) return tl::unexpected(outcome.error());
    if (!outcome) {
      RW_CHECK(quarantine(outcome.error().message));
      return false;
    }
    added_ = *outcome == AppendOutcome::Added;
    ++(added_ ? report_.added : report_.duplicates);
    return true;
  }

  Status quarantine(const std::string& reason) {
    ++report_.quarantined;
    const auto text = keptText(rows_.raw());
    if (report_.firstQuarantined.size() < kRowsTold)
      report_.firstQuarantined.push_back({path_, rows_.line(), reason, text});
    RW_ASSIGN(const auto import, progress_.number());
    quarantine_->bind(1, import).bind(2, static_cast<std::int64_t>(rows_.line()));
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
