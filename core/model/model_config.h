#pragma once

#include "core/base/result.h"
#include "core/model/model_kind.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// How the numbers of a float32 field become ids and x.
enum class NumberEncoding : std::uint8_t {
  Raw,          ///< "raw": one id, x is the value
  Standardised, ///< "standard": one id, x is (value − mean) / standard deviation of the training rows
  Buckets,      ///< "buckets": an id for each of `buckets` ranges with as many training rows each, x = 1
};

/// What the values of a list become together.
enum class Pooling : std::uint8_t {
  Mean, ///< "mean": each of n values has x = 1/n
  Sum,  ///< "sum": x = 1
  Root, ///< "sqrt": x = 1/√n
};

/// One input of the model: the output of a rule or an input feature, and how its values become ids.
struct FieldOptions {
  std::string name;
  std::uint32_t hashBuckets =
      0; ///< 0: a vocabulary of the values seen; otherwise values are hashed into so many ids
  std::uint32_t minCount = 0; ///< rows a value must occur in to get an id of its own; 0: that of the model
  NumberEncoding numbers = NumberEncoding::Raw; ///< of float32 fields
  std::uint32_t buckets = 32;                   ///< of `NumberEncoding::Buckets`
  Pooling pooling = Pooling::Mean;              ///< of lists

  friend bool operator==(const FieldOptions&, const FieldOptions&) = default;
};

/// What the units of hidden layers make of their sums.
enum class Activation : std::uint8_t { Relu, LeakyRelu, Tanh, Gelu };

/// The parts of the network beside the embeddings.
struct NetworkOptions {
  std::vector<std::uint32_t> hidden;  ///< units of the hidden layers of the deep part, or of each expert
  std::vector<std::uint32_t> towers;  ///< units of the hidden layers of each task's tower
  std::uint32_t experts = 2;          ///< of an expert bank
  std::uint32_t crossLayers = 2;      ///< of DCN-V2
  Body body = Body::SharedEmbeddings; ///< of a multi-task model
  Head head = Head::Product;          ///< of a multi-task model
  bool pairs = false; ///< a multi-task model adds the logit of a factorisation machine to each output
  Activation activation = Activation::Relu;
  bool batchNorm = false; ///< before the activation of hidden layers (Ioffe and Szegedy 2015)
  double dropout = 0;     ///< share of the outputs of hidden layers that are left out of a training step

  friend bool operator==(const NetworkOptions&, const NetworkOptions&) = default;
};

enum class Optimizer : std::uint8_t { Adam, Adagrad };

/// How the step size changes over training.
enum class RateSchedule : std::uint8_t { Constant, Linear, Cosine };

/// What of the held-out rows' first output tells the best look from the others.
enum class StopMeasure : std::uint8_t { LogLoss, Auc };

/// A stretch of training with settings of its own. Phases follow each other; the last goes on to the end.
struct TrainingPhase {
  std::uint32_t epochs = 1;
  double learningRate = 1;         ///< factor
  std::vector<std::string> freeze; ///< "embeddings", "network"
  std::vector<double> taskWeights; ///< empty: those of training

  friend bool operator==(const TrainingPhase&, const TrainingPhase&) = default;
};

/// How gradients become weights.
struct OptimizationOptions {
  Optimizer optimizer = Optimizer::Adam;
  RateSchedule schedule = RateSchedule::Constant;
  std::uint32_t warmUpSteps = 0;   ///< in which the step size rises from 0
  double networkL2 = 0;            ///< of the weights of layers; `ModelConfig::l2` is of ids
  double clipNorm = 0;             ///< gradients are scaled down to this norm; 0: they are not
  double initialDeviation = 0.01;  ///< factors start from N(0, this²)
  std::vector<double> taskWeights; ///< of the tasks' losses, in their order; empty: those of the kind
  double rankShare = 0; ///< ρ of (1 − ρ) · log loss + ρ · in-batch pair loss (Combined-Pair, Lin et al. 2024)
  std::uint32_t pairNegatives = 8; ///< negative rows drawn for each positive one of a batch for that
  bool reinitialise = false;       ///< embeddings and their optimiser start anew with every epoch (MEDA)
  bool allRows = false; ///< every step moves the embeddings of all ids and not those of its batch alone
  double rowDecay = 0;  ///< α of AdamAR: a row that was not touched for I steps loses the share min(1, αI)
  StopMeasure stopMeasure = StopMeasure::LogLoss; ///< what `ModelConfig::earlyStop` goes by
  std::uint32_t evaluations = 1;                  ///< looks at the held-out rows in each epoch
  std::vector<TrainingPhase> phases;

