#include "core/model/torch/base_rates.h"

#include "core/model/torch/task_loss.h"

#include <algorithm>

namespace rankwright {

namespace {

struct Share {
  double positive = 0;
  double all = 0;
  std::uint64_t positiveRows = 0;

  /// Rates of 0 and 1 have no logit.
  double rate() const { return all > 0 ? std::clamp(positive / all, 1e-6, 1 - 1e-6) : 0.5; }
};

void count(const SampleBlock& block, const TaskLoss& loss, std::size_t labelCount,
           std::vector<Share>& shares) {
  for (std::size_t row = 0; row < block.rowCount; ++row) {
    const auto* labels = block.labels.data() + row * labelCount;
    const double weight = block.weights.empty() ? 1 : block.weights[row];
    for (std::uint32_t task = 0; task < loss.tasks; ++task) {
      if (labels[task] == kUnknownLabel || (loss.product && task == 1 && labels[0] != 1)) continue;
      shares[task].all += weight;
      shares[task].positive += labels[task] * weight;
      shares[task].positiveRows += labels[task];
    }
  }
}

} // namespace

Result<std::vector<double>> baseRatesOf(const ModelConfig& config, const SampleBlocks& samples) {
  const auto loss = taskLossOf(config);
  std::vector<Share> shares(loss.tasks);
  for (std::uint32_t number = 0; number < samples.blockCount(); ++number)
    count(samples.block(number), loss, samples.labels().size(), shares);
  const auto& first = shares.front();
  if (first.positive == 0 || first.positive == first.all)
    return fail(ErrorKind::InvalidArgument,
                "training needs rows of both labels, but of {} rows the number of positives is {}",
                samples.rowCount(), first.positiveRows);
  std::vector<double> rates;
  for (const auto& share : shares)
    rates.push_back(share.rate());
  return rates;
}

} // namespace rankwright
