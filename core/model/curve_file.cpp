#include "core/model/curve_file.h"

#include "core/model/ranker.h"
#include "core/model/toml_tables.h"

#include <algorithm>

namespace rankwright {

namespace {

constexpr NumberRange kCount{0, 9e15};
constexpr NumberRange kLoss{0, 1e6};
constexpr NumberRange kShare{0, 1};

template <class T>
std::int64_t integer(T value) {
  return static_cast<std::int64_t>(value);
}

toml::array toToml(const std::vector<OutputQuality>& outputs) {
  toml::array array;
  for (const auto& output : outputs) {
    toml::table table{{"output", output.output}};
    if (output.logLoss) table.insert("log_loss", *output.logLoss);
    if (output.auc) table.insert("auc", *output.auc);
    table.is_inline(true);
    array.push_back(std::move(table));
  }
  return array;
}

toml::array toToml(const std::vector<FrequencyBucket>& buckets) {
  toml::array array;
  for (const auto& bucket : buckets) {
    toml::table table{{"least", integer(bucket.least)},
                      {"train_rows", integer(bucket.trainRows)},
                      {"held_out_rows", integer(bucket.heldOutRows)},
                      {"train_loss", bucket.trainLoss},
                      {"held_out_loss", bucket.heldOutLoss},
                      {"norm", bucket.norm}};
    table.is_inline(true);
    array.push_back(std::move(table));
  }
  return array;
}

OutputQuality readOutput(TomlReader& reader) {
  OutputQuality output;
  reader.read("output", output.output);
  output.logLoss = readOptional(reader, "log_loss", kLoss);
  output.auc = readOptional(reader, "auc", kShare);
  return output;
}

FrequencyBucket readBucket(TomlReader& reader) {
  FrequencyBucket bucket;
  reader.read("least", bucket.least, kCount);
  reader.read("train_rows", bucket.trainRows, kCount);
  reader.read("held_out_rows", bucket.heldOutRows, kCount);
  reader.read("train_loss", bucket.trainLoss, kLoss);
  reader.read("held_out_loss", bucket.heldOutLoss, kLoss);
  reader.read("norm", bucket.norm, kLoss);
  return bucket;
}

CurvePoint readPoint(TomlReader& reader, const std::string& source) {
  CurvePoint point;
  reader.read("epoch", point.epoch, kCount);
  reader.read("steps", point.steps, kCount);
  reader.read("train_loss", point.trainLoss, kLoss);
  if (reader.has("held_out"))
    readTables(reader, "held_out", source, [&point](TomlReader& entry, const SourceSpan&) {
      point.heldOut.push_back(readOutput(entry));
    });
  if (reader.has("frequency"))
    readTables(reader, "frequency", source, [&point](TomlReader& entry, const SourceSpan&) {
      point.frequency.push_back(readBucket(entry));
    });
  return point;
}

/// An entry of version 1, which knew the ends of epochs and one output.
CurvePoint readEpoch(TomlReader& reader) {
  CurvePoint point;
  OutputQuality output{std::string(kClickOutput), {}, {}};
  reader.read("number", point.epoch, {1, 1e9});
  reader.read("train_loss", point.trainLoss, kLoss);
  output.logLoss = readOptional(reader, "held_out_loss", kLoss);
  output.auc = readOptional(reader, "held_out_auc", kShare);
  if (output.logLoss) point.heldOut = {output};
  return point;
}

void readEpochs(TomlReader& reader, const std::string& source, std::vector<CurvePoint>& curve,
                std::uint32_t& kept) {
  readTables(reader, "epoch", source,
             [&curve](TomlReader& entry, const SourceSpan&) { curve.push_back(readEpoch(entry)); });
  reader.read("kept_epoch", kept, {1, 1e9});
  kept -= std::min(kept, 1U);
}

} // namespace

toml::array curveToToml(const std::vector<CurvePoint>& curve) {
  toml::array array;
  for (const auto& point : curve) {
    toml::table table{
        {"epoch", point.epoch}, {"steps", integer(point.steps)}, {"train_loss", point.trainLoss}};
    if (!point.heldOut.empty()) table.insert("held_out", toToml(point.heldOut));
    if (!point.frequency.empty()) table.insert("frequency", toToml(point.frequency));
    array.push_back(std::move(table));
  }
  return array;
}

void readCurve(TomlReader& reader, const std::string& source, std::vector<CurvePoint>& curve,
               std::uint32_t& kept) {
  if (reader.has("epoch")) return readEpochs(reader, source, curve, kept);
  readTables(reader, "curve", source,
             [&](TomlReader& entry, const SourceSpan&) { curve.push_back(readPoint(entry, source)); });
  reader.read("kept", kept, {0, 1e9});
  if (kept > 0 && kept >= curve.size())
    reader.keep(failAt({source}, ErrorKind::InvalidArgument,
                       "the weights are those of a point that the curve of {} does not have: {}",
                       curve.size(), kept));
}

} // namespace rankwright
