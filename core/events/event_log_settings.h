#pragma once

#include "core/base/result.h"
#include "core/sqlite/sqlite.h"

#include <filesystem>
#include <string>
#include <vector>

namespace rankwright {

/// What an event log is made with and keeps for good.
struct EventLogSettings {
  std::string zone = "UTC"; ///< of days, a name of the IANA database
  /// What its rollups tell apart beside users, days and variants.
  std::vector<std::string> dimensions = {"scene"};

  friend bool operator==(const EventLogSettings&, const EventLogSettings&) = default;
};

/// Makes an empty event log. Errors: Conflict when the file exists; NotFound for an unknown time zone;
/// InvalidArgument for a dimension without a name or named twice; Io.
Status createEventLog(const std::filesystem::path& path, const EventLogSettings& settings);

/// Errors: Corrupt when the log lacks a setting; Io.
Result<EventLogSettings> readEventLogSettings(const SqliteDatabase& database);

} // namespace rankwright
