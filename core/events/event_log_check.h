#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace rankwright {

/// What a look at a whole event log has found.
struct EventLogCheck {
  std::uint64_t exposures = 0;
  std::uint64_t actions = 0;
  std::uint64_t rollupRows = 0;
  std::vector<std::string> problems; ///< a sentence each; none for a sound log

  bool sound() const { return problems.empty(); }
};

/// Proves that an event log is sound: the file is whole, references lead somewhere, events lie on the days
/// that the log's zone gives them, actions stand under the circumstances of their requests, and the rollups
/// are what the events alone give. Reads everything, and changes nothing. Reports the stage "checking the
/// log". Errors: NotFound, Io, Corrupt (no event log), Unsupported, Cancelled.
Result<EventLogCheck> checkEventLog(const std::filesystem::path& path, const JobControl& job = {});

/// Makes the rollups of an event log anew from its events, in one transaction; gives the number of rows.
/// Errors: as above; Conflict while somebody else writes.
Result<std::uint64_t> rebuildRollups(const std::filesystem::path& path, const JobControl& job = {});

} // namespace rankwright
