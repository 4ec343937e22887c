#include "core/model/torch/model_weights.h"

#include "core/model/fm_tensors.h"
#include "core/model/named_tensor.h"

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

RowLayout layoutOf(const ModelShape& shape) {
  return {machineOf(shape).linear, shape.embedding};
}

FloatTensor column(const WeightRows& table, const char* name, std::uint32_t from, std::uint32_t count,
                   bool matrix) {
  FloatTensor tensor{name, {table.rowCount()}, {}};
  if (matrix) tensor.shape.push_back(count);
  tensor.values.reserve(static_cast<std::size_t>(table.rowCount()) * count);
  for (std::size_t id = 0; id < static_cast<std::size_t>(table.rowCount()); ++id)
    tensor.values.insert(tensor.values.end(), table.row(id) + from, table.row(id) + from + count);
  return tensor;
}

void setColumn(WeightRows& table, std::span<const float> values, std::uint32_t from, std::uint32_t count) {
  for (std::size_t id = 0; id < static_cast<std::size_t>(table.rowCount()); ++id)
    std::copy_n(values.data() + id * count, count, table.row(id) + from);
}

Status fillTable(const ModelShape& shape, std::span<const FloatTensor> tensors, WeightRows& table) {
  if (table.layout.linear) {
    RW_ASSIGN(const auto linear, valuesOf(tensors, kFmLinear, {shape.idCount}));
    setColumn(table, linear, 0, 1);
  }
  RW_ASSIGN(const auto factors, valuesOf(tensors, kFmFactors, {shape.idCount, shape.embedding}));
  setColumn(table, factors, table.layout.firstFactor(), shape.embedding);
  return {};
}

bool allFinite(std::span<const float> values) {
  return std::ranges::all_of(values, [](float value) { return std::isfinite(value); });
}

} // namespace

Machine machineOf(const ModelShape& shape) {
  if (shape.kind == ModelKind::LogisticRegression) return {true, false};
  if (shape.kind == ModelKind::FactorizationMachine || shape.kind == ModelKind::DeepFm) return {true, true};
  if (isMultiTask(shape.kind)) return {shape.network.pairs, shape.network.pairs};
  return {};
}

ModelWeights ModelWeights::copy() const {
  return {shape, bias, table, network ? network->copy() : nullptr};
}

ModelWeights drawWeights(const ModelShape& shape, std::span<const double> baseRates, double deviation,
                         std::uint64_t seed) {
  ModelWeights weights{shape, {}, WeightRows(layoutOf(shape), shape.idCount), drawNetwork(shape, seed)};
  for (const auto rate : baseRates)
    weights.bias.push_back(static_cast<float>(std::log(rate / (1 - rate))));
  drawRows(weights.table, deviation, seed);
  return weights;
}

std::vector<FloatTensor> tensorsOf(const ModelWeights& weights) {
  const auto& table = weights.table;
  std::vector<FloatTensor> tensors = {
      {kFmBias, {static_cast<std::int64_t>(weights.bias.size())}, weights.bias}};
  if (table.layout.linear) tensors.push_back(column(table, kFmLinear, 0, 1, false));
  tensors.push_back(column(table, kFmFactors, table.layout.firstFactor(), table.layout.factors, true));
  if (weights.network) std::ranges::move(tensorsOf(*weights.network), std::back_inserter(tensors));
  return tensors;
}

Result<ModelWeights> weightsOf(const ModelShape& shape, std::span<const FloatTensor> tensors) {
  const std::int64_t tasks = taskCountOf(shape);
  RW_ASSIGN(const auto bias, valuesOf(tensors, kFmBias, {tasks}));
  ModelWeights weights{
      shape, {bias.begin(), bias.end()}, WeightRows(layoutOf(shape), shape.idCount), drawNetwork(shape, 0)};
  RW_CHECK(fillTable(shape, tensors, weights.table));
  if (weights.network) RW_CHECK(fillNetwork(*weights.network, tensors));
  return weights;
}

bool isFinite(const ModelWeights& weights) {
  bool finite = allFinite(weights.bias) && allFinite(weights.table.values);
  if (weights.network)
    weights.network->visit([&finite](const std::string&, torch::Tensor& tensor, TensorRole) {
      finite = finite && torch::isfinite(tensor).all().item<bool>();
    });
  return finite;
}

} // namespace rankwright
