#include "core/model/network_options.h"

#include "core/model/enum_words.h"
#include "core/model/model_limits.h"
#include "core/model/model_preset.h"

#include <utility>

namespace rankwright {

namespace {

constexpr EnumWords<Body, 2> kBodyWords{{"mlp", "mmoe"}};
constexpr EnumWords<Head, 2> kHeadWords{{"independent", "product"}};
constexpr EnumWords<Activation, 4> kActivationWords{{"relu", "leaky_relu", "tanh", "gelu"}};

Result<std::vector<std::uint32_t>> readUnits(const toml::array& array, const std::string& source) {
  std::vector<std::uint32_t> hidden;
  for (const auto& node : array) {
    const auto units = node.value<std::int64_t>();
    if (!node.is_integer() || *units < 1 || *units > kMaxHiddenUnits)
      return failAt(spanOf(node, source), ErrorKind::InvalidArgument,
                    "a hidden layer has from 1 to {} units: {}", kMaxHiddenUnits, units.value_or(0));
    hidden.push_back(static_cast<std::uint32_t>(*units));
  }
  if (hidden.empty() || hidden.size() > kMaxHiddenLayers)
    return failAt(spanOf(array, source), ErrorKind::InvalidArgument,
                  "a deep model has from 1 to {} hidden layers: {}", kMaxHiddenLayers, hidden.size());
  return hidden;
}

void readLayers(TomlReader& reader, std::string_view key, const std::string& source,
                std::vector<std::uint32_t>& layers) {
  const auto* array = reader.array(key);
  if (!array) return;
  auto units = readUnits(*array, source);
  reader.keep(units ? Status() : failureOf(units));
  if (units) layers = std::move(*units);
}

/// A tower over the embeddings is all there is of a body without experts.
bool hasHidden(const ModelConfig& config) {
  return !isMultiTask(config.kind) || hasExperts(config);
}

void readMultiTask(TomlReader& reader, const std::string& source, ModelConfig& config) {
  auto& network = config.network;
  if (config.kind == ModelKind::MultiTask) {
    kBodyWords.read(reader, "body", network.body);
    kHeadWords.read(reader, "head", network.head);
  }
  if (config.kind != ModelKind::AppsMmoe) reader.read("pairs", network.pairs);
  if (hasExperts(config)) reader.read("experts", network.experts, {1, kMaxExperts});
  readLayers(reader, "towers", source, network.towers);
}

toml::array unitsToToml(const std::vector<std::uint32_t>& layers) {
  toml::array array;
  for (const auto units : layers)
    array.push_back(static_cast<std::int64_t>(units));
  return array;
}

void addMultiTask(const ModelConfig& config, toml::table& table) {
  const auto& network = config.network;
  if (config.kind == ModelKind::MultiTask) {
    table.insert("body", kBodyWords.of(network.body));
    table.insert("head", kHeadWords.of(network.head));
  }
  if (config.kind != ModelKind::AppsMmoe) table.insert("pairs", network.pairs);
  if (hasExperts(config)) table.insert("experts", static_cast<std::int64_t>(network.experts));
  table.insert("towers", unitsToToml(network.towers));
}

} // namespace

void readNetworkOptions(TomlReader& reader, const std::string& source, ModelConfig& config) {
  if (!isDeep(config.kind)) return;
  auto& network = config.network;
  if (isMultiTask(config.kind)) readMultiTask(reader, source, config);
  if (hasHidden(config)) readLayers(reader, "hidden", source, network.hidden);
  if (config.kind == ModelKind::DcnV2)
    reader.read("cross_layers", network.crossLayers, {1, static_cast<double>(kMaxHiddenLayers)});
  kActivationWords.read(reader, "activation", network.activation);
  reader.read("batch_norm", network.batchNorm);
  reader.read("dropout", network.dropout, {0, 0.9});
  if (config.embedding == 0)
    reader.keep(failAt({source}, ErrorKind::InvalidArgument,
                       "a deep model reads the embeddings, so that embedding must not be: {}",
                       config.embedding));
}

void addNetworkOptions(const ModelConfig& config, toml::table& table) {
  if (!isDeep(config.kind)) return;
  const auto& network = config.network;
  if (isMultiTask(config.kind)) addMultiTask(config, table);
  if (hasHidden(config)) table.insert("hidden", unitsToToml(network.hidden));
  if (config.kind == ModelKind::DcnV2)
    table.insert("cross_layers", static_cast<std::int64_t>(network.crossLayers));
  table.insert("activation", kActivationWords.of(network.activation));
  table.insert("batch_norm", network.batchNorm);
  table.insert("dropout", network.dropout);
}

} // namespace rankwright
