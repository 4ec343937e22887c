#include "core/model/torch/batch_gradient.h"

#include "core/base/hash.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace rankwright {

namespace {

/// Rows whose activations of a few hundred units a layer fit a core's cache.
constexpr std::size_t kChunkRows = 512;

constexpr std::size_t kGroupGrain = 256;

} // namespace

BatchGradient::BatchGradient(const ModelWeights& weights, TaskLoss loss, const WorkerLanes& lanes)
    : weights_(weights),
      loss_(std::move(loss)),
      lanes_(lanes),
      networkLanes_(weights.shape.network.batchNorm ? 1 : lanes.count()),
      lane_(networkLanes_.count()),
      grouper_(weights.shape.idCount) {
  if (weights.network)
    for (auto& lane : lane_)
      lane.network = weights.network->replica();
}

ModelGradient& BatchGradient::of(const TrainingBatch& batch, std::uint64_t noise) {
  prepare(batch);
  if (loss_.isPointwise())
    networkLanes_.run([&](unsigned lane) { runPointwise(lane_[lane], batch, noise); });
  else
    runPairs(batch, noise);
  collect(batch);
  return gradient_;
}

void BatchGradient::prepare(const TrainingBatch& batch) {
  const auto& layout = weights_.table.layout;
  sums_.resize(std::size_t{batch.rows} * layout.width());
  squares_.resize(batch.rows);
  logits_.resize(std::size_t{batch.rows} * loss_.tasks);
  slopes_.resize(logits_.size());
  machineSlopes_.resize(batch.rows);
  if (weights_.network) {
    cells_.resize(std::size_t{batch.rows} * batch.fields * layout.factors);
    cellSlopes_.resize(cells_.size());
  }
  const bool whole = weights_.shape.network.batchNorm;
  const auto chunkRows = whole || !weights_.network ? batch.rows : kChunkRows;
  for (std::size_t lane = 0; lane < lane_.size(); ++lane) {
    lane_[lane].chunks.clear();
    lane_[lane].loss = 0;
    const auto end = batch.rows * (lane + 1) / lane_.size();
    for (auto begin = batch.rows * lane / lane_.size(); begin < end; begin += chunkRows)
      lane_[lane].chunks.push_back({begin, std::min<std::size_t>(begin + chunkRows, end), {}, {}});
  }
}

void BatchGradient::forward(Lane& lane, Chunk& chunk, const TrainingBatch& batch, std::uint64_t noise) {
  const auto& layout = weights_.table.layout;
  sumRows(weights_.table, batch, chunk.begin, chunk.end, {sums_, squares_, cells_});
  const auto tasks = loss_.tasks;
  const bool pairs = weights_.machine().pairs;
  for (auto row = chunk.begin; row < chunk.end; ++row) {
    const auto shared = machineLogit(layout, sums_.data() + row * layout.width(), squares_[row], pairs);
    for (std::size_t task = 0; task < tasks; ++task)
      logits_[row * tasks + task] = weights_.bias[task] + shared;
  }
  if (!lane.network) return;
  const auto rows = static_cast<std::int64_t>(chunk.end - chunk.begin);
  const auto width = static_cast<std::int64_t>(batch.fields * layout.factors);
  const torch::AutoGradMode recording(true);
  chunk.cells =
      torch::from_blob(cells_.data() + chunk.begin * static_cast<std::size_t>(width), {rows, width});
  chunk.cells.set_requires_grad(true);
  Pass pass{true, hashInteger(chunk.begin, noise)};
  chunk.logits = lane.network->logits(WholeFactors(chunk.cells), pass);
  const auto* added = chunk.logits.data_ptr<float>();
  for (std::size_t i = 0; i < static_cast<std::size_t>(rows) * tasks; ++i)
    logits_[chunk.begin * tasks + i] += added[i];
}

double BatchGradient::chunkLoss(const Chunk& chunk, const TrainingBatch& batch) {
  const auto rows = chunk.end - chunk.begin;
  const LossRows lossRows{
      static_cast<std::uint32_t>(rows),
      std::span(logits_).subspan(chunk.begin * loss_.tasks, rows * loss_.tasks),
      std::span(batch.labels).subspan(chunk.begin * batch.labelCount, rows * batch.labelCount),
      batch.labelCount, std::span(batch.weights).subspan(chunk.begin, rows)};
  return pointwiseLoss(loss_, lossRows,
                       std::span(slopes_).subspan(chunk.begin * loss_.tasks, rows * loss_.tasks));
}

