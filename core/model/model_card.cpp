#include "core/model/model_card.h"

#include "core/model/model_options.h"

#include <sstream>

namespace rankwright {

namespace {

constexpr std::string_view kFormat = "rankwright model";
constexpr std::int64_t kVersion = 1;
constexpr NumberRange kCount{0, 9e15};
constexpr NumberRange kLoss{0, 1e6};
constexpr NumberRange kRate{1e-12, 1e3}; // more than 1 where negatives were drawn more than once

template <class T>
std::int64_t integer(T value) {
  return static_cast<std::int64_t>(value);
}

toml::array fieldsToToml(const std::vector<FieldCard>& fields) {
  toml::array array;
  for (const auto& field : fields)
    array.push_back(toml::table{{"name", field.name},
                                {"type", describe(field.type)},
                                {"scheme", field.scheme},
                                {"ids", integer(field.ids)}});
  return array;
}

toml::array epochsToToml(const std::vector<EpochMetrics>& epochs) {
  toml::array array;
  for (const auto& metrics : epochs) {
    toml::table table{{"number", integer(metrics.epoch)}, {"train_loss", metrics.trainLoss}};
    if (metrics.heldOutLoss) table.insert("held_out_loss", *metrics.heldOutLoss);
    if (metrics.heldOutAuc) table.insert("held_out_auc", *metrics.heldOutAuc);
    array.push_back(std::move(table));
  }
  return array;
}

toml::table samplesToToml(const SampleCounts& samples) {
  toml::table table{{"train_positives", integer(samples.trainPositives)},
                    {"train_negatives", integer(samples.trainNegatives)},
                    {"held_out_positives", integer(samples.heldOutPositives)},
                    {"held_out_negatives", integer(samples.heldOutNegatives)}};
  if (samples.negativeRate) table.insert("negative_rate", *samples.negativeRate);
  return table;
}

void readHeader(TomlReader& reader) {
  std::string format;
  std::uint64_t version = 0;
  reader.read("format", format);
  reader.read("version", version, kCount);
  if (format != kFormat)
    reader.keep(fail(ErrorKind::InvalidArgument, "the card does not say that its format is: {}", kFormat));
  if (version != static_cast<std::uint64_t>(kVersion))
    reader.keep(fail(ErrorKind::Unsupported, "only version {} of the model card is known, but this is: {}",
                     kVersion, version));
}

// Reads each table of the array of tables `key` with `readOne(reader, span)`.
template <class ReadOne>
void readTables(TomlReader& reader, std::string_view key, const std::string& source, ReadOne readOne) {
  const auto* array = reader.array(key);
  if (!array) return;
  for (const auto& node : *array) {
    if (!node.is_table())
      return reader.keep(failAt(spanOf(node, source), ErrorKind::Type, "an entry must be a table: {}", key));
    TomlReader entry(*node.as_table(), source);
    readOne(entry, spanOf(node, source));
    reader.keep(entry.finish());
  }
}

FieldCard readFieldCard(TomlReader& reader, const SourceSpan& span) {
  FieldCard field;
  std::string type;
  reader.read("name", field.name);
  reader.read("type", type);
  reader.read("scheme", field.scheme);
  reader.read("ids", field.ids, kCount);
  if (const auto parsed = parseValueType(type))
    field.type = *parsed;
  else
    reader.keep(failAt(span, ErrorKind::InvalidArgument, "there is no type of feature called: {}", type));
  return field;
}

std::optional<double> readOptional(TomlReader& reader, std::string_view key, NumberRange range) {
  double value = 0;
  reader.read(key, value, range);
  return reader.has(key) ? std::optional(value) : std::nullopt;
}

EpochMetrics readEpoch(TomlReader& reader) {
  EpochMetrics metrics;
  reader.read("number", metrics.epoch, {1, 1e9});
  reader.read("train_loss", metrics.trainLoss, kLoss);
  metrics.heldOutLoss = readOptional(reader, "held_out_loss", kLoss);
  metrics.heldOutAuc = readOptional(reader, "held_out_auc", {0, 1});
  return metrics;
}

SampleCounts readSamples(TomlReader& reader, const std::string& source) {
  SampleCounts samples;
  if (const auto* table = reader.table("samples")) {
    TomlReader counts(*table, source);
    counts.read("train_positives", samples.trainPositives, kCount);
    counts.read("train_negatives", samples.trainNegatives, kCount);
    counts.read("held_out_positives", samples.heldOutPositives, kCount);
    counts.read("held_out_negatives", samples.heldOutNegatives, kCount);
    samples.negativeRate = readOptional(counts, "negative_rate", kRate);
    reader.keep(counts.finish());
  }
  return samples;
}

} // namespace

std::vector<FieldCard> describeFields(const FeatureEncoder& encoder) {
  std::vector<FieldCard> cards;
  for (const auto& field : encoder.fields())
    cards.push_back({field.name(), field.type(), std::string(field.schemeName()),
                     static_cast<std::uint64_t>(field.idCount())});
  return cards;
}

std::string modelCardToToml(const ModelCard& card) {
  auto table = modelOptionsToToml(card.config);
  table.insert("format", kFormat);
  table.insert("version", kVersion);
  if (!card.date.empty()) table.insert("date", card.date);
  table.insert("field", fieldsToToml(card.fields));
  table.insert("samples", samplesToToml(card.samples));
  table.insert("epoch", epochsToToml(card.epochs));
  table.insert("kept_epoch", integer(card.keptEpoch));
  std::ostringstream text;
  text << table << '\n';
  return text.str();
}

Result<ModelCard> parseModelCard(std::string_view toml, std::string source) {
  RW_ASSIGN(const auto table, parseToml(toml, source));
  TomlReader reader(table, source);
  ModelCard card;
  readHeader(reader);
  card.config = readModelOptions(reader, source);
  reader.read("date", card.date);
  readTables(reader, "field", source, [&card](TomlReader& entry, const SourceSpan& span) {
    card.fields.push_back(readFieldCard(entry, span));
  });
  card.samples = readSamples(reader, source);
  readTables(reader, "epoch", source,
             [&card](TomlReader& entry, const SourceSpan&) { card.epochs.push_back(readEpoch(entry)); });
  reader.read("kept_epoch", card.keptEpoch, {0, 1e9});
  RW_CHECK(reader.finish());
  return card;
}

} // namespace rankwright
