#include "core/model/torch/fm_evaluation.h"

#include "core/metrics/auc.h"
#include "core/metrics/log_loss.h"
#include "core/model/torch/fm_forward.h"

#include <algorithm>

namespace rankwright {

namespace {

constexpr std::uint32_t kRowsAtATime = 8192;

std::vector<float> sigmoidOf(const std::vector<float>& logits) {
  std::vector<float> probabilities(logits.size());
  std::ranges::transform(logits, probabilities.begin(), [](float z) { return 1 / (1 + std::exp(-z)); });
  return probabilities;
}

template <class T>
std::optional<double> valueOf(const T& result) {
  return result ? std::optional<double>(*result) : std::nullopt;
}

} // namespace

Result<std::vector<float>> evaluateLogits(const FmWeights& weights, const torch::Tensor& norms,
                                          const EncodedBatch& batch, const JobControl& job) {
  std::vector<float> logits;
  logits.reserve(batch.rowCount);
  for (std::uint32_t begin = 0; begin < batch.rowCount;) {
    RW_CHECK(job.check());
    const auto end = begin + std::min(kRowsAtATime, batch.rowCount - begin);
    const auto part = forward(weights, norms, rowsOf(batch, begin, end)).logits.contiguous();
    logits.insert(logits.end(), part.data_ptr<float>(), part.data_ptr<float>() + part.numel());
    begin = end;
  }
  return logits;
}

Status measureHeldOut(const FmWeights& weights, const LabelledRows& heldOut, const JobControl& job,
                      EpochMetrics& metrics) {
  RW_ASSIGN(const auto logits, evaluateLogits(weights, factorNorms(weights), heldOut.rows, job));
  metrics.heldOutLoss = valueOf(logLoss(sigmoidOf(logits), heldOut.labels));
  metrics.heldOutAuc = valueOf(auc(logits, heldOut.labels));
  return {};
}

} // namespace rankwright
