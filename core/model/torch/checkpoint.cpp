#include "core/model/torch/checkpoint.h"

#include "core/base/file.h"
#include "core/model/curve_file.h"
#include "core/model/folder_replacement.h"
#include "core/model/model_options.h"
#include "core/model/named_tensor.h"
#include "core/model/toml_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>

namespace rankwright {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kTensors = "checkpoint.safetensors";
constexpr std::string_view kState = "checkpoint.toml";
constexpr std::string_view kFormat = "rankwright checkpoint";

/// What must be the same for training to go on.
std::string configurationText(ModelConfig config) {
  if (goesOnFromShorter(config)) config.epochs = 1;
  return tomlDocument(modelOptionsToToml(config));
}

FloatTensor vectorTensor(std::string name, std::vector<float> values) {
  const auto size = static_cast<std::int64_t>(values.size());
  return {std::move(name), {size}, std::move(values)};
}

void addWeights(const std::string& prefix, const ModelWeights& weights, std::vector<FloatTensor>& tensors) {
  for (auto& tensor : tensorsOf(weights)) {
    tensor.name = prefix + tensor.name;
    tensors.push_back(std::move(tensor));
  }
}

void addMoments(const std::string& name, const OptimizerMoments& moments, std::vector<FloatTensor>& tensors) {
  tensors.push_back(vectorTensor(name + ".first", moments.first));
  tensors.push_back(vectorTensor(name + ".second", moments.second));
}

/// Half of each step's 32 bits: a number that float32 holds exactly.
std::vector<float> halvesOf(const std::vector<std::uint32_t>& steps, unsigned shift) {
  std::vector<float> halves;
  for (const auto step : steps)
    halves.push_back(static_cast<float>(step >> shift & 0xFFFF));
  return halves;
}

std::vector<FloatTensor> tensorsOf(const ModelWeights& weights, WeightMover::State& state,
                                   const ModelWeights* best) {
  std::vector<FloatTensor> tensors;
  addWeights("now.", weights, tensors);
  if (best) addWeights("best.", *best, tensors);
  addMoments("moments.rows", state.rows.moments(), tensors);
  addMoments("moments.dense", state.dense, tensors);
  addMoments("moments.bias", state.bias, tensors);
  tensors.push_back(vectorTensor("steps.low", halvesOf(state.rows.lastSteps(), 0)));
  tensors.push_back(vectorTensor("steps.high", halvesOf(state.rows.lastSteps(), 16)));
  return tensors;
}

// Sums go through text without loss as their bits.
std::int64_t bitsOf(double value) {
  return std::bit_cast<std::int64_t>(value);
}

std::string stateText(const TrainingPlan& plan, const TrainingState& state, const WeightMover::State& mover,
                      bool hasBest) {
  const auto integer = [](auto value) { return static_cast<std::int64_t>(value); };
  toml::table table{{"format", kFormat},
                    {"configuration", configurationText(plan.config)},
                    {"data_hash", fmt::format("{:016x}", plan.dataHash)},
                    {"state_epoch", integer(state.epoch)},
                    {"batch", integer(state.batch)},
                    {"step", integer(state.step)},
                    {"loss_sum", bitsOf(state.lossSum)},
                    {"loss_weight", bitsOf(state.lossWeight)},
                    {"steps", integer(mover.steps)},
                    {"row_steps", integer(mover.rowSteps)},
                    {"has_best", hasBest},
                    {"curve", curveToToml(state.curve)},
                    {"kept", integer(state.kept)}};
  return tomlDocument(table);
}

Result<ModelWeights> readWeights(const std::string& prefix, const ModelShape& shape,
                                 const std::vector<FloatTensor>& tensors) {
  std::vector<FloatTensor> own;
  for (const auto& tensor : tensors)
    if (tensor.name.starts_with(prefix))
      own.push_back({tensor.name.substr(prefix.size()), tensor.shape, tensor.values});
  return weightsOf(shape, own);
}

Status readVector(const std::vector<FloatTensor>& tensors, const std::string& name,
                  std::vector<float>& values) {
  RW_ASSIGN(const auto read, valuesOf(tensors, name, {static_cast<std::int64_t>(values.size())}));
  values.assign(read.begin(), read.end());
  return {};
}

Status readMoments(const std::vector<FloatTensor>& tensors, const std::string& name,
                   OptimizerMoments& moments) {
  RW_CHECK(readVector(tensors, name + ".first", moments.first));
  return readVector(tensors, name + ".second", moments.second);
}

Status readSteps(const std::vector<FloatTensor>& tensors, std::vector<std::uint32_t>& steps) {
  std::vector<float> low(steps.size()), high(steps.size());
  RW_CHECK(readVector(tensors, "steps.low", low));
  RW_CHECK(readVector(tensors, "steps.high", high));
  for (std::size_t i = 0; i < steps.size(); ++i)
    steps[i] = static_cast<std::uint32_t>(high[i]) << 16 | static_cast<std::uint32_t>(low[i]);
  return {};
}

Status readMover(const std::vector<FloatTensor>& tensors, WeightMover::State& state) {
  RW_CHECK(readMoments(tensors, "moments.rows", state.rows.moments()));
  RW_CHECK(readMoments(tensors, "moments.dense", state.dense));
  RW_CHECK(readMoments(tensors, "moments.bias", state.bias));
  return readSteps(tensors, state.rows.lastSteps());
}

struct StateFile {
  TrainingState state;
  std::uint64_t steps = 0;
  std::uint64_t rowSteps = 0;
  bool hasBest = false;
};

Status checkOrigin(const TrainingPlan& plan, TomlReader& reader, const std::string& source) {
  std::string format, configuration, hash;
  reader.read("format", format);
  reader.read("configuration", configuration);
  reader.read("data_hash", hash);
  if (format != kFormat) return fail(ErrorKind::Corrupt, "this is no checkpoint: {}", source);
  if (configuration != configurationText(plan.config))
    return fail(ErrorKind::Conflict, "the checkpoint is of another configuration: {}", source);
  if (hash != fmt::format("{:016x}", plan.dataHash))
    return fail(ErrorKind::Conflict, "the checkpoint is of other samples: {}", source);
  return {};
}

void readSum(const toml::table& table, std::string_view key, double& value) {
  value = std::bit_cast<double>(table[key].value_or(std::int64_t{0}));
}

Result<StateFile> readState(const TrainingPlan& plan, const fs::path& path) {
  RW_ASSIGN(const auto text, readTextFile(path));
  RW_ASSIGN(const auto table, parseToml(text, path.string()));
  TomlReader reader(table, path.string());
  RW_CHECK(checkOrigin(plan, reader, path.string()));
  StateFile file;
  constexpr NumberRange kCount{0, 9e15};
  reader.read("state_epoch", file.state.epoch, {0, 1e6});
  reader.read("batch", file.state.batch, kCount);
  reader.read("step", file.state.step, kCount);
  reader.read("steps", file.steps, kCount);
  reader.read("row_steps", file.rowSteps, kCount);
  reader.read("has_best", file.hasBest);
  readCurve(reader, path.string(), file.state.curve, file.state.kept);
  readSum(table, "loss_sum", file.state.lossSum);
  readSum(table, "loss_weight", file.state.lossWeight);
  return file;
}

} // namespace

