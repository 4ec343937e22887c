#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/model/sample_source.h"
#include "core/workspace/id_file_columns.h"

#include <filesystem>
#include <string_view>

namespace rankwright {

/// What becomes of the rows of a file by their first label.
struct IdFileTreatment {
  bool heldOut = false;
  double negativeRate = 1;   ///< share of the rows without it that are kept, by a hash of seed and row number
  double positiveWeight = 1; ///< of the rows with it
  std::uint64_t seed = 1;
};

/// Gives the rows of a file of ids to `take`, in its order. Cells of fields are texts, an empty one is
/// missing; those of numbers that are none are errors. Reports `stage` in bytes. Errors: those of opening the
/// file; NotFound for a column that it lacks; Corrupt for a row with too few or too many cells, broken quotes
/// or bytes that are no UTF-8, InvalidArgument for a label other than 0 and 1 and Type for a number that is
/// none, each with the file and the line; Cancelled; those of `take`.
Status readIdFile(const std::filesystem::path& path, const IdFileMapping& mapping,
                  const IdFileTreatment& treatment, std::string_view stage, const JobControl& job,
                  const SampleSource::Take& take);

/// Samples of one file that trains and one that judges. Negatives are dropped and positives weigh as the
/// configuration says, in the one that trains.
class IdFileSamples final : public SampleSource {
public:
  /// Errors: those of `IdFileMapping::schema`.
  static Result<IdFileSamples> create(IdFileMapping mapping, const ModelConfig& config,
                                      std::filesystem::path train, std::filesystem::path valid);

  const Schema& fields() const override { return schema_; }
  const std::vector<std::string>& labels() const override { return mapping_.labels; }
  bool hasUsers() const override { return false; }
  Status forEachBatch(std::string_view stage, const JobControl& job, const Take& take) override;
  SampleCounts leftOut() const override;

private:
  IdFileSamples(IdFileMapping mapping, Schema schema, IdFileTreatment treatment, std::filesystem::path train,
                std::filesystem::path valid)
      : mapping_(std::move(mapping)),
        schema_(std::move(schema)),
        treatment_(treatment),
        train_(std::move(train)),
        valid_(std::move(valid)) {}

  IdFileMapping mapping_;
  Schema schema_;
  IdFileTreatment treatment_; ///< of the one that trains
  std::filesystem::path train_;
  std::filesystem::path valid_; ///< "": nothing judges
};

} // namespace rankwright
