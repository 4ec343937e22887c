#pragma once

#include "core/base/result.h"
#include "core/expr/input_tables.h"
#include "core/model/ranker.h"
#include "core/pipeline/pipeline_config.h"
#include "core/pipeline/row_expressions.h"
#include "core/pipeline/trace.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace rankwright {

/// A candidate with what orders it, small enough to be moved about.
struct ScoredCandidate {
  ItemId item;
  std::uint32_t mergePosition = 0;
  float score = 0;
  bool scored = true; ///< false: nothing gave it a number
};

/// Whether `a` goes before `b`: by score, then by merge position.
bool goesBefore(const ScoredCandidate& a, const ScoredCandidate& b);

/// The configured way of ranking, compiled. Immutable.
class Ranking {
public:
  /// `inputs` are the features of context, user and item; `outputs` what the model calls its own. Errors, at
  /// the place in the configuration: those of the rule or formula; NotFound for a formula that reads an
  /// output that the model does not have.
  static Result<Ranking> compile(const PipelineConfig& config, const RuleSet& rules, const Schema& inputs,
                                 std::span<const std::string> outputs);

  /// Whether a model has to be there.
  bool needsModel() const { return by_ == RankBy::Model; }

  /// Orders the candidates of `trace.merged`, for which `tables` give one row each, and with `explain` writes
  /// to the trace all that it found but for the parts of logits. `ranker` is there when one is needed.
  /// Errors: those of the ranker; Conflict when the model has other outputs than the formula was compiled
  /// for.
  Result<std::vector<ScoredCandidate>> rank(const InputTables& tables, const Ranker* ranker, Trace& trace,
                                            bool explain) const;

private:
  Result<std::vector<ScoredCandidate>> rankByModel(const InputTables& tables, const Ranker& ranker,
                                                   Trace& trace, bool explain) const;
  Result<std::vector<ScoredCandidate>> rankByFormula(const InputTables& tables, const Ranker& ranker,
                                                     Trace& trace, bool explain) const;

  RankBy by_ = RankBy::MergedOrder; ///< RankBy::Model only where there is a model
  std::string expression_;
  std::vector<std::string> outputs_; ///< of the model; none without a formula
  RowExpressions program_;
};

} // namespace rankwright
