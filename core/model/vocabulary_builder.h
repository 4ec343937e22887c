#pragma once

#include "core/base/result.h"
#include "core/expr/vector.h"
#include "core/model/field_encoding.h"
#include "core/model/model_config.h"
#include "core/model/number_quantiles.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace rankwright {

/// Makes the encoding of one field from the values of the training rows. A vocabulary depends on how often
/// each value occurs and not on the order of the rows; nor does the encoding of numbers, but for roundings
/// and beyond `NumberQuantiles::kCapacity` rows.
class VocabularyBuilder {
public:
  /// Errors: Type for a list of float32, which has no encoding; InvalidArgument for options that have no
  /// meaning for the type: hash buckets of a float32 field, an encoding of numbers of another one, a pooling
  /// of what is no list.
  static Result<VocabularyBuilder> of(const FieldOptions& options, ValueType type);

  /// Takes the values of a batch of rows in; each value of a list counts. Missing numbers do not.
  void add(const Vector& values);

  /// The encoding: values seen in fewer than `minCount` places share the field's "other" id. The field's own
  /// option goes before `minCount`.
  FieldEncoding finish(std::uint32_t minCount) const;

private:
  VocabularyBuilder(const FieldOptions& options, ValueType type) : options_(options), type_(type) {}

  bool looksAtValues() const;
  void addRow(const Vector& values, std::uint32_t row);
  void count(std::string_view text);
  void addNumber(float number);
  FieldEncoding::Scheme schemeFor(std::uint32_t minCount) const;
  FieldEncoding::Scheme numberScheme() const;

  FieldOptions options_;
  ValueType type_;
  std::unordered_map<std::string, std::uint32_t, FieldValueHash, std::equal_to<>> texts_;
  std::unordered_map<std::int64_t, std::uint32_t, FieldValueHash> integers_;
  RunningMoments moments_;
  NumberQuantiles quantiles_;
};

} // namespace rankwright
