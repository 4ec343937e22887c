#pragma once

#include "core/base/result.h"
#include "core/events/event_log_settings.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// One variant of an experiment, and how many users of it a log has.
struct LoggedVariant {
  std::string experiment;
  std::string variant;
  std::uint64_t exposedUsers = 0; ///< who were shown anything under it
  std::uint64_t givenUsers = 0;   ///< of whom a metric was given from outside
};

/// A file that was imported into a log.
struct EventLogImport {
  std::string path;
  std::uint64_t bytes = 0; ///< read and committed
  std::uint64_t rows = 0;
  std::uint64_t added = 0; ///< events and values
  std::uint64_t duplicates = 0;
  std::uint64_t quarantined = 0;
};

/// What there is in an event log.
struct EventLogInfo {
  std::filesystem::path path;
  EventLogSettings settings;
  std::vector<std::uint64_t> events; ///< by kind, in the order of `EventKind`
  std::uint64_t requests = 0;
  std::uint64_t users = 0;
  std::uint64_t items = 0;
  std::uint64_t rollupRows = 0;
  std::optional<std::int64_t> firstDay; ///< days since 1970-01-01 in the log's zone
  std::optional<std::int64_t> lastDay;
  std::vector<LoggedVariant> variants; ///< by experiment, then by name
  std::vector<std::string> metrics;    ///< given from outside, ascending
  std::vector<EventLogImport> imports; ///< in the order in which they began
};

/// Counts come from the rollups: no event is read. Errors: NotFound, Io, Corrupt (no event log), Unsupported.
Result<EventLogInfo> readEventLogInfo(const std::filesystem::path& path);

/// A row that could not be used.
struct QuarantinedRow {
  std::string path;
  std::uint64_t line = 0; ///< from 1
  std::string reason;     ///< ends with the offending value
  std::string text;       ///< the row as the file has it, its beginning where it is long
};

/// The first rows that could not be used, in the order in which they were read. Errors: as above.
Result<std::vector<QuarantinedRow>> readQuarantine(const std::filesystem::path& path, std::uint32_t most);

/// "2024-03-07" for a number of days since 1970-01-01.
std::string dayText(std::int64_t day);

/// The reverse. Errors: InvalidArgument for a text that is no date.
Result<std::int64_t> parseDay(std::string_view text);

} // namespace rankwright
