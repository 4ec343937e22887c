#pragma once

#include "core/model/memory_samples.h"
#include "core/model/model_preset.h"
#include "core/model/training_plan.h"
#include "random_samples.h"

#include <QTest>

#include <random>

namespace rankwright {

/// Small configurations of every kind and of every switch that changes a gradient.
inline std::vector<std::pair<QByteArray, ModelConfig>> everyModel() {
  std::vector<std::pair<QByteArray, ModelConfig>> models;
  const auto add = [&](const QByteArray& name, ModelKind kind, auto change) {
    auto config = presetOf(kind);
    if (kind != ModelKind::LogisticRegression) config.embedding = 3;
    if (!config.network.hidden.empty()) config.network.hidden = {6, 4};
    if (!config.network.towers.empty()) config.network.towers = {5};
    config.network.activation = Activation::Tanh; // has a slope everywhere, which differences need
    config.optimization.initialDeviation = 0.5;
    config.batchSize = 64;
    config.fields = {{"a", 0, 0}, {"b", 0, 0}, {"c", 0, 0}};
    change(config);
    models.emplace_back(name, config);
  };
  const auto same = [](ModelConfig&) {};
  for (const auto kind : modelKinds())
    add(QByteArray::fromStdString(std::string(describe(kind))), kind, same);
  add("deepfm, relu", ModelKind::DeepFm, [](auto& c) { c.network.activation = Activation::Relu; });
  add("deepfm, leaky relu", ModelKind::DeepFm, [](auto& c) { c.network.activation = Activation::LeakyRelu; });
  add("deepfm, gelu", ModelKind::DeepFm, [](auto& c) { c.network.activation = Activation::Gelu; });
  add("deepfm, batch norm", ModelKind::DeepFm, [](auto& c) { c.network.batchNorm = true; });
  add("deepfm, pairs in batch", ModelKind::DeepFm, [](auto& c) { c.optimization.rankShare = 0.3; });
  add("dcn_v2, four cross layers", ModelKind::DcnV2, [](auto& c) { c.network.crossLayers = 4; });
  add("mmoe, pairs in batch", ModelKind::Mmoe, [](auto& c) { c.optimization.rankShare = 0.6; });
  add("mlp body, independent head, pairs", ModelKind::MultiTask, [](auto& c) {
    c.network.head = Head::Independent;
    c.network.pairs = true;
  });
  add("experts, product head, pairs, four experts", ModelKind::MultiTask, [](auto& c) {
    c.network.body = Body::ExpertBank;
    c.network.hidden = {4};
    c.network.pairs = true;
    c.network.experts = 4;
    c.optimization.taskWeights = {0.7, 2};
  });
  return models;
}

/// Adds a row for each of them with the column `config`.
inline void addEveryModel() {
  QTest::addColumn<ModelConfig>("config");
  for (const auto& [name, config] : everyModel())
    QTest::newRow(name.constData()) << config;
}

/// Samples with the labels that the model needs.
inline MemorySamples samplesFor(const ModelConfig& config, unsigned seed, std::uint32_t rows,
                                const SampleTraits& traits = {}) {
  std::mt19937 random(seed);
  auto samples = randomSamples(random, rows, traits);
  auto shape = randomShape(traits);
  if (!isMultiTask(config.kind)) {
    shape.labels = {"click"};
    std::vector<std::uint8_t> clicks;
    for (std::size_t i = 0; i < samples.labels.size(); i += 2)
      clicks.push_back(samples.labels[i]);
    samples.labels = clicks;
  }
  return MemorySamples::of(shape, samples.view()).value();
}

inline TrainingPlan planFor(const ModelConfig& config, const SampleBlocks& samples) {
  TrainingPlan plan;
  plan.config = config;
  plan.shape = shapeOf(config, samples.fieldCount(), samples.idCount());
  return plan;
}

} // namespace rankwright

Q_DECLARE_METATYPE(rankwright::ModelConfig)
