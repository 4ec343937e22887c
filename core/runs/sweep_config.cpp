#include "core/runs/sweep_config.h"

#include "core/model/toml_reader.h"
#include "core/model/toml_writer.h"

#include <algorithm>
#include <array>

namespace rankwright {

namespace {

constexpr std::array kStrategies = {SweepStrategy::Grid, SweepStrategy::Random, SweepStrategy::Halving};
constexpr NumberRange kAnyNumber{-1e15, 1e15};

void readStrategy(TomlReader& reader, SweepConfig& sweep) {
  std::string word(describe(sweep.strategy));
  reader.read("strategy", word);
  const auto* const found =
      std::ranges::find(kStrategies, word, [](SweepStrategy each) { return describe(each); });
  if (found != kStrategies.end())
    sweep.strategy = *found;
  else
    reader.keep(fail(ErrorKind::Unsupported,
                     "the strategies are \"grid\", \"random\" and \"halving\"; there is no: {}", word));
}

void readMetric(TomlReader& reader, SweepConfig& sweep) {
  std::string word(describe(sweep.metric));
  reader.read("metric", word);
  if (const auto metric = modelMetricOf(word))
    sweep.metric = *metric;
  else
    reader.keep(fail(ErrorKind::Unsupported, "there is no metric of the name: {}", word));
}

void readHalving(TomlReader& reader, const std::string& source, SweepConfig& sweep) {
  const auto* table = reader.has("halving") ? reader.table("halving") : nullptr;
  if (!table) return;
  TomlReader halving(*table, source);
  std::string resource = "epochs";
  halving.read("resource", resource);
  sweep.resource = resource == "rows" ? SweepResource::Rows : SweepResource::Epochs;
  if (resource != "rows" && resource != "epochs")
    reader.keep(
        fail(ErrorKind::Unsupported, "a rung has more \"epochs\" or \"rows\"; there is no: {}", resource));
  halving.read("rungs", sweep.rungs, {1, 20});
  halving.read("eta", sweep.eta, {2, 100});
  reader.keep(halving.finish());
}

SweepRange readRange(TomlReader& reader, const toml::table& table, const std::string& source) {
  SweepRange range;
  TomlReader entry(table, source);
  std::string scale = "linear";
  entry.read("low", range.low, kAnyNumber);
  entry.read("high", range.high, kAnyNumber);
  entry.read("scale", scale);
  entry.read("integer", range.isInteger);
  range.isLogUniform = scale == "log";
  const auto span = spanOf(table, source);
  if (scale != "log" && scale != "linear")
    entry.keep(
        failAt(span, ErrorKind::Unsupported, "a scale is \"linear\" or \"log\"; there is no: {}", scale));
  if (!(range.low < range.high) || (range.isLogUniform && range.low <= 0))
    entry.keep(failAt(span, ErrorKind::InvalidArgument,
                      "low must be below high, and above 0 on a log scale: {}", range.low));
  reader.keep(entry.finish());
  return range;
}

SweepValues readValues(TomlReader& reader, const toml::array& array, const std::string& source) {
  SweepValues values;
  for (const auto& node : array)
    values.push_back(tomlValue(node));
  if (values.empty())
    reader.keep(failAt(spanOf(array, source), ErrorKind::InvalidArgument,
                       "a key needs values to choose from, but there are: {}", values.size()));
  return values;
}

/// A range cannot be in a grid.
void readKeys(TomlReader& reader, std::string_view name, const std::string& source, SweepConfig& sweep) {
  const auto* table = reader.has(name) ? reader.table(name) : nullptr;
  if (!table) return;
  for (const auto& [key, node] : *table) {
    if (const auto* array = node.as_array())
      sweep.keys.push_back({std::string(key.str()), readValues(reader, *array, source)});
    else if (node.is_table() && sweep.strategy != SweepStrategy::Grid)
      sweep.keys.push_back({std::string(key.str()), readRange(reader, *node.as_table(), source)});
    else
      reader.keep(failAt(spanOf(node, source), ErrorKind::Type,
                         "what to choose from is a list, or a table with low and high where it is drawn: {}",
                         key.str()));
  }
}

void checkSweep(TomlReader& reader, const std::string& source, const SweepConfig& sweep) {
  if (sweep.keys.empty())
    reader.keep(failAt({source}, ErrorKind::InvalidArgument,
                       "a sweep needs keys to choose from, in [grid] or [random], but there are: {}",
                       sweep.keys.size()));
  if (sweep.strategy != SweepStrategy::Grid && sweep.trials == 0)
    reader.keep(failAt({source}, ErrorKind::InvalidArgument,
                       "where trials are drawn, trials says how many, and must not be: {}", sweep.trials));
}

} // namespace

std::string_view describe(SweepStrategy strategy) {
  switch (strategy) {
  case SweepStrategy::Grid:
    return "grid";
  case SweepStrategy::Random:
    return "random";
  case SweepStrategy::Halving:
    return "halving";
  }
  return {};
}

Result<SweepConfig> parseSweepToml(std::string_view toml, std::string source) {
  RW_ASSIGN(const auto table, parseToml(toml, source));
  TomlReader reader(table, source);
  SweepConfig sweep;
  auto base = sweep.base.string();
  reader.read("base", base);
  sweep.base = base;
  readStrategy(reader, sweep);
  reader.read("trials", sweep.trials, {0, 10'000});
  reader.read("seed", sweep.seed, {0, 9.2e18});
  readMetric(reader, sweep);
  reader.read("output", sweep.output);
  readHalving(reader, source, sweep);
  readKeys(reader, "grid", source, sweep);
  readKeys(reader, "random", source, sweep);
  checkSweep(reader, source, sweep);
  RW_CHECK(reader.finish());
  return sweep;
}

} // namespace rankwright
