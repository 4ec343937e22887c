#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/expr/vector.h"
#include "core/feature/schema.h"
#include "core/model/model_card.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// Some rows with the values of their fields, as a view that lives until the next rows.
struct SourceBatch {
  std::uint32_t rowCount = 0;
  bool heldOut = false;                 ///< they judge the model and do not train it
  std::span<const Vector> values;       ///< one a field
  std::span<const std::uint8_t> labels; ///< [rows · labels], row by row: 0, 1 or `kUnknownLabel`
  std::span<const float> weights = {};  ///< [rows]; empty: all are 1
  std::span<const std::uint32_t> users; ///< [rows] where the source has users, else empty
};

/// Where samples come from, before their values are ids. For one thread at a time.
class SampleSource {
public:
  using Take = std::function<Status(const SourceBatch&)>;

  virtual ~SampleSource() = default;

  /// Names and types of the fields, in the order of the configuration.
  virtual const Schema& fields() const = 0;

  /// Names of the labels; the first is the one that rows are weighted and dropped by.
  virtual const std::vector<std::string>& labels() const = 0;

  virtual bool hasUsers() const = 0;

  /// The rules that make the fields, as `RuleSet::parse` reads them; "" where fields are columns.
  virtual std::string rulesText() const { return {}; }

  /// Calls `take` with batches of up to `kBatchRows` rows, the same in every call. Ends with the first
  /// failure that `take` gives. Reports `stage`. Errors: those of the source; Cancelled.
  virtual Status forEachBatch(std::string_view stage, const JobControl& job, const Take& take) = 0;

  /// Once all batches were given: what was left out of them and how positives and negatives were treated; the
  /// counts of rows themselves are 0.
  virtual SampleCounts leftOut() const = 0;
};

} // namespace rankwright
