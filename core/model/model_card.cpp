#include "core/model/model_card.h"

#include "core/model/curve_file.h"
#include "core/model/model_options.h"
#include "core/model/toml_tables.h"
#include "core/model/toml_writer.h"

#include <array>
#include <utility>

namespace rankwright {

namespace {

constexpr std::string_view kFormat = "rankwright model";
constexpr std::uint64_t kVersion = 2;
constexpr NumberRange kCount{0, 9e15};
constexpr NumberRange kRate{1e-12, 1e3}; // more than 1 where negatives were drawn more than once

/// Counts that cards name where they are not 0.
constexpr std::array<std::pair<std::string_view, std::uint64_t SampleCounts::*>, 5> kLeftOut = {
    {{"cached_left_out", &SampleCounts::cachedLeftOut},
     {"unknown_users", &SampleCounts::unknownUsers},
     {"unknown_items", &SampleCounts::unknownItems},
     {"unknown_labels", &SampleCounts::unknownLabels},
     {"negatives_dropped", &SampleCounts::negativesDropped}}};

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

toml::table samplesToToml(const SampleCounts& samples) {
  toml::table table{{"train_positives", integer(samples.trainPositives)},
                    {"train_negatives", integer(samples.trainNegatives)},
                    {"held_out_positives", integer(samples.heldOutPositives)},
                    {"held_out_negatives", integer(samples.heldOutNegatives)}};
  if (samples.negativeRate) table.insert("negative_rate", *samples.negativeRate);
  if (samples.positiveWeight != 1) table.insert("positive_weight", samples.positiveWeight);
  for (const auto& [key, count] : kLeftOut)
    if (samples.*count > 0) table.insert(key, integer(samples.*count));
  return table;
}

struct OriginKey {
  std::string_view key;
  std::string ModelCard::*text;
};
constexpr OriginKey kOrigin[] = {{"date", &ModelCard::date},
                                 {"data_hash", &ModelCard::dataHash},
                                 {"rules_hash", &ModelCard::rulesHash},
                                 {"program", &ModelCard::program},
                                 {"library", &ModelCard::library}};

void addOrigin(const ModelCard& card, toml::table& table) {
  for (const auto& [key, text] : kOrigin)
    if (!(card.*text).empty()) table.insert(key, card.*text);
}

void readOrigin(TomlReader& reader, ModelCard& card) {
  for (const auto& [key, text] : kOrigin)
    reader.read(key, card.*text);
}

void readHeader(TomlReader& reader) {
  std::string format;
  std::uint64_t version = 0;
  reader.read("format", format);
  reader.read("version", version, kCount);
  if (format != kFormat)
    reader.keep(fail(ErrorKind::InvalidArgument, "the card does not say that its format is: {}", kFormat));
  if (version == 0 || version > kVersion)
    reader.keep(fail(ErrorKind::Unsupported, "versions of the model card are known up to {}, but this is: {}",
                     kVersion, version));
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

SampleCounts readSamples(TomlReader& reader, const std::string& source) {
  SampleCounts samples;
  if (const auto* table = reader.table("samples")) {
    TomlReader counts(*table, source);
    counts.read("train_positives", samples.trainPositives, kCount);
    counts.read("train_negatives", samples.trainNegatives, kCount);
    counts.read("held_out_positives", samples.heldOutPositives, kCount);
    counts.read("held_out_negatives", samples.heldOutNegatives, kCount);
    samples.negativeRate = readOptional(counts, "negative_rate", kRate);
    counts.read("positive_weight", samples.positiveWeight, {1e-6, 1e6});
    for (const auto& [key, count] : kLeftOut)
      counts.read(key, samples.*count, kCount);
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
  table.insert("version", integer(kVersion));
  addOrigin(card, table);
  table.insert("field", fieldsToToml(card.fields));
  table.insert("samples", samplesToToml(card.samples));
  table.insert("curve", curveToToml(card.curve));
  table.insert("kept", integer(card.kept));
  return tomlDocument(table);
}

Result<ModelCard> parseModelCard(std::string_view toml, std::string source) {
  RW_ASSIGN(const auto table, parseToml(toml, source));
  TomlReader reader(table, source);
  ModelCard card;
  readHeader(reader);
  card.config = readModelOptions(reader, source);
  readOrigin(reader, card);
  readTables(reader, "field", source, [&card](TomlReader& entry, const SourceSpan& span) {
    card.fields.push_back(readFieldCard(entry, span));
  });
  card.samples = readSamples(reader, source);
  readCurve(reader, source, card.curve, card.kept);
  RW_CHECK(reader.finish());
  return card;
}

} // namespace rankwright