  friend bool operator==(const OptimizationOptions&, const OptimizationOptions&) = default;
};

/// Which rows of a log train, and what they weigh.
struct SampleSelection {
  std::string log;             ///< an event log of the workspace; "": the workspace's own log of usage
  std::string label = "click"; ///< of single-task models: "click", "install", or the column of a CSV file
  std::string given;           ///< "click": only clicked exposures, the naive space of conversion models
  bool cached = false;         ///< exposures of lists from a cache count as well
  double windowHours = 24;     ///< after an exposure, in which an action counts
  bool splitByTime = false;    ///< the last exposures are held out instead of those that a hash picks
  double negativeRate = 1;     ///< share of the exposures without the first label that are kept
  double positiveWeight = 1;   ///< weight of the exposures with the first label in the loss

  friend bool operator==(const SampleSelection&, const SampleSelection&) = default;
};

/// What `model.toml` declares: the model and how it is trained. The defaults are those of an absent key.
struct ModelConfig {
  ModelKind kind = ModelKind::FactorizationMachine;
  std::vector<FieldOptions> fields;
  std::uint32_t embedding = 10; ///< length of the factor of an id
  NetworkOptions network;
  SampleSelection samples;
  OptimizationOptions optimization;
  std::uint32_t epochs = 10;      ///< passes over the training rows, at most
  std::uint32_t batchSize = 4096; ///< rows a gradient step looks at
  double learningRate = 0.02;     ///< step size of Adam
  double l2 = 1e-6; ///< adds l2/2 · ‖θ‖² over the weights of the ids of a batch to its mean loss
  std::uint32_t negatives = 2; ///< rows drawn for each positive among items that its user never used
  double negativePower = 0;    ///< items are drawn with weight (users + 1)^α; 0: uniformly
  bool distinctPairs = false;  ///< one positive for each user and item instead of one for each interaction
  std::uint64_t seed = 1;
  std::uint32_t threads = 1;  ///< 0: as many as the machine has, which pays only when nothing else needs them
  std::uint32_t minCount = 1; ///< training rows a value must occur in to get an id of its own
  double heldOut = 0.1;       ///< share of the interactions that judge the model and do not train it
  std::uint32_t earlyStop = 0; ///< epochs without a better look after which to stop; 0: never

  friend bool operator==(const ModelConfig&, const ModelConfig&) = default;
};

/// The hidden layers of a deep model that names none.
inline const std::vector<std::uint32_t> kDefaultHidden = {64, 32};

/// Reads the keys that the reference "model.toml" lists, `kind` and `fields` first. An absent key is as
/// `presetOf` the kind has it. An entry of `fields` is a name or a table such as
/// `{ name = "developer", hash_buckets = 1000, min_count = 5 }`. `source` labels the text in errors.
/// Errors, all with the place: Parse for text that is not TOML, Type for a value of another type,
/// InvalidArgument for unknown keys and values out of range, Conflict for a field named twice.
Result<ModelConfig> parseModelToml(std::string_view toml, std::string source);

/// The text of a `model.toml` that says the same: `parseModelToml` gives the config back.
std::string modelConfigToToml(const ModelConfig& config);

/// Whether a config made by other means could stand in a file. Errors: as `parseModelToml`, without a place.
Status checkModelConfig(const ModelConfig& config);

} // namespace rankwright