Status writeCheckpoint(const TrainingPlan& plan, const TrainingState& state, const ModelWeights& weights,
                       WeightMover& mover, const ModelWeights* best) {
  RW_ASSIGN(auto replacement, FolderReplacement::begin(plan.checkpoint));
  const auto folder = replacement.workFolder();
  RW_CHECK(writeSafetensors(tensorsOf(weights, mover.state(), best), folder / kTensors));
  RW_CHECK(writeFileAtomically(folder / kState, stateText(plan, state, mover.state(), best != nullptr)));
  return replacement.commit();
}

Result<std::optional<Checkpoint>> readCheckpoint(const TrainingPlan& plan, WeightMover& mover) {
  if (plan.checkpoint.empty() || !fs::exists(plan.checkpoint / kState)) return std::nullopt;
  RW_ASSIGN(auto file, readState(plan, plan.checkpoint / kState));
  RW_ASSIGN(const auto tensors, readSafetensors(plan.checkpoint / kTensors));
  Checkpoint checkpoint;
  checkpoint.state = std::move(file.state);
  RW_ASSIGN(checkpoint.weights, readWeights("now.", plan.shape, tensors));
  if (file.hasBest) {
    RW_ASSIGN(checkpoint.best, readWeights("best.", plan.shape, tensors));
  }
  RW_CHECK(readMover(tensors, mover.state()));
  mover.state().steps = file.steps;
  mover.state().rowSteps = file.rowSteps;
  return checkpoint;
}

Status removeCheckpoint(const TrainingPlan& plan) {
  if (plan.checkpoint.empty()) return {};
  std::error_code error;
  fs::remove_all(plan.checkpoint, error);
  if (error) return fail(ErrorKind::Io, "the checkpoint cannot be removed: {}", plan.checkpoint.string());
  return {};
}

} // namespace rankwright
