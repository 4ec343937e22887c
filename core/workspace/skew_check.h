#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/model/feature_encoder.h"
#include "core/model/model_config.h"
#include "core/workspace/event_samples.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace rankwright {

/// What is compared: the rows of a model's fields as training and as serving make them.
struct SkewSubject {
  ModelConfig config;            ///< whose fields they are
  const FeatureEncoder& encoder; ///< of the model
  EventSampleTables tables;      ///< with the rules that the model was trained by
  const RuleSet& servingRules;
};

/// A field whose rows differ, and the first of them.
struct SkewedField {
  std::string field;
  std::uint64_t rows = 0;
  std::string request; ///< name of the first row's
  std::string user, item;
  std::string trained; ///< the value, its ids and x
  std::string served;

  friend bool operator==(const SkewedField&, const SkewedField&) = default;
};

struct SkewReport {
  std::uint64_t requests = 0;
  std::uint64_t rows = 0;
  std::vector<std::string> fields; ///< of the model
  std::vector<SkewedField> skewed; ///< in the order of the fields; empty: all rows are the same bit for bit

  friend bool operator==(const SkewReport&, const SkewReport&) = default;
};

/// Makes the rows of logged requests twice and compares ids and x bit for bit. Once as training does, in
/// batches of rows of many requests; once as the pipeline does, which broadcasts context and user of one
/// request and selects its items. `requests` of the log's are taken, by a hash of their number, each with the
/// exposures whose user and item are known; all of them where there are fewer. Requests without a name, which
/// cannot be told apart, are not. Errors: those of `EventSamples`, of compiling and encoding by the serving
/// rules, among them Type when a field has another type there; Cancelled.
Result<SkewReport> checkSkew(const SkewSubject& subject, const std::filesystem::path& log,
                             std::uint32_t requests, const JobControl& job);

} // namespace rankwright
