#include "core/runs/held_out_predictions.h"

#include "core/model/model_outputs.h"
#include "core/model/output_correction.h"
#include "core/runs/row_segments.h"

#include <algorithm>
#include <numeric>

namespace rankwright {

namespace {

/// What happened, copied from the blocks.
struct Outcomes {
  std::vector<std::uint32_t> users;
  std::vector<std::vector<std::uint8_t>> labels; ///< by label
};

Outcomes outcomesOf(const SampleBlocks& rows) {
  const auto count = rows.labels().size();
  Outcomes outcomes;
  outcomes.labels.resize(count);
  for (std::uint32_t i = 0; i < rows.blockCount(); ++i) {
    const auto block = rows.block(i);
    for (std::uint32_t row = 0; row < block.rowCount; ++row) {
      outcomes.users.push_back(block.users.empty() ? static_cast<std::uint32_t>(outcomes.users.size())
                                                   : block.users[row]);
      for (std::size_t label = 0; label < count; ++label)
        outcomes.labels[label].push_back(block.labels[row * count + label]);
    }
  }
  return outcomes;
}

/// By output, [rows].
using Scores = std::vector<std::vector<float>>;

Result<Scores> scoreAll(const RankModel& model, const SampleBlocks& rows, const JobControl& job) {
  const auto outputs = model.outputs().size();
  const auto common = emptyRow(rows.fieldCount());
  Scores scores(outputs);
  double done = 0;
  for (std::uint32_t i = 0; i < rows.blockCount(); ++i) {
    RW_CHECK(job.check());
    job.report("scoring", done, static_cast<double>(rows.rowCount()));
    const auto block = rows.block(i);
    RW_ASSIGN(const auto values, model.scoresWithCommon(common, batchOf(block, rows.fieldCount())));
    for (std::size_t at = 0; at < values.size(); ++at)
      scores[at % outputs].push_back(values[at]);
    done += block.rowCount;
  }
  return scores;
}

/// Which labels judge an output.
struct OutputRule {
  std::uint32_t label = 0;
  std::optional<std::uint32_t> given = {};
};

Result<OutputRule> ruleOf(std::string_view output, std::size_t labels) {
  OutputRule rule;
  if (output == kConversionOutput) rule = {1, 0};
  if (output == kInstallOutput) rule = {1, {}};
  if (rule.label < labels) return rule;
  return fail(ErrorKind::InvalidArgument, "with {} labels nothing can judge the output: {}", labels, output);
}

std::vector<float> corrected(std::string_view output, const std::vector<float>& raw,
                             const std::vector<float>& first, const OutputCorrection& correction) {
  std::vector<float> values(raw.size());
  for (std::size_t row = 0; row < raw.size(); ++row) {
    if (output == kConversionOutput)
      values[row] = raw[row];
    else if (output == kInstallOutput)
      values[row] = correction.applyToBoth(raw[row], first[row]);
    else
      values[row] = correction.apply(raw[row]);
    values[row] = std::clamp(values[row], 0.0F, 1.0F); // rounding
  }
  return values;
}

Status addOutputs(const JudgedModel& judged, Scores scores, Predictions& predictions) {
  const auto names = judged.model.outputs();
  const auto correction = OutputCorrection::of(judged.counts.negativeRate, judged.counts.positiveWeight);
  for (std::size_t i = 0; i < names.size(); ++i) {
    RW_ASSIGN(const auto rule, ruleOf(names[i], predictions.labels.size()));
    predictions.outputs.push_back({names[i], rule.label, rule.given, Buffer(scores[i]),
                                   Buffer(corrected(names[i], scores[i], scores[0], correction))});
  }
  return {};
}

} // namespace

EncodedBatch batchOf(const SampleBlock& block, std::uint32_t fieldCount) {
  EncodedBatch batch;
  batch.rowCount = block.rowCount;
  batch.fieldCount = fieldCount;
  batch.ids.assign(block.ids.begin(), block.ids.end());
  batch.values.assign(block.values.begin(), block.values.end());
  if (block.values.empty()) batch.values.assign(block.ids.size(), 1.0F);
  batch.offsets.assign(block.offsets.begin(), block.offsets.end());
  if (block.offsets.empty()) {
    batch.offsets.resize(std::size_t{block.rowCount} * fieldCount + 1);
    std::iota(batch.offsets.begin(), batch.offsets.end(), 0U);
  }
  return batch;
}

Result<Predictions> predictHeldOut(const JudgedModel& judged, const SampleBlocks& heldOut,
                                   const JobControl& job) {
  Predictions predictions;
  RW_ASSIGN(auto scores, scoreAll(judged.model, heldOut, job));
  auto outcomes = outcomesOf(heldOut);
  predictions.users = Buffer(std::move(outcomes.users));
  for (std::size_t label = 0; label < heldOut.labels().size(); ++label)
    predictions.labels.push_back({heldOut.labels()[label], Buffer(std::move(outcomes.labels[label]))});
  RW_CHECK(addOutputs(judged, std::move(scores), predictions));
  predictions.segments = rowSegments(judged, heldOut);
  RW_CHECK(checkPredictions(predictions));
  return predictions;
}

} // namespace rankwright
