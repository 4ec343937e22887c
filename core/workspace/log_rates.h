#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>

namespace rankwright {

/// How often people click and install what they are shown, by an event log.
struct LogRates {
  std::uint64_t exposures = 0;
  double click = 0;   ///< clicks / exposures
  double install = 0; ///< installs / exposures
};

/// From the log's rollups: no event is read. Errors: those of `readEventLogInfo`.
Result<LogRates> readLogRates(const std::filesystem::path& log);

} // namespace rankwright
