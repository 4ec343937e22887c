#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/feature/value_json.h"
#include "core/logs/keyed_rows.h"
#include "core/logs/store_export.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// Reads one entry's features as the original engine (RecGo) writes them: `{"age": {"type": 0, "value": 30}}`
/// with the types 0 int64, 1 float32, 2 string, 3 to 5 lists of them. Plain values, `{"age": 30}`, are read
/// too. Errors: Parse and Type, with the name of the feature.
Result<std::vector<NamedValue>> parseEngineFeatures(std::string_view json);

/// A file with the features of one item or user in each line.
struct FeatureFile {
  std::filesystem::path path;
  /// Empty: a line is `key<tab>json`, as the engine writes it. Else it is a JSON object, which has the key,
  /// a text or a whole number, under this name.
  std::string keyMember = {};
};

/// Reads such a file, twice: first for the types, then for the values, so that no more than the result is in
/// memory. Every feature gets the type that it has most narrowly in all lines (int64 and float32 together are
/// float32; `[]` is a list of what the others hold); a value of another type is missing and counted. Names
/// that rules cannot use are changed. Lines that cannot be read and keys that came before are bad rows.
/// `keyFeature` makes the key a feature of that name too. Errors: NotFound, Io, Corrupt as
/// `DelimitedReader::open`; InvalidArgument when no line can be used, with the first reason; Cancelled.
Result<KeyedRows> readFeatureFile(const FeatureFile& file, std::string keyFeature, ImportReport& report,
                                  const JobControl& job);

/// The same for a file of the engine.
Result<KeyedRows> readEngineFeatures(const std::filesystem::path& path, std::string keyFeature,
                                     ImportReport& report, const JobControl& job);

} // namespace rankwright
