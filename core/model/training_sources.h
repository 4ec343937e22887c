#pragma once

#include "core/base/result.h"
#include "core/expr/rule_set.h"
#include "core/feature/feature_table.h"
#include "core/feature/interaction.h"
#include "core/feature/schema.h"

#include <span>

namespace rankwright {

/// What a model learns from. Borrowed; nothing may be null.
struct TrainingSources {
  const FeatureTable* users = nullptr;    ///< row = UserId
  const FeatureTable* items = nullptr;    ///< row = ItemId
  const FeatureTable* contexts = nullptr; ///< row = Interaction::context
  const RuleSet* rules = nullptr;
  std::span<const Interaction> interactions;
};

/// The features that rules can use: those of the three tables. Errors: Conflict when two tables have the same
/// name, which would leave open what a rule means.
Result<Schema> trainingInputs(const TrainingSources& sources);

} // namespace rankwright
