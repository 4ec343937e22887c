#include "core/model/torch/logits.h"

#include "core/model/torch/row_scorer.h"

#include <algorithm>

namespace rankwright {

namespace {

constexpr std::uint32_t kRowsAtATime = 8192;

void append(std::vector<float>& values, const torch::Tensor& tensor) {
  if (!tensor.defined()) return;
  const auto contiguous = tensor.contiguous();
  const auto* begin = contiguous.data_ptr<float>();
  values.insert(values.end(), begin, begin + contiguous.numel());
}

} // namespace

Result<RowLogits> logitsOf(const DeepFmWeights& weights, const torch::Tensor& norms,
                           const EncodedBatch& common, const EncodedBatch& rows, const JobControl& job) {
  const RowScorer scorer(weights, norms, common, rows);
  RowLogits all;
  all.logits.reserve(rows.rowCount);
  for (std::uint32_t begin = 0; begin < rows.rowCount;) {
    RW_CHECK(job.check());
    const auto end = begin + std::min(kRowsAtATime, rows.rowCount - begin);
    const auto part = scorer.score(begin, end);
    append(all.logits, part.logits);
    append(all.deep, part.deep);
    begin = end;
  }
  return all;
}

} // namespace rankwright
