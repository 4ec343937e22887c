#include "core/funnel/feedback_import.h"

#include "core/funnel/feedback_writer.h"
#include "core/funnel/stage_log_contents.h"
#include "core/funnel/stage_log_schema.h"
#include "core/logs/delimited_reader.h"
#include "core/logs/delimited_sniffer.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <initializer_list>
#include <string>
#include <utility>

namespace rankwright {

namespace {

// Whoever else writes the log waits for a part at most.
constexpr std::uint64_t kRowsOfAPart = 4096;

/// Where a file has what an event says.
struct FeedbackColumns {
  std::size_t request = 0;
  std::size_t item = 0;
  std::size_t action = 0;
};

Result<std::size_t> findColumn(const std::vector<std::string>& columns,
                               std::initializer_list<std::string_view> names) {
  const auto found = std::ranges::find_first_of(columns, names);
  if (found != columns.end()) return static_cast<std::size_t>(found - columns.begin());
  return fail(ErrorKind::NotFound, "the file has none of the columns {}", fmt::join(names, ", "));
}

Result<FeedbackColumns> findColumns(const std::vector<std::string>& columns) {
  RW_ASSIGN(const auto request, findColumn(columns, {"request", "request_id", "trace_id"}));
  RW_ASSIGN(const auto item, findColumn(columns, {"item", "item_id"}));
  RW_ASSIGN(const auto action, findColumn(columns, {"action", "event"}));
  return FeedbackColumns{request, item, action};
}

Result<SqliteDatabase> openForFeedback(const std::filesystem::path& log) {
  RW_CHECK(kStageLogMark.check(log));
  RW_ASSIGN(auto database, SqliteDatabase::open(log, SqliteDatabase::Access::ReadWrite));
  RW_ASSIGN(const auto info, readStageLogContents(database));
  if (info.source != StageLogSource::Pipeline)
    return fail(ErrorKind::InvalidArgument,
                "only a pipeline's own log takes feedback, and this one is of: {}", nameOf(info.source));
  if (info.stages != stagesOf(info.source))
    return fail(ErrorKind::Conflict, "the stage log has other stages: {}", log.string());
  return database;
}

class Import {
public:
  Import(FeedbackColumns columns, FeedbackWriter writer, FeedbackImportReport& report)
      : columns_(columns), writer_(std::move(writer)), report_(report) {}

  /// The rows of one transaction; false after the last one.
  Result<bool> addPart(DelimitedReader& rows) {
    for (std::uint64_t count = 0; count < kRowsOfAPart; ++count) {
      if (!rows.next()) return false;
      RW_CHECK(addRow(rows));
    }
    return true;
  }

private:
  Status addRow(DelimitedReader& rows) {
    const auto action = parseFeedbackAction(rows[columns_.action]);
    const std::string item(rows[columns_.item]);
    if (!action) return reject(rows, "not one of shown, clicked, installed, taken: ", rows[columns_.action]);
    // Requests that nobody named cannot be told apart.
    if (rows[columns_.request].empty()) return reject(rows, "no request for the item: ", item);
    if (item.empty()) return reject(rows, "no item for the request: ", rows[columns_.request]);
    RW_ASSIGN(const auto outcome, writer_.write(rows[columns_.request], item, *action));
    switch (outcome) {
    case FeedbackOutcome::Changed:
      ++report_.changed;
      break;
    case FeedbackOutcome::Known:
      ++report_.known;
      break;
    case FeedbackOutcome::Unlogged:
      ++report_.unlogged;
      break;
    case FeedbackOutcome::NotListed:
      return reject(rows, "the list of the request does not have the item: ", item);
    }
    return {};
  }

  static Status reject(DelimitedReader& rows, std::string_view reason, std::string_view value) {
    rows.reject(std::string(reason) + std::string(value));
    return {};
  }

  FeedbackColumns columns_;
  FeedbackWriter writer_;
  FeedbackImportReport& report_;
};

} // namespace

Result<FeedbackImportReport> importFeedback(const std::filesystem::path& events,
                                            const std::filesystem::path& log, const JobControl& job) {
  FeedbackImportReport report;
  RW_ASSIGN(const auto sniffed, sniffDelimited(events));
  RW_ASSIGN(auto rows, DelimitedReader::open(events, sniffed.format, report.rows));
  RW_ASSIGN(const auto columns, findColumns(rows.columns()));
  RW_ASSIGN(auto database, openForFeedback(log));
  RW_ASSIGN(auto writer, FeedbackWriter::open(database));
  Import import(columns, std::move(writer), report);
  for (bool more = true; more;) {
    job.report("reading rows", static_cast<double>(rows.position()), static_cast<double>(rows.size()));
    RW_CHECK(job.check());
    RW_ASSIGN(auto transaction, SqliteTransaction::begin(database, SqliteTransaction::Kind::Write));
    RW_ASSIGN(more, import.addPart(rows));
    RW_CHECK(transaction.commit());
  }
  return report;
}

} // namespace rankwright
