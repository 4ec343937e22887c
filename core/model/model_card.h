#pragma once

#include "core/base/result.h"
#include "core/feature/value.h"
#include "core/model/feature_encoder.h"
#include "core/model/learning_curve.h"
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
  double positiveWeight = 1;          ///< of training rows with the first label in the loss
  std::uint64_t cachedLeftOut = 0;    ///< exposures of lists from a cache
  std::uint64_t unknownUsers = 0;     ///< exposures left out since the workspace does not have their user
  std::uint64_t unknownItems = 0;     ///< or, of a known user, not their item
  std::uint64_t unknownLabels = 0;    ///< exposures left out since the log ends before their window does
  std::uint64_t negativesDropped = 0; ///< training rows without the first label

  friend bool operator==(const SampleCounts&, const SampleCounts&) = default;
};

/// One field as the model was trained on it.
struct FieldCard {
  std::string name;
  ValueType type = ValueType::String;
  std::string scheme; ///< as `FieldEncoding::schemeName` says
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
  std::vector<CurvePoint> curve;
  std::uint32_t kept = 0;     ///< position in `curve` of the point whose weights the model has
  std::string dataHash = {};  ///< of the samples, 16 hexadecimal digits; "" when not known
  std::string rulesHash = {}; ///< of the rules' text; "" when not known
  std::string program = {};   ///< name and version of what trained it
  std::string library = {};   ///< name and version of the library that it was trained with

  friend bool operator==(const ModelCard&, const ModelCard&) = default;
};

/// What the card says about the encoder's fields.
std::vector<FieldCard> describeFields(const FeatureEncoder& encoder);

/// The card as TOML: the keys of `model.toml`, and `format`, `version`, `date`, `data_hash`, `rules_hash`,
/// `program`, `library`, `[[field]]`, `[samples]`, `[[curve]]`, `kept`. The same card gives the same text.
std::string modelCardToToml(const ModelCard& card);

/// Errors: Parse and Type with the place; InvalidArgument for what is missing, unknown or out of range;
/// Unsupported for a later version. Cards of version 1 are read, whose curve has `[[epoch]]` alone.
Result<ModelCard> parseModelCard(std::string_view toml, std::string source);

} // namespace rankwright
