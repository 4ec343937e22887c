#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// Which family of models.
enum class ModelKind : std::uint8_t {
  FactorizationMachine, ///< "fm": linear terms and all pairwise products with factorised weights (Rendle
                        ///< 2010)
  DeepFm, ///< "deepfm": the same and a multi-layer perceptron over the same factors (Guo et al. 2017)
};

/// The word of configuration files, e.g. "fm".
std::string_view describe(ModelKind kind);

/// One input of the model: the output of a rule or an input feature, and how its values become ids.
struct FieldOptions {
  std::string name;
  std::uint32_t hashBuckets =
      0; ///< 0: a vocabulary of the values seen; otherwise values are hashed into so many ids
  std::uint32_t minCount = 0; ///< rows a value must occur in to get an id of its own; 0: that of the model

  friend bool operator==(const FieldOptions&, const FieldOptions&) = default;
};

/// What `model.toml` declares: the model and how it is trained. The defaults are those of an absent key.
struct ModelConfig {
  ModelKind kind = ModelKind::FactorizationMachine;
  std::vector<FieldOptions> fields;
  std::uint32_t embedding = 10;      ///< length of the factor of an id; 0 leaves a logistic regression
  std::vector<std::uint32_t> hidden; ///< units of the hidden layers of the deep part; none without one
  double dropout = 0;        ///< share of the outputs of hidden layers that are left out of a training step
  std::uint32_t epochs = 10; ///< passes over the training rows, at most
  std::uint32_t batchSize = 4096; ///< rows a gradient step looks at
  double learningRate = 0.02;     ///< step size of Adam
  double l2 = 1e-6; ///< adds l2/2 · ‖θ‖² over all weights but the bias to the mean loss of a batch
  std::uint32_t negatives = 2; ///< rows drawn for each positive among items that its user never used
  double negativePower = 0;    ///< items are drawn with weight (users + 1)^α; 0: uniformly
  bool distinctPairs = false;  ///< one positive for each user and item instead of one for each interaction
  std::uint64_t seed = 1;
  std::uint32_t threads = 1;  ///< 0: as many as the machine has, which pays only when nothing else needs them
  std::uint32_t minCount = 1; ///< training rows a value must occur in to get an id of its own
  double heldOut = 0.1;       ///< share of the interactions that judge the model and do not train it
  std::uint32_t earlyStop = 0; ///< epochs without a lower held-out log loss after which to stop; 0: never

  friend bool operator==(const ModelConfig&, const ModelConfig&) = default;
};

/// The hidden layers of a deep model that names none.
inline const std::vector<std::uint32_t> kDefaultHidden = {64, 32};

/// Reads the keys `kind`, `fields`, `embedding`, `hidden`, `dropout`, `epochs`, `batch_size`,
/// `learning_rate`, `l2`, `negatives`, `negative_power`, `distinct_pairs`, `seed`, `threads`, `min_count`,
/// `held_out`, `early_stop`. An entry of `fields` is a name or a table such as
/// `{ name = "developer", hash_buckets = 1000, min_count = 5 }`. `source` labels the text in errors.
/// Errors, all with the place: Parse for text that is not TOML, Type for a value of another type,
/// InvalidArgument for unknown keys and values out of range, Conflict for a field named twice.
Result<ModelConfig> parseModelToml(std::string_view toml, std::string source);

/// Whether a config made by other means could stand in a file. Errors: as `parseModelToml`, without a place.
Status checkModelConfig(const ModelConfig& config);

} // namespace rankwright
