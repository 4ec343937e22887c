#pragma once

#include "plain_fm.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

namespace rankwright {

/// DeepFM in double precision by its definition, with the gradient of its loss by central differences: what
/// the fast one is compared with.
struct PlainDeepFm {
  struct Layer {
    std::size_t inputs = 0;
    std::size_t outputs = 0;
    std::vector<double> weight; ///< [outputs, inputs]
    std::vector<double> bias;   ///< [outputs]
  };

  PlainFm fm;
  std::vector<Layer> layers;

  static PlainDeepFm of(std::span<const FloatTensor> tensors) {
    PlainDeepFm model{PlainFm::of(tensors), {}};
    for (std::size_t i = 3; i + 1 < tensors.size(); i += 2)
      model.layers.push_back({static_cast<std::size_t>(tensors[i].shape[1]),
                              static_cast<std::size_t>(tensors[i].shape[0]),
                              {tensors[i].values.begin(), tensors[i].values.end()},
                              {tensors[i + 1].values.begin(), tensors[i + 1].values.end()}});
    return model;
  }

  std::vector<double> inputOf(const EncodedBatch& batch, std::uint32_t row) const {
    const auto factors = fm.factors.front().size();
    std::vector<double> input(batch.fieldCount * factors);
    for (const auto& entry : PlainFm::entriesOf(batch, row))
      for (std::size_t f = 0; f < factors; ++f)
        input[entry.field * factors + f] += fm.factors[entry.id][f] * entry.x;
    return input;
  }

  double deep(const EncodedBatch& batch, std::uint32_t row) const {
    auto values = inputOf(batch, row);
    for (std::size_t i = 0; i < layers.size(); ++i)
      values = through(layers[i], values, i + 1 < layers.size());
    return values.front();
  }

  double logit(const EncodedBatch& batch, std::uint32_t row) const {
    return fm.explain(batch, row).logit + deep(batch, row);
  }

  /// Mean log loss and l2 / 2 · ‖θ‖² of all weights but the biases.
  double loss(const EncodedBatch& batch, std::span<const std::uint8_t> labels, double l2) const {
    double sum = 0;
    for (std::uint32_t row = 0; row < batch.rowCount; ++row) {
      const double z = logit(batch, row);
      sum += std::log1p(std::exp(-std::abs(z))) + std::max(z, 0.0) - z * labels[row];
    }
    return sum / batch.rowCount + l2 / 2 * squaredNorm();
  }

  /// Every weight, those of `fm` first.
  std::vector<double*> weights() {
    std::vector<double*> all = {&fm.bias};
    const auto add = [&all](std::vector<double>& values) {
      for (auto& value : values)
        all.push_back(&value);
    };
    add(fm.linear);
    for (auto& factors : fm.factors)
      add(factors);
    for (auto& layer : layers) {
      add(layer.weight);
      add(layer.bias);
    }
    return all;
  }

private:
  static std::vector<double> through(const Layer& layer, const std::vector<double>& input, bool hidden) {
    auto output = layer.bias;
    for (std::size_t o = 0; o < layer.outputs; ++o) {
      for (std::size_t i = 0; i < layer.inputs; ++i)
        output[o] += layer.weight[o * layer.inputs + i] * input[i];
      if (hidden) output[o] = std::max(0.0, output[o]);
    }
    return output;
  }

  double squaredNorm() const {
    double sum = 0;
    const auto add = [&sum](const std::vector<double>& values) {
      for (const auto value : values)
        sum += value * value;
    };
    add(fm.linear);
    for (const auto& factors : fm.factors)
      add(factors);
    for (const auto& layer : layers)
      add(layer.weight);
    return sum;
  }
};

} // namespace rankwright
