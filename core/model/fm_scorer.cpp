#include "core/model/fm_scorer.h"

#include "core/model/fm_sums.h"
#include "core/model/fm_tensors.h"

namespace rankwright {

namespace {

class FmScorer final : public RankModel {
public:
  FmScorer(const ModelShape& shape, const FmTensors& tensors)
      : shape_(shape),
        bias_(tensors.bias),
        linear_(tensors.linear.begin(), tensors.linear.end()),
        factors_(tensors.factors.begin(), tensors.factors.end()) {}

  std::uint32_t fieldCount() const override { return shape_.fieldCount; }
  Result<std::vector<float>> logits(const EncodedBatch& batch) const override;
  Result<std::vector<float>> logitsWithCommon(const EncodedBatch& common,
                                              const EncodedBatch& rows) const override;
  Result<std::vector<LogitParts>> explain(const EncodedBatch& batch) const override;

private:
  void addCells(const EncodedBatch& batch, std::size_t first, std::size_t last, FmSums& sums) const;
  float logitOf(const EncodedBatch& batch, std::size_t row, FmSums& sums) const;
  LogitParts partsOf(const EncodedBatch& batch, std::size_t row, std::vector<FmSums>& cells) const;

  ModelShape shape_;
  float bias_;
  std::vector<float> linear_;  // [ids]
  std::vector<float> factors_; // [ids, embedding]
};

/// Adds the entries of the cells [first, last).
void FmScorer::addCells(const EncodedBatch& batch, std::size_t first, std::size_t last, FmSums& sums) const {
  sums.add(batch, batch.offsets[first], batch.offsets[last], linear_, factors_);
}

float FmScorer::logitOf(const EncodedBatch& batch, std::size_t row, FmSums& sums) const {
  sums.clear();
  addCells(batch, row * shape_.fieldCount, (row + 1) * shape_.fieldCount, sums);
  return static_cast<float>(bias_ + sums.linear + sums.ownPairs());
}

Result<std::vector<float>> FmScorer::logits(const EncodedBatch& batch) const {
  RW_CHECK(checkBatch(batch, shape_.fieldCount, shape_.idCount));
  FmSums sums(shape_.embedding);
  std::vector<float> logits(batch.rowCount);
  for (std::size_t row = 0; row < logits.size(); ++row)
    logits[row] = logitOf(batch, row, sums);
  return logits;
}

Result<std::vector<float>> FmScorer::logitsWithCommon(const EncodedBatch& common,
                                                      const EncodedBatch& rows) const {
  RW_CHECK(checkBatch(common, shape_.fieldCount, shape_.idCount));
  RW_CHECK(checkBatch(rows, shape_.fieldCount, shape_.idCount));
  FmSums shared(shape_.embedding);
  addCells(common, 0, shape_.fieldCount, shared);
  auto sums = shared;
  std::vector<float> logits(rows.rowCount);
  for (std::size_t row = 0; row < logits.size(); ++row) {
    sums = shared; // of the same size: no memory is asked for
    addCells(rows, row * shape_.fieldCount, (row + 1) * shape_.fieldCount, sums);
    logits[row] = static_cast<float>(bias_ + sums.linear + sums.ownPairs());
  }
  return logits;
}

/// `cells` is scratch memory, [fields].
LogitParts FmScorer::partsOf(const EncodedBatch& batch, std::size_t row, std::vector<FmSums>& cells) const {
  const std::size_t fields = shape_.fieldCount;
  LogitParts parts{bias_, std::vector<float>(fields), {}, 0};
  parts.pair.reserve(fields * (fields + 1) / 2);
  for (std::size_t f = 0; f < fields; ++f) {
    cells[f].clear();
    addCells(batch, row * fields + f, row * fields + f + 1, cells[f]);
    parts.linear[f] = static_cast<float>(cells[f].linear);
  }
  for (std::size_t a = 0; a < fields; ++a)
    for (std::size_t b = a; b < fields; ++b)
      parts.pair.push_back(static_cast<float>(a == b ? cells[a].ownPairs() : cells[a].dot(cells[b])));
  return parts;
}

Result<std::vector<LogitParts>> FmScorer::explain(const EncodedBatch& batch) const {
  RW_CHECK(checkBatch(batch, shape_.fieldCount, shape_.idCount));
  FmSums sums(shape_.embedding);
  std::vector<FmSums> cells(shape_.fieldCount, FmSums(shape_.embedding));
  std::vector<LogitParts> parts;
  parts.reserve(batch.rowCount);
  for (std::size_t row = 0; row < batch.rowCount; ++row) {
    parts.push_back(partsOf(batch, row, cells));
    parts.back().logit = logitOf(batch, row, sums);
  }
  return parts;
}

} // namespace

Result<std::shared_ptr<const RankModel>> makeFmScorer(const ModelShape& shape,
                                                      std::span<const FloatTensor> tensors) {
  RW_ASSIGN(const auto weights, fmTensorsOf(shape, tensors));
  return std::make_shared<const FmScorer>(shape, weights);
}

} // namespace rankwright
