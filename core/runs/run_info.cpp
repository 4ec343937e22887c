#include "core/runs/run_info.h"

#include "core/model/toml_writer.h"
#include "core/runs/metrics_toml.h"

#include <array>

namespace rankwright {

namespace {

constexpr std::string_view kFormat = "rankwright run";
constexpr std::uint32_t kVersion = 1;
constexpr NumberRange kCount{0, 9e15};
constexpr NumberRange kSeconds{0, 1e12};

constexpr std::array kStates = {RunState::Training, RunState::Paused, RunState::Finished, RunState::Failed};

template <class Part, class T>
struct Key {
  std::string_view key;
  T Part::*value;
};

constexpr Key<RunInfo, std::string> kTexts[] = {
    {"name", &RunInfo::name},   {"note", &RunInfo::note},       {"started", &RunInfo::started},
    {"model", &RunInfo::model}, {"failure", &RunInfo::failure}, {"configuration", &RunInfo::configuration}};

constexpr Key<RunData, std::string> kDataTexts[] = {{"source", &RunData::source},
                                                    {"data_hash", &RunData::dataHash},
                                                    {"rules_hash", &RunData::rulesHash},
                                                    {"rows_hash", &RunData::rowsHash}};

constexpr Key<RunData, std::uint64_t> kDataCounts[] = {{"train_rows", &RunData::trainRows},
                                                       {"train_positives", &RunData::trainPositives},
                                                       {"held_out_rows", &RunData::heldOutRows},
                                                       {"held_out_positives", &RunData::heldOutPositives},
                                                       {"cached_left_out", &RunData::cachedLeftOut}};

constexpr Key<RunCost, std::string> kCostTexts[] = {{"program", &RunCost::program},
                                                    {"library", &RunCost::library}};

constexpr Key<RunCost, std::uint64_t> kCostCounts[] = {{"peak_bytes", &RunCost::peakBytes},
                                                       {"model_bytes", &RunCost::modelBytes}};

constexpr Key<RunCost, double> kCostNumbers[] = {{"prepare_seconds", &RunCost::prepareSeconds},
                                                 {"train_seconds", &RunCost::trainSeconds},
                                                 {"samples_per_second", &RunCost::samplesPerSecond}};

template <class Part, std::size_t N>
void add(const Part& part, const Key<Part, std::string> (&keys)[N], toml::table& table) {
  for (const auto& [key, value] : keys)
    if (!(part.*value).empty()) table.insert(key, part.*value);
}

template <class Part, std::size_t N>
void add(const Part& part, const Key<Part, std::uint64_t> (&keys)[N], toml::table& table) {
  for (const auto& [key, value] : keys)
    table.insert(key, static_cast<std::int64_t>(part.*value));
}

template <class Part, std::size_t N>
void add(const Part& part, const Key<Part, double> (&keys)[N], toml::table& table) {
  for (const auto& [key, value] : keys)
    table.insert(key, part.*value);
}

template <class Part, std::size_t N>
void read(TomlReader& reader, const Key<Part, std::string> (&keys)[N], Part& part) {
  for (const auto& [key, value] : keys)
    reader.read(key, part.*value);
}

template <class Part, std::size_t N>
void read(TomlReader& reader, const Key<Part, std::uint64_t> (&keys)[N], Part& part) {
  for (const auto& [key, value] : keys)
    reader.read(key, part.*value, kCount);
}

template <class Part, std::size_t N>
void read(TomlReader& reader, const Key<Part, double> (&keys)[N], Part& part) {
  for (const auto& [key, value] : keys)
    reader.read(key, part.*value, kSeconds);
}

toml::table dataToToml(const RunData& data) {
  toml::table table;
  add(data, kDataTexts, table);
  add(data, kDataCounts, table);
  return table;
}

toml::table costToToml(const RunCost& cost) {
  toml::table table{{"threads", static_cast<std::int64_t>(cost.threads)}};
  add(cost, kCostTexts, table);
  add(cost, kCostCounts, table);
  add(cost, kCostNumbers, table);
  return table;
}

void readHeader(TomlReader& reader) {
  std::string format;
  std::uint32_t version = 0;
  reader.read("format", format);
  reader.read("version", version, {0, 4294967295.0});
  if (format != kFormat)
    reader.keep(fail(ErrorKind::InvalidArgument, "the file does not say that its format is: {}", kFormat));
  if (version == 0 || version > kVersion)
    reader.keep(fail(ErrorKind::Unsupported, "versions of runs are known up to {}, but this is: {}", kVersion,
                     version));
}

RunState readState(TomlReader& reader) {
  std::string word;
  reader.read("state", word);
  for (const auto state : kStates)
    if (describe(state) == word) return state;
  reader.keep(fail(ErrorKind::InvalidArgument, "a run has no state of the name: {}", word));
  return RunState::Failed;
}

template <class ReadKeys>
void readPart(TomlReader& reader, std::string_view key, const std::string& source, ReadKeys readKeys) {
  const auto* table = reader.has(key) ? reader.table(key) : nullptr;
  if (!table) return;
  TomlReader part(*table, source);
  readKeys(part);
  reader.keep(part.finish());
}

} // namespace

std::string_view describe(RunState state) {
  switch (state) {
  case RunState::Training:
    return "training";
  case RunState::Paused:
    return "paused";
  case RunState::Finished:
    return "finished";
  case RunState::Failed:
    return "failed";
  }
  return {};
}

std::string runInfoToToml(const RunInfo& info) {
  toml::table table{
      {"format", kFormat}, {"version", static_cast<std::int64_t>(kVersion)}, {"state", describe(info.state)}};
  add(info, kTexts, table);
  table.insert("data", dataToToml(info.data));
  table.insert("cost", costToToml(info.cost));
  table.insert("judging", judgingToToml(info.judging));
  if (!info.metrics.empty()) table.insert("metrics", metricsToToml(info.metrics));
  if (info.experts) table.insert("experts", expertsToToml(*info.experts));
  return tomlDocument(table);
}

Result<RunInfo> parseRunInfo(std::string_view toml, std::string source) {
  RW_ASSIGN(const auto table, parseToml(toml, source));
  TomlReader reader(table, source);
  RunInfo info;
  readHeader(reader);
  info.state = readState(reader);
  read(reader, kTexts, info);
  readPart(reader, "data", source, [&info](TomlReader& part) {
    read(part, kDataTexts, info.data);
    read(part, kDataCounts, info.data);
  });
  readPart(reader, "cost", source, [&info](TomlReader& part) {
    part.read("threads", info.cost.threads, {0, 1024});
    read(part, kCostTexts, info.cost);
    read(part, kCostCounts, info.cost);
    read(part, kCostNumbers, info.cost);
  });
  info.judging = readJudging(reader, source);
  info.metrics = readMetrics(reader, source);
  info.experts = readExperts(reader, source);
  RW_CHECK(reader.finish());
  return info;
}

} // namespace rankwright
