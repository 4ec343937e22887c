#pragma once

#include "core/expr/input_tables.h"
#include "core/pipeline/constraint_plan.h"
#include "core/pipeline/pipeline.h"
#include "core/pipeline/ranking.h"

#include <string>
#include <vector>

namespace rankwright {

/// A list and what there is to say about its length.
struct FinalList {
  std::vector<ListedItem> list;
  std::string note; ///< why it is shorter than was asked for; empty when it is not
};

/// The stages behind the merge: rank, constraints, list. Compiled once for a pipeline; immutable.
class ListStages {
public:
  /// `inputs` are the features of request and item. Errors, at the place in the configuration: those of
  /// `Ranking` and `ConstraintPlan`.
  static Result<ListStages> compile(const PipelineConfig& config, const PipelineSources& sources,
                                    const Schema& inputs);

  bool needsModel() const { return ranking_.needsModel(); }

  /// Makes the list of `wanted` places out of `trace.merged`; `request` broadcasts the rows of context and
  /// user. With `explain` everything is written to the trace, of the parts of logits those of the candidates
  /// that stand first and of what is listed: of others the pipeline tells them when it is asked. Errors:
  /// those of the ranker.
  Result<FinalList> run(const PipelineSources& sources, const InputTables& request, std::uint32_t wanted,
                        Trace& trace, bool explain) const;

private:
  Result<std::vector<ScoredCandidate>> rank(const Ranker* ranker, const InputTables& tables, Trace& trace,
                                            bool explain) const;

  std::string model_; ///< empty when none ranks
  Ranking ranking_;
  ConstraintPlan constraints_;
};

} // namespace rankwright
