#pragma once

#include "core/expr/vector.h"
#include "core/feature/value.h"
#include "core/model/encoded_batch.h"
#include "core/model/vocabulary.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace rankwright {

/// Values are hashed (XXH3-64) into `buckets` ids that follow the id of missing values. Different values may
/// share one.
struct Hashing {
  std::uint32_t buckets = 1;
};

/// The value itself is the x of one id. NaN and infinities count as missing.
struct NumberScaling {};

/// How the values of one field become ids and x:
///
/// | type                   | encoding      | entries of a cell |
/// |------------------------|---------------|---------------------------------------------------------------------------|
/// | int64, string          | vocabulary    | the value's id, or the field's "other" id; x = 1 | | int64,
/// string          | hashing       | 1 + hash mod buckets; x = 1 | | lists of int64, string | either        |
/// the distinct ids, ascending; x = the share of the list's values with the id | | float32                |
/// number        | id 1; x = the value                                                       |
///
/// A missing value is id 0 with x = 1 everywhere. An empty list has no entry. Ids here count from 0 within
/// the field.
class FieldEncoding {
public:
  using Scheme = std::variant<Vocabulary<std::string>, Vocabulary<std::int64_t>, Hashing, NumberScaling>;

  FieldEncoding() = default;
  FieldEncoding(std::string name, ValueType type, Scheme scheme)
      : name_(std::move(name)), type_(type), scheme_(std::move(scheme)) {}

  const std::string& name() const { return name_; }
  ValueType type() const { return type_; }
  const Scheme& scheme() const { return scheme_; }

  /// "vocabulary", "hashing" or "number".
  std::string_view schemeName() const;

  /// Ids of the field are below it.
  std::int64_t idCount() const;

  /// Appends the entries of one row, ids raised by `firstId`, without closing the cell. `values` has this
  /// field's type.
  void appendCell(const Vector& values, std::uint32_t row, std::int64_t firstId, EncodedBatch& batch) const;

private:
  std::int64_t idOf(std::string_view text) const;
  std::int64_t idOf(std::int64_t number) const;
  template <class List>
  void appendList(const List& list, std::int64_t firstId, EncodedBatch& batch) const;

  std::string name_;
  ValueType type_ = ValueType::String;
  Scheme scheme_;
};

} // namespace rankwright
