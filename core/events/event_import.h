#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/events/event_log_info.h"
#include "core/events/event_mapping.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace rankwright {

/// What an import read, and what it added to an event log.
struct EventImportReport {
  std::uint64_t resumedAt = 0; ///< bytes of the file that the log had already
  std::uint64_t rows = 0;      ///< read behind them
  std::uint64_t added = 0;     ///< events, or values of metrics
  std::uint64_t duplicates = 0;
  std::uint64_t late = 0;    ///< of those added: of days before the last one that the log had
  std::uint64_t leftOut = 0; ///< rows of kinds to ignore, and without any value
  std::uint64_t quarantined = 0;
  std::vector<QuarantinedRow> firstQuarantined; ///< the first ten
  bool unfinishedLine = false;                  ///< the last line has no end, and was not read
};

struct EventImportOptions {
  bool growing = false; ///< somebody still writes the file: a last line without a line end waits
  std::uint64_t rowsOfATransaction = std::uint64_t{1} << 19;
};

/// Adds the events of a file to a log, which is made as the mapping says where there is none. Events and how
/// far the file was read are committed together, so that the same file, whatever its name, adds nothing when
/// it comes again, a file that has grown adds the rest, and an import that was killed goes on where it had
/// last committed. Rows that cannot be used go into the log's quarantine. A last line without a line end is
/// read unless the file is `growing`; where it grows nevertheless, the rest of that line goes into the
/// quarantine. What was committed before an error or a cancel stays. Reports the stage "reading events".
/// Memory does not grow with the file. Errors: NotFound, Corrupt, Io of the file; those of
/// `EventLogWriter::openOrCreate`; InvalidArgument when none of the first thousand rows can be used, and
/// nothing is added; Cancelled.
Result<EventImportReport> importEvents(const std::filesystem::path& file, const std::filesystem::path& log,
                                       const EventMapping& mapping, const EventImportOptions& options = {},
                                       const JobControl& job = {});

} // namespace rankwright
