#pragma once

#include "core/model/model_config.h"
#include "core/model/sample_rows.h"
#include "core/model/sample_source.h"
#include "core/model/samples.h"
#include "core/model/training_sources.h"

#include <string>
#include <vector>

namespace rankwright {

/// Samples of a log of usage: its interactions and items drawn as negatives, see `drawSamples`. The one label
/// is called as the configuration says. Borrows the sources.
class UsageSamples final : public SampleSource {
public:
  /// Errors: those of `trainingInputs`, of compiling and of `drawSamples`; InvalidArgument for interactions
  /// outside the tables, and for a configuration that needs a log of exposures.
  static Result<UsageSamples> create(const ModelConfig& config, const TrainingSources& sources,
                                     const JobControl& job);

  const Schema& fields() const override { return program_.outputs(); }
  const std::vector<std::string>& labels() const override { return labels_; }
  bool hasUsers() const override { return true; }
  std::string rulesText() const override { return textOf(*sources_.rules); }
  Status forEachBatch(std::string_view stage, const JobControl& job, const Take& take) override;
  SampleCounts leftOut() const override;

private:
  explicit UsageSamples(const TrainingSources& sources) : sources_(sources) {}
  Status giveBatches(const Samples& samples, bool heldOut, const JobControl& job, const Take& take) const;

  TrainingSources sources_;
  Program program_;
  std::vector<std::string> labels_;
  double positiveWeight_ = 1;
  SampleSplit split_;
};

} // namespace rankwright
