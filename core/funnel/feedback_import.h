#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/logs/store_export.h"

#include <cstdint>
#include <filesystem>

namespace rankwright {

/// What an import of feedback read, and what it changed in a stage log.
struct FeedbackImportReport {
  std::uint64_t changed = 0;  ///< events that brought a candidate further, or say that it was taken
  std::uint64_t known = 0;    ///< events that the log knew already
  std::uint64_t unlogged = 0; ///< events of requests that the log, a sample of all, does not have
  ImportReport rows;          ///< what was read and left out
};

/// Adds to a pipeline's stage log what users did with its lists, from a CSV or TSV file with the columns
/// `request` (or request_id, trace_id), `item` (item_id) and `action` (event): shown, clicked, installed, or
/// taken for an item that the user took elsewhere. An event counts for the last request of its name. Adding a
/// file twice changes nothing more. Written in parts: what was read before an error or a cancel stays.
/// Reports the stage "reading rows". Errors: those of the reader; NotFound for a column that it needs;
/// InvalidArgument for a log that is not a pipeline's; Conflict while somebody else writes the log; Corrupt,
/// Unsupported, Io; Cancelled.
Result<FeedbackImportReport> importFeedback(const std::filesystem::path& events,
                                            const std::filesystem::path& log, const JobControl& job = {});

} // namespace rankwright
