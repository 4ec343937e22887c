#pragma once

#include "core/base/result.h"
#include "core/model/feature_encoder.h"

#include <filesystem>

namespace rankwright {

/// Writes how the fields are encoded as JSON: `{"format": "rankwright vocabulary", "version": 1, "fields":
/// [{"name", "type", "scheme", and "values" or "buckets"}]}`. The position of a value in "values" decides its
/// id. Errors: Io; InvalidArgument for a name or value that is not UTF-8.
Status writeVocabulary(const FeatureEncoder& encoder, const std::filesystem::path& path);

/// Reads it back; the encoder gives the same ids. Errors: NotFound, Io; Unsupported for another version;
/// Corrupt for anything that `writeVocabulary` does not write, with the file.
Result<FeatureEncoder> readVocabulary(const std::filesystem::path& path);

} // namespace rankwright
