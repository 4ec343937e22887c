#include "core/model/torch/frequency_study.h"

#include "core/metrics/log_loss.h"
#include "core/model/output_correction.h"
#include "core/model/torch/sample_scores.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace rankwright {

namespace {

constexpr std::array<std::uint64_t, 6> kLeast = {0, 2, 10, 100, 1000, 10'000};
constexpr std::uint64_t kSampledRows = 50'000;
const double kWorst = -std::log(kLogLossClip); // as `logLoss` has it

std::uint8_t bucketOf(std::uint64_t count) {
  return static_cast<std::uint8_t>(std::ranges::upper_bound(kLeast, count) - kLeast.begin() - 1);
}

/// Every n-th block of the samples.
class SomeBlocks final : public SampleBlocks {
public:
  SomeBlocks(const SampleBlocks& all, std::uint32_t step) : all_(all), step_(step) {
    for (std::uint32_t i = 0; i < blockCount(); ++i)
      rows_ += block(i).rowCount;
  }

  std::uint32_t fieldCount() const override { return all_.fieldCount(); }
  std::int64_t idCount() const override { return all_.idCount(); }
  const std::vector<std::string>& labels() const override { return all_.labels(); }
  std::uint64_t rowCount() const override { return rows_; }
  std::uint32_t blockCount() const override { return (all_.blockCount() + step_ - 1) / step_; }
  SampleBlock block(std::uint32_t number) const override { return all_.block(number * step_); }
  bool isUniform() const override { return all_.isUniform(); }

private:
  const SampleBlocks& all_;
  std::uint32_t step_;
  std::uint64_t rows_ = 0;
};

std::unique_ptr<const SampleBlocks> sampleOf(const SampleBlocks& train) {
  const auto step = std::max<std::uint64_t>(1, train.rowCount() / kSampledRows);
  return std::make_unique<SomeBlocks>(train, static_cast<std::uint32_t>(step));
}

/// The log loss of the first task, by bucket.
class BucketLosses {
public:
  /// `correction` is added to logits; a negative row stands for `negatives` rows.
  BucketLosses(double correction, double negatives) : correction_(correction), negatives_(negatives) {}

  /// `logits` are [rows, tasks].
  void add(std::span<const std::uint8_t> buckets, std::span<const float> logits, std::size_t tasks,
           std::span<const std::uint8_t> labels) {
    for (std::size_t row = 0; row < buckets.size(); ++row)
      if (labels[row] != kUnknownLabel) add(buckets[row], logits[row * tasks], labels[row] == 1);
  }

  std::uint64_t rows(std::size_t bucket) const { return rows_[bucket]; }
  double mean(std::size_t bucket) const {
    return weights_[bucket] == 0 ? 0 : sums_[bucket] / weights_[bucket];
  }

private:
  void add(std::uint8_t bucket, double logit, bool isPositive) {
    const auto z = (logit + correction_) * (isPositive ? -1.0 : 1.0);
    const auto weight = isPositive ? 1.0 : negatives_;
    sums_[bucket] += weight * std::min(std::max(z, 0.0) + std::log1p(std::exp(-std::abs(z))), kWorst);
    weights_[bucket] += weight;
    ++rows_[bucket];
  }

  double correction_, negatives_;
  std::array<double, kLeast.size()> sums_ = {}, weights_ = {};
  std::array<std::uint64_t, kLeast.size()> rows_ = {};
};

} // namespace

FrequencyStudy::FrequencyStudy(std::span<const std::uint32_t> idCounts, const SampleBlocks& train,
                               const SampleBlocks& heldOut, const SampleSelection& selection)
    : idCounts_(idCounts),
      heldOut_(heldOut),
      correction_(OutputCorrection::of(selection.negativeRate, selection.positiveWeight).logOdds()),
      trainNegatives_(1 / selection.negativeRate) {
  if (isEmpty()) return;
  sampled_ = sampleOf(train);
  trainBuckets_ = bucketsOf(*sampled_);
  heldOutBuckets_ = bucketsOf(heldOut);
}

std::vector<std::uint8_t> FrequencyStudy::bucketsOf(const SampleBlocks& samples) const {
  std::vector<std::uint8_t> buckets;
  const auto fields = samples.fieldCount();
  for (std::uint32_t number = 0; number < samples.blockCount(); ++number) {
    const auto block = samples.block(number);
    for (std::size_t row = 0; row < block.rowCount; ++row) {
      const auto begin = block.offsets.empty() ? row * fields : block.offsets[row * fields];
      const auto end = block.offsets.empty() ? (row + 1) * fields : block.offsets[(row + 1) * fields];
      auto rarest = std::numeric_limits<std::uint32_t>::max();
      for (auto entry = begin; entry < end; ++entry)
        rarest = std::min(rarest, idCounts_[block.ids[entry]]);
      buckets.push_back(bucketOf(rarest));
    }
  }
  return buckets;
}

void FrequencyStudy::addNorms(const ModelWeights& weights, std::vector<FrequencyBucket>& buckets) const {
  std::array<double, kLeast.size()> sums = {};
  std::array<std::uint64_t, kLeast.size()> ids = {};
  const auto& layout = weights.table.layout;
  for (std::size_t id = 0; id < idCounts_.size(); ++id) {
    double square = 0;
    for (auto j = layout.firstFactor(); j < layout.width(); ++j)
      square += static_cast<double>(weights.table.row(id)[j]) * weights.table.row(id)[j];
    const auto bucket = bucketOf(idCounts_[id]);
    sums[bucket] += std::sqrt(square);
    ++ids[bucket];
  }
  for (std::size_t i = 0; i < kLeast.size(); ++i)
    buckets[i].norm = ids[i] == 0 ? 0 : sums[i] / static_cast<double>(ids[i]);
}

Result<std::vector<FrequencyBucket>> FrequencyStudy::at(const ModelWeights& weights,
                                                        std::span<const float> heldOutLogits,
                                                        const WorkerLanes& lanes,
                                                        const JobControl& job) const {
  std::vector<FrequencyBucket> buckets;
  if (isEmpty()) return buckets;
  RW_ASSIGN(const auto trainLogits, logitsOf(weights, *sampled_, lanes, job));
  const auto first = outputsOf(weights.shape).front();
  BucketLosses train(correction_, trainNegatives_), heldOut(correction_, 1);
  train.add(trainBuckets_, trainLogits, weights.bias.size(), labelsOf(*sampled_, first));
  heldOut.add(heldOutBuckets_, heldOutLogits, weights.bias.size(), labelsOf(heldOut_, first));
  for (std::size_t i = 0; i < kLeast.size(); ++i)
    buckets.push_back({kLeast[i], train.rows(i), heldOut.rows(i), train.mean(i), heldOut.mean(i), 0});
  addNorms(weights, buckets);
  return buckets;
}

} // namespace rankwright
