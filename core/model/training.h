#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/expr/rule_set.h"
#include "core/feature/feature_table.h"
#include "core/feature/interaction.h"
#include "core/feature/schema.h"
#include "core/model/model_backend.h"
#include "core/model/model_card.h"
#include "core/model/model_config.h"

#include <filesystem>
#include <span>
#include <string>

namespace rankwright {

/// What a model learns from. Borrowed; nothing may be null.
struct TrainingSources {
  const FeatureTable* users = nullptr;    ///< row = UserId
  const FeatureTable* items = nullptr;    ///< row = ItemId
  const FeatureTable* contexts = nullptr; ///< row = Interaction::context
  const RuleSet* rules = nullptr;
  std::span<const Interaction> interactions;
};

/// What a caller may want beside the model.
struct TrainingExtras {
  std::string date = {};      ///< what the card says about when it was trained; left out when empty
  CurveCallback onPoint = {}; ///< called on the training thread after every look at the held-out rows
};

/// What became of a training.
struct TrainingReport {
  ModelCard card;            ///< what was saved: the config used, row counts, fields, its learning curve
  double prepareSeconds = 0; ///< drawing samples, evaluating rules, encoding
  double trainSeconds = 0;   ///< the epochs, held-out metrics included
};

/// The features that rules can use: those of the three tables. Errors: Conflict when two tables have the same
/// name, which would leave open what a rule means.
Result<Schema> trainingInputs(const TrainingSources& sources);

/// Draws samples, evaluates the fields by the rules, trains, and replaces `folder` by the saved model in one
/// step. The same config (with the number of threads), sources and library give the same files. Progress
/// counts rows while the samples are prepared and epochs while the model is trained. Errors: Conflict as
/// `trainingInputs`; NotFound and Type for fields that the rules or tables do not give; InvalidArgument for
/// interactions outside the tables, or when there are no rows of both labels; Cancelled; Io; those of loading
/// LibTorch. `folder` is left as it was.
Result<TrainingReport> trainModel(const ModelConfig& config, const TrainingSources& sources,
                                  const std::filesystem::path& folder, const JobControl& job,
                                  const TrainingExtras& extras = {});

} // namespace rankwright
