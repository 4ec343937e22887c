#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/model/feature_encoder.h"
#include "core/model/model_card.h"
#include "core/model/model_config.h"
#include "core/model/sample_file.h"
#include "core/model/sample_source.h"

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

namespace rankwright {

/// The files of `prepareSamples`.
inline constexpr std::string_view kTrainSamplesFile = "train.samples";
inline constexpr std::string_view kHeldOutSamplesFile = "held_out.samples";

/// Samples as training takes them.
struct PreparedSamples {
  FeatureEncoder encoder;
  SampleFile train;
  SampleFile heldOut;
  std::vector<std::uint32_t> idCounts; ///< [ids], training rows with the id
  SampleCounts counts;

  /// Tells samples apart: over the contents of both files.
  std::uint64_t hash() const;
};

/// Encodes a source in two passes, one for the vocabularies and one for the rows, and writes the rows to two
/// files in `folder`, which exists: those that train in an order drawn from the configuration's seed, those
/// that judge in the order of the source. Memory grows with the vocabularies and not with the rows. The same
/// source and configuration give the same files. Errors: those of the source; Type and InvalidArgument for
/// fields that cannot be encoded as the configuration asks; Io, Cancelled.
Result<PreparedSamples> prepareSamples(const ModelConfig& config, SampleSource& source,
                                       const std::filesystem::path& folder, const JobControl& job);

/// Opens what `prepareSamples` wrote; the counts of what was left out are not known. Errors: those of
/// `SampleFile::open`.
Result<PreparedSamples> openSamples(FeatureEncoder encoder, const std::filesystem::path& folder,
                                    const JobControl& job);

/// How many rows have each id. [ids]
std::vector<std::uint32_t> countIds(const SampleBlocks& samples);

} // namespace rankwright
