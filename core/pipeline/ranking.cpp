#include "core/pipeline/ranking.h"

#include "core/model/output_correction.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace rankwright {

namespace {

using Candidates = std::vector<ScoredCandidate>;

Candidates inMergedOrder(std::span<const ItemId> merged) {
  Candidates candidates;
  candidates.reserve(merged.size());
  for (std::uint32_t i = 0; i < merged.size(); ++i)
    candidates.push_back({merged[i], i, 1.0F / (1.0F + static_cast<float>(i)), true});
  return candidates;
}

Candidates byChannels(const Trace& trace) {
  std::unordered_map<ItemId, std::uint32_t> places; // of each proposed item among all proposals
  for (const auto& channel : trace.channels)
    for (const auto& proposal : channel.proposals)
      places.try_emplace(proposal.item, static_cast<std::uint32_t>(places.size()));
  auto candidates = inMergedOrder(trace.merged);
  std::ranges::stable_sort(candidates, {}, [&](const ScoredCandidate& each) { return places.at(each.item); });
  for (std::size_t i = 0; i < candidates.size(); ++i)
    candidates[i].score = 1.0F / (1.0F + static_cast<float>(i));
  return candidates;
}

void sort(Candidates& candidates) {
  std::ranges::sort(candidates, goesBefore);
}

Candidates scoredBy(const Vector& values, std::span<const ItemId> merged) {
  Candidates candidates;
  candidates.reserve(merged.size());
  for (std::uint32_t i = 0; i < merged.size(); ++i) {
    const auto score = numberAt(values, i);
    candidates.push_back({merged[i], i, score.value_or(0), score.has_value()});
  }
  sort(candidates);
  return candidates;
}

/// One column for each output, from scores row by row.
Result<FeatureTable> tableOf(std::span<const float> scores, const std::vector<std::string>& outputs,
                             std::uint32_t rowCount) {
  std::vector<Field> fields;
  std::vector<Column> columns;
  for (std::size_t output = 0; output < outputs.size(); ++output) {
    std::vector<float> values(rowCount);
    for (std::size_t row = 0; row < rowCount; ++row)
      values[row] = scores[row * outputs.size() + output];
    Column::Parts parts;
    parts.type = ValueType::Float32;
    parts.rowCount = rowCount;
    parts.floats = PackedFloats::plain(Buffer<float>(std::move(values)));
    fields.push_back({outputs[output], ValueType::Float32});
    columns.emplace_back(std::move(parts));
  }
  RW_ASSIGN(auto schema, Schema::of(std::move(fields)));
  return FeatureTable::of(std::move(schema), std::move(columns), rowCount);
}

/// The trace's form of the candidates, with what the model gave for them, in merged order.
std::vector<RankedItem> describeRanked(const Candidates& candidates, std::span<const float> outputs = {}) {
  std::vector<RankedItem> ranked;
  ranked.reserve(candidates.size());
  const auto width = candidates.empty() ? 0 : outputs.size() / candidates.size();
  for (const auto& each : candidates) {
    auto& item = ranked.emplace_back(RankedItem{each.item, each.mergePosition, each.score, std::nullopt});
    item.scored = each.scored;
    const auto own = outputs.subspan(each.mergePosition * width, width);
    item.outputs.assign(own.begin(), own.end());
  }
  return ranked;
}

/// A formula that reads what no model of that kind gives must not be taken for one with a wrong name.
Status checkOutputs(const PipelineConfig& config, const RuleSet& rules, const Schema& inputs,
                    std::span<const std::string> outputs) {
  for (const auto& name : referencesOf(config.rank.formula)) {
    if (std::ranges::find(kModelOutputs, name) == kModelOutputs.end()) continue;
    if (inputs.find(name) || !rules.textOf(name).empty()) continue;
    if (std::ranges::find(outputs, name) != outputs.end()) continue;
    return failAt(config.rank.formula.place, ErrorKind::NotFound,
                  "the model '{}' gives {}, but the formula reads: {}", config.model,
                  fmt::join(outputs, ", "), name);
  }
  return {};
}

Result<Schema> withOutputs(const Schema& inputs, std::span<const std::string> outputs) {
  auto fields = inputs.fields();
  for (const auto& output : outputs)
    fields.push_back({output, ValueType::Float32});
  return Schema::of(std::move(fields));
}

} // namespace

