#include "core/pipeline/list_stages.h"

#include "core/pipeline/constraint_effects.h"
#include "core/pipeline/constraint_stage.h"
#include "core/pipeline/deadline.h"

#include <utility>

namespace rankwright {

Result<ListStages> ListStages::compile(const PipelineConfig& config, const PipelineSources& sources,
                                       const Schema& inputs) {
  ListStages stages;
  stages.model_ = config.model;
  RW_ASSIGN(stages.ranking_, Ranking::compile(config, *sources.rules, inputs, sources.modelOutputs));
  RW_ASSIGN(stages.constraints_,
            ConstraintPlan::compile(config.constraints, *sources.rules, inputs, *sources.items));
  return stages;
}

Result<std::vector<ScoredCandidate>> ListStages::rank(const PipelineSources& sources,
                                                      const InputTables& tables, Trace& trace,
                                                      bool explain) const {
  const Stopwatch watch;
  std::shared_ptr<const Ranker> ranker;
  if (ranking_.needsModel()) {
    RW_ASSIGN(ranker, sources.ranker());
    trace.model = model_;
    trace.modelDigest = ranker->digest();
    trace.fields = ranker->fields();
  }
  auto ranked = ranking_.rank(tables, ranker.get(), trace, explain);
  trace.rankMilliseconds = watch.milliseconds();
  return ranked;
}

Result<FinalList> ListStages::run(const PipelineSources& sources, const InputTables& request,
                                  std::uint32_t wanted, Trace& trace, bool explain) const {
  std::vector<std::uint32_t> rows;
  rows.reserve(trace.merged.size());
  for (const auto item : trace.merged)
    rows.push_back(item.value());
  auto tables = request;
  tables.addRows(sources.items->features(), rows);
  RW_ASSIGN(auto ranked, rank(sources, tables, trace, explain));

  const Stopwatch watch;
  auto outcome = applyConstraints(constraints_, tables, std::move(ranked), wanted);
  FinalList final{.list = {}, .note = outcome.note};
  final.list.reserve(outcome.list.size());
  for (const auto candidate : outcome.list)
    final.list.push_back({outcome.candidates[candidate].item, outcome.candidates[candidate].score});
  if (explain) traceConstraints(constraints_, outcome, *sources.items, trace);
  trace.listNote = std::move(outcome.note);
  trace.constraintMilliseconds = watch.milliseconds();
  return final;
}

} // namespace rankwright
