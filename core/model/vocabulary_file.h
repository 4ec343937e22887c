#pragma once

#include "core/base/result.h"
#include "core/model/feature_encoder.h"

#include <filesystem>

namespace rankwright {

/// Writes how the fields are encoded as JSON: `{"format": "rankwright vocabulary", "version": 2, "fields":
/// [{"name", "type", "scheme", and "values", "buckets", "mean" and "deviation", or "borders", and "pooling"
/// for lists that are not averaged}]}`. The position of a value in "values" decides its id. Errors: Io;
/// InvalidArgument for a name or value that is not UTF-8.
Status writeVocabulary(const FeatureEncoder& encoder, const std::filesystem::path& path);

/// Reads it back; the encoder gives the same ids and x. Version 1, which has no standardised numbers, buckets
/// and poolings, is read too. Errors: NotFound, Io; Unsupported for a later version;
/// Corrupt for anything that `writeVocabulary` does not write, with the file.
Result<FeatureEncoder> readVocabulary(const std::filesystem::path& path);

} // namespace rankwright