bool goesBefore(const ScoredCandidate& a, const ScoredCandidate& b) {
  if (a.scored != b.scored) return a.scored;
  if (a.score != b.score) return a.score > b.score;
  return a.mergePosition < b.mergePosition;
}

Result<Ranking> Ranking::compile(const PipelineConfig& config, const RuleSet& rules, const Schema& inputs,
                                 std::span<const std::string> outputs) {
  Ranking ranking;
  const auto& rank = config.rank;
  ranking.by_ = rank.by == RankBy::Model && config.model.empty() ? RankBy::MergedOrder : rank.by;
  if (rank.by == RankBy::Rule) {
    RW_ASSIGN(ranking.program_, RowExpressions::compile(std::span(&rank.rule, 1), rules, inputs));
    ranking.expression_ = rank.rule.text;
  } else if (ranking.by_ == RankBy::Model && !rank.formula.empty()) {
    RW_CHECK(checkOutputs(config, rules, inputs, outputs));
    RW_ASSIGN(const auto all, withOutputs(inputs, outputs));
    RW_ASSIGN(ranking.program_, RowExpressions::compile(std::span(&rank.formula, 1), rules, all));
    ranking.expression_ = rank.formula.text;
    ranking.outputs_.assign(outputs.begin(), outputs.end());
  }
  return ranking;
}

Result<Candidates> Ranking::rankByFormula(const InputTables& tables, const Ranker& ranker, Trace& trace,
                                          bool explain) const {
  if (ranker.outputs() != outputs_)
    return fail(ErrorKind::Conflict, "the model has other outputs than the formula was read for: {}",
                fmt::join(ranker.outputs(), ", "));
  const auto rowCount = static_cast<std::uint32_t>(trace.merged.size());
  RW_ASSIGN(auto scores, ranker.score(tables, rowCount));
  const auto correction = OutputCorrection::of(ranker.negativeRate(), ranker.positiveWeight());
  correction.applyTo(outputs_, scores);
  RW_ASSIGN(const auto outputs, tableOf(scores, outputs_, rowCount));
  auto all = tables;
  all.addRange(outputs, 0);
  auto candidates = scoredBy(program_.evaluate(all, rowCount)[0], trace.merged);
  if (!explain) return candidates;
  trace.outputs = outputs_;
  trace.correction = correction.describe();
  trace.ranked = describeRanked(candidates, scores);
  return candidates;
}

Result<Candidates> Ranking::rankByModel(const InputTables& tables, const Ranker& ranker, Trace& trace,
                                        bool explain) const {
  const auto rowCount = static_cast<std::uint32_t>(trace.merged.size());
  const auto width = ranker.outputs().size();
  RW_ASSIGN(const auto scores, ranker.score(tables, rowCount));
  Candidates candidates;
  candidates.reserve(rowCount);
  for (std::uint32_t i = 0; i < rowCount; ++i)
    candidates.push_back({trace.merged[i], i, scores[i * width], true});
  sort(candidates);
  if (explain) trace.ranked = describeRanked(candidates);
  return candidates;
}

Result<Candidates> Ranking::rank(const InputTables& tables, const Ranker* ranker, Trace& trace,
                                 bool explain) const {
  trace.rankBy = by_;
  trace.formula = expression_;
  if (ranker)
    return program_.empty() ? rankByModel(tables, *ranker, trace, explain)
                            : rankByFormula(tables, *ranker, trace, explain);
  Candidates candidates;
  if (by_ == RankBy::Rule) {
    const auto rowCount = static_cast<std::uint32_t>(trace.merged.size());
    candidates = scoredBy(program_.evaluate(tables, rowCount)[0], trace.merged);
  } else {
    candidates = by_ == RankBy::Channels ? byChannels(trace) : inMergedOrder(trace.merged);
  }
  if (explain) trace.ranked = describeRanked(candidates);
  return candidates;
}

} // namespace rankwright
