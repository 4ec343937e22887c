#include "core/model/optimization_options.h"

#include "core/model/enum_words.h"
#include "core/model/model_limits.h"
#include "core/model/model_preset.h"

#include <algorithm>

namespace rankwright {

namespace {

constexpr EnumWords<Optimizer, 2> kOptimizerWords{{"adam", "adagrad"}};
constexpr EnumWords<RateSchedule, 3> kScheduleWords{{"constant", "linear", "cosine"}};
constexpr EnumWords<StopMeasure, 2> kStopMeasureWords{{"log_loss", "auc"}};

constexpr std::size_t kTasks = 2; // click and install

void readTaskWeights(TomlReader& reader, const std::string& source, std::vector<double>& weights) {
  const auto* array = reader.array("task_weights");
  if (!array) return;
  weights.clear();
  for (const auto& node : *array) {
    const auto weight = node.value<double>();
    if (!weight || !(*weight >= 0))
      return reader.keep(failAt(spanOf(node, source), ErrorKind::InvalidArgument,
                                "a task's weight is a number of at least 0: {}", weight.value_or(-1)));
    weights.push_back(*weight);
  }
  if (weights.size() != kTasks || std::ranges::all_of(weights, [](double weight) { return weight == 0; }))
    reader.keep(failAt(spanOf(*array, source), ErrorKind::InvalidArgument,
                       "click and install have a weight each, one of them above 0: {}", weights.size()));
}

void readFreeze(TomlReader& reader, const std::string& source, TrainingPhase& phase) {
  const auto* array = reader.array("freeze");
  if (!array) return;
  for (const auto& node : *array) {
    const auto part = node.value<std::string>().value_or("");
    if (part != "embeddings" && part != "network")
      return reader.keep(failAt(spanOf(node, source), ErrorKind::InvalidArgument,
                                "what can be frozen is \"embeddings\" and \"network\"; there is no: {}",
                                part));
    phase.freeze.push_back(part);
  }
}

void readPhases(TomlReader& reader, const std::string& source, std::vector<TrainingPhase>& phases) {
  const auto* array = reader.array("phase");
  if (!array) return;
  for (const auto& node : *array) {
    if (!node.is_table())
      return reader.keep(failAt(spanOf(node, source), ErrorKind::Type, "an entry must be a table: phase"));
    TomlReader entry(*node.as_table(), source);
    TrainingPhase phase;
    entry.read("epochs", phase.epochs, {1, 100'000});
    entry.read("learning_rate", phase.learningRate, {0, 1000});
    readFreeze(entry, source, phase);
    readTaskWeights(entry, source, phase.taskWeights);
    reader.keep(entry.finish());
    phases.push_back(std::move(phase));
  }
}

template <class T>
toml::array arrayOf(const std::vector<T>& values) {
  toml::array array;
  for (const auto& value : values)
    array.push_back(value);
  return array;
}

toml::array phasesToToml(const std::vector<TrainingPhase>& phases) {
  toml::array array;
  for (const auto& phase : phases) {
    toml::table table{{"epochs", static_cast<std::int64_t>(phase.epochs)},
                      {"learning_rate", phase.learningRate}};
    if (!phase.freeze.empty()) table.insert("freeze", arrayOf(phase.freeze));
    if (!phase.taskWeights.empty()) table.insert("task_weights", arrayOf(phase.taskWeights));
    array.push_back(std::move(table));
  }
  return array;
}

} // namespace

void readOptimizationOptions(TomlReader& reader, const std::string& source, ModelConfig& config) {
  auto& options = config.optimization;
  kOptimizerWords.read(reader, "optimizer", options.optimizer);
  kScheduleWords.read(reader, "schedule", options.schedule);
  reader.read("warm_up_steps", options.warmUpSteps, {0, kMaxCount});
  reader.read("clip_norm", options.clipNorm, {0, 1e9});
  reader.read("initial_deviation", options.initialDeviation, {0, 10});
  reader.read("rank_share", options.rankShare, {0, 1});
  reader.read("pair_negatives", options.pairNegatives, {1, 1000});
  reader.read("reinitialise", options.reinitialise);
  reader.read("all_rows", options.allRows);
  reader.read("row_decay", options.rowDecay, {0, 1});
  kStopMeasureWords.read(reader, "early_stop_by", options.stopMeasure);
  reader.read("evaluations", options.evaluations, {1, 1000});
  if (isDeep(config.kind)) reader.read("network_l2", options.networkL2, {0, 1e3});
  if (isMultiTask(config.kind)) readTaskWeights(reader, source, options.taskWeights);
  readPhases(reader, source, options.phases);
}

void addOptimizationOptions(const ModelConfig& config, toml::table& table) {
  const auto& options = config.optimization;
  const auto integer = [](auto value) { return static_cast<std::int64_t>(value); };
  table.insert("optimizer", kOptimizerWords.of(options.optimizer));
  table.insert("schedule", kScheduleWords.of(options.schedule));
  table.insert("warm_up_steps", integer(options.warmUpSteps));
  table.insert("clip_norm", options.clipNorm);
  table.insert("initial_deviation", options.initialDeviation);
  table.insert("rank_share", options.rankShare);
  table.insert("pair_negatives", integer(options.pairNegatives));
  table.insert("reinitialise", options.reinitialise);
  table.insert("all_rows", options.allRows);
  table.insert("row_decay", options.rowDecay);
  table.insert("early_stop_by", kStopMeasureWords.of(options.stopMeasure));
  table.insert("evaluations", integer(options.evaluations));
  if (isDeep(config.kind)) table.insert("network_l2", options.networkL2);
  if (isMultiTask(config.kind) && !options.taskWeights.empty())
    table.insert("task_weights", arrayOf(options.taskWeights));
  if (!options.phases.empty()) table.insert("phase", phasesToToml(options.phases));
}

} // namespace rankwright
