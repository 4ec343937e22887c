#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/logs/store_export.h"

#include <cstdint>
#include <filesystem>

namespace rankwright {

/// What an import of a stage log read and wrote.
struct StageLogImportReport {
  std::uint64_t requests = 0;
  std::uint64_t candidates = 0;
  ImportReport rows; ///< what was read and left out
};

/// Makes a stage log of a CSV or TSV file with RecFlow's columns (arXiv 2410.20868): request_id, user_id,
/// request_timestamp, video_id, the flags of the stages, rank_index and rerank_index, feedback, and any of
/// the features author_id, category_level_one, category_level_two, upload_type, duration. Memory does not
/// grow with the file. `log` is replaced only once all is written. Reports the stage "reading rows". Errors:
/// those of the reader; NotFound for a column that it needs; Conflict when `log` exists and `replace` is
/// false; Io; Cancelled.
Result<StageLogImportReport> importRecFlow(const std::filesystem::path& file,
                                           const std::filesystem::path& log, bool replace = false,
                                           const JobControl& job = {});

} // namespace rankwright
