#include "core/workspace/sample_quality.h"

#include "core/metrics/auc.h"
#include "core/metrics/log_loss.h"
#include "core/model/sample_row_buffer.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace rankwright {

namespace {

constexpr std::size_t kClick = 0;
constexpr std::size_t kInstall = 1;

/// Scores and labels of the rows that judge one output.
struct Judged {
  std::string output;
  std::vector<float> probabilities;
  std::vector<std::uint8_t> labels;

  std::size_t label() const { return output == kClickOutput ? kClick : kInstall; }
};

class Judge {
public:
  Judge(const RankModel& model, const OutputCorrection& correction, std::size_t labelCount)
      : model_(model), correction_(correction), labelCount_(labelCount), names_(model.outputs()) {
    for (const auto& name : names_)
      judged_.push_back({name, {}, {}});
  }

  Status check() const {
    if (names_.size() == 1 || labelCount_ > kInstall) return {};
    return fail(ErrorKind::InvalidArgument, "a model of {} outputs is judged by two labels, but there is {}",
                names_.size(), labelCount_);
  }

  Status add(const EncodedSamples& samples) {
    const auto common = emptyRow(samples.rows.fieldCount);
    RW_ASSIGN(auto scores, model_.scoresWithCommon(common, samples.rows));
    correction_.applyTo(names_, scores);
    for (std::uint32_t row = 0; row < samples.rows.rowCount; ++row)
      addRow(std::span(scores).subspan(row * names_.size(), names_.size()),
             samples.labels.subspan(row * labelCount_, labelCount_));
    return {};
  }

  std::vector<OutputQuality> finish() const {
    std::vector<OutputQuality> qualities;
    for (const auto& each : judged_) {
      OutputQuality quality{each.output, {}, {}};
      if (const auto loss = logLoss(each.probabilities, each.labels)) quality.logLoss = *loss;
      if (const auto area = auc(each.probabilities, each.labels)) quality.auc = *area;
      qualities.push_back(std::move(quality));
    }
    return qualities;
  }

private:
  void addRow(std::span<const float> scores, std::span<const std::uint8_t> labels) {
    for (std::size_t output = 0; output < names_.size(); ++output) {
      auto& judged = judged_[output];
      const auto label = labels[names_.size() == 1 ? kClick : judged.label()];
      const bool counts = judged.output != kConversionOutput || labels[kClick] == 1;
      if (label == kUnknownLabel || !counts) continue;
      judged.probabilities.push_back(scores[output]);
      judged.labels.push_back(label);
    }
  }

  const RankModel& model_;
  const OutputCorrection& correction_;
  std::size_t labelCount_;
  std::vector<std::string> names_;
  std::vector<Judged> judged_;
};

} // namespace

Result<std::vector<OutputQuality>> qualityOn(const SampleBlocks& samples, const RankModel& model,
                                             const OutputCorrection& correction, const JobControl& job) {
  Judge judge(model, correction, samples.labels().size());
  RW_CHECK(judge.check());
  SampleRowBuffer buffer({samples.fieldCount(), samples.idCount(), samples.labels(), false});
  for (std::uint32_t number = 0; number < samples.blockCount(); ++number) {
    RW_CHECK(job.check());
    job.report("scoring rows", number, samples.blockCount());
    const auto block = samples.block(number);
    for (std::uint32_t row = 0; row < block.rowCount; ++row)
      buffer.append(block, row);
    RW_CHECK(judge.add(buffer.samples()));
    buffer.clear();
  }
  return judge.finish();
}

} // namespace rankwright
