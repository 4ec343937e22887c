#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/model/model_backend.h"
#include "core/model/model_card.h"
#include "core/model/model_config.h"
#include "core/model/prepared_samples.h"
#include "core/model/sample_source.h"
#include "core/model/training_sources.h"

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>

namespace rankwright {

/// What a caller may want beside the model.
struct TrainingExtras {
  std::string date = {};      ///< what the card says about when it was trained; left out when empty
  bool keepSamples = false;   ///< the files of `prepareSamples` stay in the model's folder
  CurveCallback onPoint = {}; ///< called on the training thread after every look at the held-out rows
  std::filesystem::path checkpoint = {};   ///< as in `TrainingPlan`: a pause needs one
  bool keepsCheckpoint = false;            ///< as in `TrainingPlan`
  std::stop_token pause = {};              ///< asked to stop, training leaves a checkpoint and returns
  std::optional<TrainingGroup> group = {}; ///< of processes that train together
};

/// What became of a training.
struct TrainingReport {
  ModelCard card;            ///< what was saved: the config used, row counts, fields, its learning curve
  double prepareSeconds = 0; ///< drawing samples, evaluating rules, encoding
  double trainSeconds = 0;   ///< the epochs, held-out metrics included
  bool paused = false;       ///< nothing was saved but the checkpoint; the same call goes on from there
};

/// Prepares the samples of a source, trains on them, and replaces `folder` by the saved model in one step.
/// The same config (with the number of threads), source and library give the same files. Progress counts rows
/// while the samples are prepared and epochs while the model is trained. Errors: those of `prepareSamples`;
/// InvalidArgument when there are no training rows of both labels; Cancelled; Io; those of loading LibTorch.
/// `folder` is left as it was.
Result<TrainingReport> trainOnSamples(const ModelConfig& config, SampleSource& source,
                                      const std::filesystem::path& folder, const JobControl& job,
                                      const TrainingExtras& extras = {});

/// The same on samples that were prepared before, by a configuration that differs in nothing that concerns
/// them. Errors: as above, but for those of preparing.
Result<TrainingReport> trainOnPrepared(const ModelConfig& config, const PreparedSamples& samples,
                                       const std::filesystem::path& folder, const JobControl& job,
                                       const TrainingExtras& extras = {});

/// The same as `trainOnSamples` on samples drawn from a log of usage. Errors: Conflict as `trainingInputs`;
/// NotFound and Type for fields that the rules or tables do not give; InvalidArgument for interactions
/// outside the tables; those of `trainOnSamples`.
Result<TrainingReport> trainModel(const ModelConfig& config, const TrainingSources& sources,
                                  const std::filesystem::path& folder, const JobControl& job,
                                  const TrainingExtras& extras = {});

} // namespace rankwright
