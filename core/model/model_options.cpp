#include "core/model/model_options.h"

#include "core/model/model_limits.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <ranges>

namespace rankwright {

namespace {

constexpr double kMaxCount = 1e9;
constexpr double kMaxSeed = 9.2e18; // TOML's integers have 63 bits

Result<FieldOptions> readField(const toml::node& node, const std::string& source) {
  FieldOptions field;
  if (const auto* name = node.as_string()) {
    field.name = name->get();
  } else if (const auto* table = node.as_table()) {
    TomlReader reader(*table, source);
    reader.read("name", field.name);
    reader.read("hash_buckets", field.hashBuckets, {1, kMaxHashBuckets});
    reader.read("min_count", field.minCount, {1, kMaxCount});
    RW_CHECK(reader.finish());
  } else {
    return failAt(spanOf(node, source), ErrorKind::Type, "a field must be a name or a table with a name");
  }
  if (field.name.empty())
    return failAt(spanOf(node, source), ErrorKind::InvalidArgument, "a field needs a name: \"{}\"",
                  field.name);
  if (field.hashBuckets > 0 && field.minCount > 0)
    return failAt(spanOf(node, source), ErrorKind::InvalidArgument,
                  "min_count has no meaning for a field with hash_buckets: {}", field.name);
  return field;
}

Result<std::vector<FieldOptions>> readFields(const toml::array& array, const std::string& source) {
  std::vector<FieldOptions> fields;
  for (const auto& node : array) {
    RW_ASSIGN(auto field, readField(node, source));
    if (std::ranges::find(fields, field.name, &FieldOptions::name) != fields.end())
      return failAt(spanOf(node, source), ErrorKind::Conflict, "the field is named twice: {}", field.name);
    fields.push_back(std::move(field));
  }
  if (fields.empty())
    return failAt(spanOf(array, source), ErrorKind::InvalidArgument, "a model needs at least one field: []");
  return fields;
}

std::string describeQuoted(ModelKind kind) {
  return fmt::format("\"{}\"", describe(kind));
}

constexpr std::array kKinds = {ModelKind::FactorizationMachine, ModelKind::DeepFm};

ModelKind readKind(TomlReader& reader) {
  std::string name(describe(ModelKind::FactorizationMachine));
  reader.read("kind", name);
  const auto* kind = std::ranges::find(kKinds, name, [](ModelKind each) { return describe(each); });
  if (kind != kKinds.end()) return *kind;
  reader.keep(fail(ErrorKind::Unsupported, "the kinds of model are {}; there is no: {}",
                   fmt::join(kKinds | std::views::transform(describeQuoted), ", "), name));
  return ModelKind::FactorizationMachine;
}

void readFieldList(TomlReader& reader, const std::string& source, ModelConfig& config) {
  const auto* array = reader.array("fields");
  if (!array) {
    reader.keep(
        failAt({source}, ErrorKind::InvalidArgument, "the list of the model's inputs is missing: fields"));
    return;
  }
  auto fields = readFields(*array, source);
  if (fields)
    config.fields = std::move(*fields);
  else
    reader.keep(failureOf(fields));
}

Result<std::vector<std::uint32_t>> readHidden(const toml::array& array, const std::string& source) {
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

/// The options of the deep part, which the other kinds must not have.
void readDeepPart(TomlReader& reader, const std::string& source, ModelConfig& config) {
  if (config.kind != ModelKind::DeepFm) return;
  config.hidden = kDefaultHidden;
  if (const auto* array = reader.array("hidden")) {
    auto hidden = readHidden(*array, source);
    reader.keep(hidden ? Status() : failureOf(hidden));
    if (hidden) config.hidden = std::move(*hidden);
  }
  reader.read("dropout", config.dropout, {0, 0.9});
  if (config.embedding == 0)
    reader.keep(failAt({source}, ErrorKind::InvalidArgument,
                       "a deep model reads the embeddings, so that embedding must not be: {}",
                       config.embedding));
}

void checkEarlyStop(TomlReader& reader, const std::string& source, const ModelConfig& config) {
  if (config.earlyStop > 0 && config.heldOut == 0)
    reader.keep(failAt({source}, ErrorKind::InvalidArgument,
                       "early_stop needs held_out above 0, but it is: {}", config.heldOut));
}

toml::array fieldsToToml(const std::vector<FieldOptions>& fields) {
  toml::array array;
  for (const auto& field : fields) {
    toml::table table{{"name", field.name}};
    if (field.hashBuckets > 0) table.insert("hash_buckets", static_cast<std::int64_t>(field.hashBuckets));
    if (field.minCount > 0) table.insert("min_count", static_cast<std::int64_t>(field.minCount));
    table.is_inline(true);
    array.push_back(std::move(table));
  }
  return array;
}

} // namespace

ModelConfig readModelOptions(TomlReader& reader, const std::string& source) {
  ModelConfig config;
  config.kind = readKind(reader);
  readFieldList(reader, source, config);
  reader.read("embedding", config.embedding, {0, kMaxEmbedding});
  readDeepPart(reader, source, config);
  reader.read("epochs", config.epochs, {1, 100'000});
  reader.read("batch_size", config.batchSize, {1, kMaxBatchSize});
  reader.read("learning_rate", config.learningRate, {1e-9, 10});
  reader.read("l2", config.l2, {0, 1e3});
  reader.read("negatives", config.negatives, {1, 1000});
  reader.read("negative_power", config.negativePower, {0, 2});
  reader.read("distinct_pairs", config.distinctPairs);
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
                    {"fields", fieldsToToml(config.fields)},
                    {"embedding", integer(config.embedding)},
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
  if (config.kind != ModelKind::DeepFm) return table;
  toml::array hidden;
  for (const auto units : config.hidden)
    hidden.push_back(integer(units));
  table.insert("hidden", std::move(hidden));
  table.insert("dropout", config.dropout);
  return table;
}

} // namespace rankwright
