#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/logs/json_rows.h"
#include "core/logs/keyed_rows.h"
#include "core/logs/store_export.h"

#include <filesystem>
#include <string>

namespace rankwright {

/// Reads the features of items or users of the original engine, see `JsonRows` and `readPool`: every feature
/// gets the type that most of its values have (int64 and float32 together are float32; `[]` is a list of what
/// the others hold). Names that rules cannot use are changed. `keyFeature` makes the key a feature of that
/// name too. Errors: NotFound, Io, Corrupt; InvalidArgument when no line can be used, with the first reason;
/// Cancelled.
Result<KeyedRows> readEngineFeatures(const std::filesystem::path& path, std::string keyFeature,
                                     ImportReport& report, const JobControl& job);

} // namespace rankwright
