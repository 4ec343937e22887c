#include "core/model/torch/request_scorer.h"

#include "core/model/torch/row_kernels.h"
#include "core/model/torch/split_factors.h"

#include <algorithm>

namespace rankwright {

namespace {

constexpr std::uint32_t kRowsAtATime = 2048;

/// Memory of a thread that scores, kept from one request to the next.
struct Scratch {
  TrainingBatch batch;
  std::vector<float> sums, squares, cells;
};

Scratch& scratch() {
  thread_local Scratch memory;
  return memory;
}

/// Copies the cells of some fields; a batch in which each has one entry with x = 1 is uniform.
void copyCells(const EncodedBatch& from, std::span<const std::size_t> fields, std::uint32_t begin,
               std::uint32_t end, TrainingBatch& batch) {
  batch.rows = end - begin;
  batch.fields = static_cast<std::uint32_t>(fields.size());
  batch.offsets.assign(1, 0);
  batch.ids.clear();
  batch.values.clear();
  bool single = true, ones = true;
  for (auto row = begin; row < end; ++row)
    for (const auto field : fields) {
      const auto cell = std::size_t{row} * from.fieldCount + field;
      for (auto entry = from.offsets[cell]; entry < from.offsets[cell + 1]; ++entry) {
        batch.ids.push_back(static_cast<std::uint32_t>(from.ids[entry]));
        batch.values.push_back(from.values[entry]);
        ones = ones && from.values[entry] == 1;
      }
      single = single && from.offsets[cell + 1] - from.offsets[cell] == 1;
      batch.offsets.push_back(static_cast<std::uint32_t>(batch.ids.size()));
    }
  if (single) batch.offsets.clear();
  if (ones) batch.values.clear();
}

std::vector<std::size_t> allFields(std::uint32_t count) {
  std::vector<std::size_t> fields(count);
  for (std::size_t i = 0; i < count; ++i)
    fields[i] = i;
  return fields;
}

} // namespace

RequestScorer::RequestScorer(const ModelWeights& weights, const EncodedBatch& common,
                             const EncodedBatch& rows)
    : weights_(weights),
      rows_(rows),
      ownFields_(fieldsWithEntries(rows)),
      commonSums_(weights.table.layout.width()),
      commonCells_(std::size_t{common.fieldCount} * weights.table.layout.factors) {
  const std::vector<std::int64_t> own(ownFields_.begin(), ownFields_.end());
  ownIndex_ = torch::tensor(own, torch::kInt64);
  TrainingBatch batch;
  copyCells(common, allFields(common.fieldCount), 0, 1, batch);
  sumRows(weights.table, batch, 0, 1, {commonSums_, {&commonSquares_, 1}, commonCells_});
}

TaskLogits RequestScorer::score(GateRecord* record) const {
  TaskLogits all;
  all.logits.reserve(rows_.rowCount * std::size_t{weights_.tasks()});
  for (std::uint32_t begin = 0; begin < rows_.rowCount;) {
    const auto end = begin + std::min(kRowsAtATime, rows_.rowCount - begin);
    scoreStretch(begin, end, all, record);
    begin = end;
  }
  return all;
}

void RequestScorer::scoreStretch(std::uint32_t begin, std::uint32_t end, TaskLogits& all,
                                 GateRecord* record) const {
  auto& memory = scratch();
  copyCells(rows_, ownFields_, begin, end, memory.batch);
  const auto& layout = weights_.table.layout;
  const std::size_t rows = end - begin;
  memory.sums.resize(rows * layout.width());
  memory.squares.resize(rows);
  memory.cells.resize(weights_.network ? rows * ownFields_.size() * layout.factors : 0);
  sumRows(weights_.table, memory.batch, 0, rows, {memory.sums, memory.squares, memory.cells});
  const bool pairs = weights_.machine().pairs;
  for (std::size_t row = 0; row < rows; ++row) {
    auto* sums = memory.sums.data() + row * layout.width();
    for (std::size_t j = 0; j < layout.width(); ++j)
      sums[j] += commonSums_[j];
    const auto shared = machineLogit(layout, sums, memory.squares[row] + commonSquares_, pairs);
    for (const auto bias : weights_.bias)
      all.logits.push_back(bias + shared);
  }
  if (!weights_.network) return;
  const auto factors = static_cast<std::int64_t>(layout.factors);
  const SplitFactors input(
      torch::from_blob(const_cast<float*>(commonCells_.data()), {rows_.fieldCount, factors}), ownIndex_,
      torch::from_blob(memory.cells.data(), {static_cast<std::int64_t>(rows),
                                             static_cast<std::int64_t>(ownFields_.size()) * factors}));
  Pass pass;
  pass.record = record;
  const auto deep = weights_.network->logits(input, pass).contiguous();
  const auto* values = deep.data_ptr<float>();
  const auto count = static_cast<std::size_t>(deep.numel());
  auto* logits = all.logits.data() + all.logits.size() - count;
  for (std::size_t i = 0; i < count; ++i)
    logits[i] += values[i];
  all.deep.insert(all.deep.end(), values, values + count);
}

} // namespace rankwright
