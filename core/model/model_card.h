#pragma once

#include "core/base/result.h"
#include "core/feature/value.h"
#include "core/model/epoch_metrics.h"
#include "core/model/feature_encoder.h"
#include "core/model/model_config.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// How many rows and interactions a model was trained and judged on.
struct SampleCounts {
  std::uint64_t trainPositives = 0;
  std::uint64_t trainNegatives = 0;
  std::uint64_t heldOutPositives = 0;
  std::uint64_t heldOutNegatives = 0;
  /// The share of all negatives that were drawn, each as likely as the others; nothing when they were not, or
  /// an older program trained the model.
  std::optional<double> negativeRate = {};

  friend bool operator==(const SampleCounts&, const SampleCounts&) = default;
};

/// One field as the model was trained on it.
struct FieldCard {
  std::string name;
  ValueType type = ValueType::String;
  std::string scheme; ///< "vocabulary", "hashing" or "number"
  std::uint64_t ids = 0;

  friend bool operator==(const FieldCard&, const FieldCard&) = default;
};

/// What there is to say about a trained model, for people and for later training: how it was configured, on
/// what it was trained, what it achieved.
struct ModelCard {
  ModelConfig config; ///< `threads` is the number that was used
  std::string date;   ///< as the caller wrote it; "" when unknown
  std::vector<FieldCard> fields;
  SampleCounts samples;
  std::vector<EpochMetrics> epochs;
  std::uint32_t keptEpoch = 0; ///< whose weights the model has

  friend bool operator==(const ModelCard&, const ModelCard&) = default;
};

/// What the card says about the encoder's fields.
std::vector<FieldCard> describeFields(const FeatureEncoder& encoder);

/// The card as TOML: the keys of `model.toml`, and `format`, `version`, `date`, `[[field]]`, `[samples]`,
/// `[[epoch]]`, `kept_epoch`. The same card gives the same text.
std::string modelCardToToml(const ModelCard& card);

/// Errors: Parse and Type with the place; InvalidArgument for what is missing, unknown or out of range;
/// Unsupported for another version.
Result<ModelCard> parseModelCard(std::string_view toml, std::string source);

} // namespace rankwright
