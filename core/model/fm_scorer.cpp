#include "core/model/fm_scorer.h"

#include "core/model/fm_cells.h"
#include "core/model/fm_lanes.h"
#include "core/model/fm_sums.h"
#include "core/model/fm_tensors.h"

#include <algorithm>
#include <span>
#include <utility>

namespace rankwright {

namespace {

class FmScorer final : public RankModel {
public:
  FmScorer(const ModelShape& shape, const FmTensors& weights,
           std::shared_ptr<const std::vector<FloatTensor>> tensors)
      : shape_(shape),
        bias_(weights.bias),
        linear_(weights.linear),
        factors_(weights.factors),
        tensors_(std::move(tensors)),
        nothing_(shape.embedding) {}

  std::uint32_t fieldCount() const override { return shape_.fieldCount; }
  Result<std::vector<float>> logits(const EncodedBatch& batch) const override;
  Result<std::vector<float>> logitsWithCommon(const EncodedBatch& common,
                                              const EncodedBatch& rows) const override;
  Result<std::vector<LogitParts>> explain(const EncodedBatch& batch) const override;
  Result<std::vector<LogitParts>> explainWithCommon(const EncodedBatch& common,
                                                    const EncodedBatch& rows) const override;

private:
  void addCells(const EncodedBatch& batch, std::size_t first, std::size_t last, FmSums& sums) const;
  std::size_t entryCount(const EncodedBatch& rows, std::size_t row) const {
    return rows.offsets[(row + 1) * shape_.fieldCount] - rows.offsets[row * shape_.fieldCount];
  }
  FmLanes::Entries entriesAt(const EncodedBatch& rows, std::size_t firstRow, std::size_t place) const;
  void addLogits(const EncodedBatch& rows, std::size_t firstRow, const FmSums& shared, FmLanes& lanes,
                 std::vector<float>& logits) const;
  void putCell(const EncodedBatch& batch, std::size_t row, std::size_t field, FmCells& cells) const;
  LogitParts commonParts(const EncodedBatch& common, FmCells& cells) const;

  ModelShape shape_;
  float bias_;
  std::span<const float> linear_;  ///< [ids]
  std::span<const float> factors_; ///< [ids, embedding]
  std::shared_ptr<const std::vector<FloatTensor>> tensors_;
  std::vector<float> nothing_; ///< [embedding], zeros
};

/// Adds the entries of the cells [first, last).
void FmScorer::addCells(const EncodedBatch& batch, std::size_t first, std::size_t last, FmSums& sums) const {
  sums.add(batch, batch.offsets[first], batch.offsets[last], linear_, factors_);
}

/// The entry of each of some rows at that place of theirs; nothing for a row that has no more.
FmLanes::Entries FmScorer::entriesAt(const EncodedBatch& rows, std::size_t firstRow,
                                     std::size_t place) const {
  FmLanes::Entries entries;
  for (std::size_t lane = 0; lane < FmLanes::kLanes; ++lane) {
    const auto row = firstRow + lane;
    const auto isThere = row < rows.rowCount && place < entryCount(rows, row);
    const auto entry = isThere ? rows.offsets[row * shape_.fieldCount] + place : 0;
    const auto id = isThere ? static_cast<std::size_t>(rows.ids[entry]) : 0;
    entries.factors[lane] = isThere ? factors_.data() + id * shape_.embedding : nothing_.data();
    entries.linear[lane] = isThere ? linear_[id] : 0;
    entries.x[lane] = isThere ? double{rows.values[entry]} : 0;
  }
  return entries;
}

/// The logits of the rows from `firstRow` on that `lanes` has room for, which start with the sums `shared`.
void FmScorer::addLogits(const EncodedBatch& rows, std::size_t firstRow, const FmSums& shared, FmLanes& lanes,
                         std::vector<float>& logits) const {
  const auto end = std::min<std::size_t>(rows.rowCount, firstRow + FmLanes::kLanes);
  std::size_t most = 0;
  for (auto row = firstRow; row < end; ++row)
    most = std::max(most, entryCount(rows, row));
  lanes.start(shared);
  for (std::size_t place = 0; place < most; ++place)
    lanes.add(entriesAt(rows, firstRow, place));
  const auto totals = lanes.totals();
  for (auto row = firstRow; row < end; ++row)
    logits.push_back(
        static_cast<float>(bias_ + totals.linear[row - firstRow] + totals.pairs[row - firstRow]));
}

Result<std::vector<float>> FmScorer::logits(const EncodedBatch& batch) const {
  return logitsWithCommon(emptyRow(shape_.fieldCount), batch);
}

Result<std::vector<float>> FmScorer::logitsWithCommon(const EncodedBatch& common,
                                                      const EncodedBatch& rows) const {
  RW_CHECK(checkBatch(common, shape_.fieldCount, shape_.idCount));
  RW_CHECK(checkBatch(rows, shape_.fieldCount, shape_.idCount));
  FmSums shared(shape_.embedding);
  addCells(common, 0, shape_.fieldCount, shared);
  FmLanes lanes(shape_.embedding);
  std::vector<float> logits;
  logits.reserve(rows.rowCount);
  for (std::size_t row = 0; row < rows.rowCount; row += FmLanes::kLanes)
    addLogits(rows, row, shared, lanes, logits);
  return logits;
}

void FmScorer::putCell(const EncodedBatch& batch, std::size_t row, std::size_t field, FmCells& cells) const {
  const auto cell = row * shape_.fieldCount + field;
  cells.put(field, batch, batch.offsets[cell], batch.offsets[cell + 1], linear_, factors_);
}

/// The parts of a row that has nothing but the common cells, which are in `cells` then.
LogitParts FmScorer::commonParts(const EncodedBatch& common, FmCells& cells) const {
  const std::size_t fields = shape_.fieldCount;
  LogitParts parts{bias_, std::vector<float>(fields), std::vector<float>(fields * (fields + 1) / 2), 0};
  for (std::size_t field = 0; field < fields; ++field)
    putCell(common, 0, field, cells);
  for (std::size_t field = 0; field < fields; ++field)
    cells.writeParts(field, parts);
  return parts;
}

Result<std::vector<LogitParts>> FmScorer::explain(const EncodedBatch& batch) const {
  return explainWithCommon(emptyRow(shape_.fieldCount), batch);
}

Result<std::vector<LogitParts>> FmScorer::explainWithCommon(const EncodedBatch& common,
                                                            const EncodedBatch& rows) const {
  RW_ASSIGN(const auto logits, logitsWithCommon(common, rows));
  FmCells cells(shape_.fieldCount, shape_.embedding);
  auto parts = commonParts(common, cells);
  const auto own = fieldsWithEntries(rows);
  std::vector<LogitParts> all;
  all.reserve(rows.rowCount);
  for (std::size_t row = 0; row < rows.rowCount; ++row) {
    for (const auto field : own)
      putCell(rows, row, field, cells);
    for (const auto field : own)
      cells.writeParts(field, parts);
    parts.logit = logits[row];
    all.push_back(parts);
  }
  return all;
}

} // namespace

Result<std::shared_ptr<const RankModel>>
makeFmScorer(const ModelShape& shape, std::shared_ptr<const std::vector<FloatTensor>> tensors) {
  RW_ASSIGN(const auto weights, fmTensorsOf(shape, *tensors));
  return std::make_shared<const FmScorer>(shape, weights, std::move(tensors));
}

} // namespace rankwright
