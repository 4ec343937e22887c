#include "core/model/model_options.h"

#include "core/model/field_options.h"
#include "core/model/model_limits.h"
#include "core/model/model_preset.h"
#include "core/model/network_options.h"
#include "core/model/optimization_options.h"
#include "core/model/sample_selection.h"

#include <fmt/ranges.h>

#include <ranges>

namespace rankwright {

namespace {

constexpr double kMaxSeed = 9.2e18; // TOML's integers have 63 bits

std::string describeQuoted(ModelKind kind) {
  return fmt::format("\"{}\"", describe(kind));
}

ModelKind readKind(TomlReader& reader) {
  std::string name(describe(ModelKind::FactorizationMachine));
  reader.read("kind", name);
  if (const auto kind = modelKindOf(name)) return *kind;
  reader.keep(fail(ErrorKind::Unsupported, "the kinds of model are {}; there is no: {}",
                   fmt::join(modelKinds() | std::views::transform(describeQuoted), ", "), name));
  return ModelKind::FactorizationMachine;
}

void checkEarlyStop(TomlReader& reader, const std::string& source, const ModelConfig& config) {
  if (config.earlyStop > 0 && config.heldOut == 0)
    reader.keep(failAt({source}, ErrorKind::InvalidArgument,
                       "early_stop needs held_out above 0, but it is: {}", config.heldOut));
}

void readDrawing(TomlReader& reader, ModelConfig& config) {
  reader.read("negatives", config.negatives, {1, 1000});
  reader.read("negative_power", config.negativePower, {0, 2});
  reader.read("distinct_pairs", config.distinctPairs);
}

} // namespace

ModelConfig readModelOptions(TomlReader& reader, const std::string& source) {
  auto config = presetOf(readKind(reader));
  readFieldOptions(reader, source, config.fields);
  if (config.kind != ModelKind::LogisticRegression)
    reader.read("embedding", config.embedding, {0, kMaxEmbedding});
  readNetworkOptions(reader, source, config);
  reader.read("epochs", config.epochs, {1, 100'000});
  reader.read("batch_size", config.batchSize, {1, kMaxBatchSize});
  reader.read("learning_rate", config.learningRate, {1e-9, 10});
  reader.read("l2", config.l2, {0, 1e3});
  readOptimizationOptions(reader, source, config);
  readSampleSelection(reader, source, config);
  readDrawing(reader, config);
  reader.read("seed", config.seed, {0, kMaxSeed});
  reader.read("threads", config.threads, {0, 1024});
  reader.read("min_count", config.minCount, {1, kMaxCount});
  reader.read("held_out", config.heldOut, {0, 0.9});
  reader.read("early_stop", config.earlyStop, {0, 100'000});
  checkEarlyStop(reader, source, config);
  return config;
}

toml::table modelOptionsToToml(const ModelConfig& config) {
  const auto integer = [](auto value) { return static_cast<std::int64_t>(value); };
  toml::table table{{"kind", describe(config.kind)},
                    {"fields", fieldOptionsToToml(config.fields)},
                    {"epochs", integer(config.epochs)},
                    {"batch_size", integer(config.batchSize)},
                    {"learning_rate", config.learningRate},
                    {"l2", config.l2},
                    {"negatives", integer(config.negatives)},
                    {"negative_power", config.negativePower},
                    {"distinct_pairs", config.distinctPairs},
                    {"seed", integer(config.seed)},
                    {"threads", integer(config.threads)},
                    {"min_count", integer(config.minCount)},
                    {"held_out", config.heldOut},
                    {"early_stop", integer(config.earlyStop)}};
  if (config.kind != ModelKind::LogisticRegression) table.insert("embedding", integer(config.embedding));
  addNetworkOptions(config, table);
  addOptimizationOptions(config, table);
  addSampleSelection(config, table);
  return table;
}

} // namespace rankwright
