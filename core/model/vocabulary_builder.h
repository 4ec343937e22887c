#pragma once

#include "core/base/result.h"
#include "core/expr/vector.h"
#include "core/model/field_encoding.h"
#include "core/model/model_config.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace rankwright {

/// Makes the encoding of one field from the values of the training rows. The result depends on how often each
/// value occurs and not on the order of the rows.
class VocabularyBuilder {
public:
  /// Errors: Type for a list of float32, which has no encoding; InvalidArgument for hash buckets of a float32
  /// field.
  static Result<VocabularyBuilder> of(const FieldOptions& options, ValueType type);

  /// Counts the values of a batch of rows; each value of a list counts.
  void add(const Vector& values);

  /// The encoding: values seen in fewer than `minCount` places share the field's "other" id. The field's own
  /// option goes before `minCount`.
  FieldEncoding finish(std::uint32_t minCount) const;

private:
  VocabularyBuilder(const FieldOptions& options, ValueType type) : options_(options), type_(type) {}

  bool counts() const { return options_.hashBuckets == 0 && elementType(type_) != ValueType::Float32; }
  void addRow(const Vector& values, std::uint32_t row);
  void count(std::string_view text);
  FieldEncoding::Scheme schemeFor(std::uint32_t minCount) const;

  FieldOptions options_;
  ValueType type_;
  std::unordered_map<std::string, std::uint32_t, FieldValueHash, std::equal_to<>> texts_;
  std::unordered_map<std::int64_t, std::uint32_t, FieldValueHash> integers_;
};

} // namespace rankwright
