#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/expr/program.h"
#include "core/feature/feature_table.h"
#include "core/model/feature_encoder.h"
#include "core/model/model_config.h"
#include "core/model/samples.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace rankwright {

/// The feature tables that a sample's user, item and context are rows of.
struct SampleTables {
  const FeatureTable& users;
  const FeatureTable& items;
  const FeatureTable& contexts;
};

/// Evaluates the fields of samples with the program that also serves requests, `kBatchRows` rows at a time.
/// Borrows its arguments.
class SampleRows {
public:
  SampleRows(const Program& program, const SampleTables& tables, const Samples& samples)
      : program_(program), tables_(tables), samples_(samples) {}

  /// Makes the encoder from the values of all rows. Errors: those of `VocabularyBuilder` and
  /// `FeatureEncoder`; Cancelled.
  Result<FeatureEncoder> buildEncoder(const ModelConfig& config, const JobControl& job) const;

  /// Encodes all rows. Errors: those of the encoder; Cancelled. `stage` is reported.
  Result<EncodedBatch> encode(const FeatureEncoder& encoder, std::string_view stage,
                              const JobControl& job) const;

private:
  template <class Use>
  Status forEachBatch(std::string_view stage, const JobControl& job, Use use) const;

  const Program& program_;
  SampleTables tables_;
  const Samples& samples_;
};

} // namespace rankwright
