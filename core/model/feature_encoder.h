#pragma once

#include "core/base/result.h"
#include "core/expr/vector.h"
#include "core/feature/schema.h"
#include "core/model/encoded_batch.h"
#include "core/model/field_encoding.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace rankwright {

/// Turns the values of a model's fields into global ids: the ranges of the fields follow each other.
/// Immutable; safe to call from several threads.
class FeatureEncoder {
public:
  FeatureEncoder() = default;

  /// Errors: InvalidArgument for no fields, or more ids altogether than 2³¹ − 1.
  static Result<FeatureEncoder> of(std::vector<FieldEncoding> fields);

  const std::vector<FieldEncoding>& fields() const { return fields_; }
  std::uint32_t fieldCount() const { return static_cast<std::uint32_t>(fields_.size()); }

  /// All ids are below it.
  std::int64_t idCount() const { return firstIds_.back(); }

  /// The first of the field's ids; `firstIdOf(fieldCount())` is `idCount()`.
  std::int64_t firstIdOf(std::size_t field) const { return firstIds_[field]; }

  std::vector<std::string> names() const;

  /// Checks that `outputs` names and types the fields. Errors: Type, with the first field that differs.
  Status checkTypes(const Schema& outputs) const;

  /// Appends `rowCount` rows; `values` holds one vector a field, as a program gives them.
  /// Errors: Type when the vectors are not of the fields' types; InvalidArgument beyond 2³² − 1 entries.
  Status append(std::span<const Vector> values, std::uint32_t rowCount, EncodedBatch& batch) const;

  /// The same as a new batch. Errors: as `append`.
  Result<EncodedBatch> encode(std::span<const Vector> values, std::uint32_t rowCount) const;

  /// Rows of which the cells that are the same in all are in `common`, one row, and empty in `rows`; the
  /// others the other way round.
  struct SharedBatch {
    EncodedBatch common;
    EncodedBatch rows;
  };

  /// Encodes what is constant in `values` once. Errors: as `append`.
  Result<SharedBatch> encodeShared(std::span<const Vector> values, std::uint32_t rowCount) const;

private:
  Status checkVectors(std::span<const Vector> values) const;

  std::vector<FieldEncoding> fields_;
  std::vector<std::int64_t> firstIds_ = {0};
};

} // namespace rankwright