void BatchGradient::backward(Chunk& chunk) {
  const auto tasks = loss_.tasks;
  for (auto row = chunk.begin; row < chunk.end; ++row)
    machineSlopes_[row] = std::reduce(slopes_.begin() + static_cast<std::ptrdiff_t>(row * tasks),
                                      slopes_.begin() + static_cast<std::ptrdiff_t>((row + 1) * tasks));
  if (!chunk.logits.defined()) return;
  const auto rows = static_cast<std::int64_t>(chunk.end - chunk.begin);
  chunk.logits.backward(torch::from_blob(slopes_.data() + chunk.begin * tasks, {rows, tasks}));
  const auto slopes = std::exchange(chunk.cells, torch::Tensor()).grad().contiguous();
  chunk.logits = torch::Tensor();
  const auto count = static_cast<std::size_t>(slopes.numel());
  std::copy_n(slopes.data_ptr<float>(), count,
              cellSlopes_.begin() +
                  static_cast<std::ptrdiff_t>(chunk.begin * (count / static_cast<std::size_t>(rows))));
}

void BatchGradient::runPointwise(Lane& lane, const TrainingBatch& batch, std::uint64_t noise) {
  for (auto& chunk : lane.chunks) {
    forward(lane, chunk, batch, noise);
    lane.loss += chunkLoss(chunk, batch);
    backward(chunk);
  }
}

void BatchGradient::runPairs(const TrainingBatch& batch, std::uint64_t noise) {
  networkLanes_.run([&](unsigned lane) {
    for (auto& chunk : lane_[lane].chunks)
      forward(lane_[lane], chunk, batch, noise);
  });
  lane_.front().loss = combinedPairLoss(
      loss_, {batch.rows, logits_, batch.labels, batch.labelCount, batch.weights}, noise, slopes_);
  networkLanes_.run([&](unsigned lane) {
    for (auto& chunk : lane_[lane].chunks)
      backward(chunk);
  });
}

void BatchGradient::collect(const TrainingBatch& batch) {
  gradient_.loss = 0;
  for (const auto& lane : lane_)
    gradient_.loss += lane.loss;
  gradient_.weight = std::accumulate(batch.weights.begin(), batch.weights.end(), 0.0);
  std::vector<double> bias(loss_.tasks);
  for (std::size_t i = 0; i < slopes_.size(); ++i)
    bias[i % loss_.tasks] += slopes_[i];
  gradient_.bias.assign(bias.begin(), bias.end());
  collectRows(batch);
  if (weights_.network) collectDense();
}

void BatchGradient::collectDense() {
  auto& dense = gradient_.dense;
  dense.clear();
  for (std::size_t lane = 0; lane < lane_.size(); ++lane) {
    std::size_t at = 0;
    lane_[lane].network->visit([&](const std::string&, torch::Tensor& tensor, TensorRole role) {
      if (role == TensorRole::Statistic) return;
      const auto count = static_cast<std::size_t>(tensor.numel());
      if (lane == 0) dense.resize(at + count);
      if (const auto slope = tensor.grad(); slope.defined()) {
        const auto values = slope.contiguous();
        const auto* from = values.data_ptr<float>();
        for (std::size_t i = 0; i < count; ++i)
          dense[at + i] += from[i];
        tensor.mutable_grad().reset();
      }
      at += count;
    });
  }
}

void BatchGradient::collectRows(const TrainingBatch& batch) {
  grouper_.group(batch, groups_);
  auto& rows = gradient_.rows;
  rows.ids = groups_.ids;
  rows.values.resize(groups_.ids.size() * weights_.table.layout.width());
  const auto machine = weights_.machine();
  RowSlopes slopes;
  if (machine.isThere()) slopes.machine = machineSlopes_;
  slopes.sums = sums_;
  slopes.pairs = machine.pairs;
  if (weights_.network) slopes.cells = cellSlopes_;
  lanes_.split(rows.ids.size(), kGroupGrain, [&](unsigned, std::size_t begin, std::size_t end) {
    groupGradients(weights_.table, batch, groups_, slopes, begin, end, rows.values);
  });
}

} // namespace rankwright
