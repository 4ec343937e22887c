#include "core/pipeline/list_stages.h"

#include "core/pipeline/constraint_effects.h"
#include "core/pipeline/constraint_stage.h"
#include "core/pipeline/deadline.h"

#include <unordered_set>
#include <utility>

namespace rankwright {

Result<ListStages> ListStages::compile(const PipelineConfig& config, const PipelineSources& sources,
                                       const Schema& inputs) {
  ListStages stages;
  stages.model_ = config.model;
  RW_ASSIGN(stages.ranking_, Ranking::compile(config, *sources.rules, inputs, sources.model.outputs));
  RW_ASSIGN(stages.constraints_,
            ConstraintPlan::compile(config.constraints, *sources.rules, inputs, *sources.items));
  return stages;
}

namespace {

/// Candidates that stand first are explained whether they are listed or not: those are asked about.
constexpr std::size_t kExplained = 100;

/// The parts of the logits of those that stand first and of what is in the list.
Status explainParts(const Ranker& ranker, const FeatureTable& items, const std::vector<ListedItem>& list,
                    InputTables request, Trace& trace) {
  std::unordered_set<ItemId> listed;
  for (const auto& each : list)
    listed.insert(each.item);
  std::vector<RankedItem*> explained;
  std::vector<std::uint32_t> rows;
  for (std::size_t rank = 0; rank < trace.ranked.size(); ++rank) {
    auto& ranked = trace.ranked[rank];
    if (rank >= kExplained && !listed.contains(ranked.item)) continue;
    explained.push_back(&ranked);
    rows.push_back(ranked.item.value());
  }
  request.addRows(items, rows);
  RW_ASSIGN(auto parts, ranker.explain(request, static_cast<std::uint32_t>(rows.size())));
  for (std::size_t i = 0; i < parts.size(); ++i)
    explained[i]->parts = std::move(parts[i]);
  return {};
}

} // namespace

Result<std::vector<ScoredCandidate>> ListStages::rank(const Ranker* ranker, const InputTables& tables,
                                                      Trace& trace, bool explain) const {
  const Stopwatch watch;
  if (ranker != nullptr) {
    trace.model = model_;
    trace.modelDigest = ranker->digest();
    trace.fields = ranker->fields();
  }
  auto ranked = ranking_.rank(tables, ranker, trace, explain);
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
  std::shared_ptr<const Ranker> ranker;
  if (ranking_.needsModel()) {
    RW_ASSIGN(ranker, sources.ranker());
  }
  RW_ASSIGN(auto ranked, rank(ranker.get(), tables, trace, explain));

  const Stopwatch watch;
  auto outcome = applyConstraints(constraints_, tables, std::move(ranked), wanted);
  FinalList final{.list = {}, .note = outcome.note};
  final.list.reserve(outcome.list.size());
  for (const auto candidate : outcome.list)
    final.list.push_back({outcome.candidates[candidate].item, outcome.candidates[candidate].score});
  if (explain && ranker)
    RW_CHECK(explainParts(*ranker, sources.items->features(), final.list, request, trace));
  if (explain) traceConstraints(constraints_, outcome, *sources.items, trace);
  trace.listNote = std::move(outcome.note);
  trace.constraintMilliseconds = watch.milliseconds();
  return final;
}

} // namespace rankwright
