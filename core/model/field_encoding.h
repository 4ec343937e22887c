#pragma once

#include "core/expr/vector.h"
#include "core/feature/value.h"
#include "core/model/encoded_batch.h"
#include "core/model/model_config.h"
#include "core/model/vocabulary.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace rankwright {

/// Values are hashed (XXH3-64) into `buckets` ids that follow the id of missing values. Different values may
/// share one.
struct Hashing {
  std::uint32_t buckets = 1;
};

/// The value itself is the x of one id. NaN and infinities count as missing.
struct NumberScaling {};

/// The x of one id is (value − mean) / deviation. NaN and infinities count as missing.
struct Standardisation {
  double mean = 0;
  double deviation = 1; ///< above 0

  friend bool operator==(const Standardisation&, const Standardisation&) = default;
};

/// An id for each range between borders, the first below all of them. A value on a border belongs to the
/// range above it. NaN and infinities count as missing.
struct NumberBuckets {
  std::vector<float> borders; ///< ascending, distinct

  friend bool operator==(const NumberBuckets&, const NumberBuckets&) = default;
};

/// How the values of one field become ids and x, by the type and the scheme:
///
/// - int64 and string, vocabulary: the value's id, or the field's "other" id; x = 1.
/// - int64 and string, hashing: id 1 + hash mod buckets; x = 1.
/// - lists of these, either: the distinct ids, ascending; x adds up what `Pooling` says, 1/n, 1 or 1/√n, over
///   those of the list's n values that have the id.
/// - float32, number and standard: id 1; x is the value or its standard score.
/// - float32, buckets: id 1 + the number of borders that are not above the value; x = 1.
///
/// A missing value is id 0 with x = 1 everywhere. An empty list has no entry. Ids here count from 0 within
/// the field.
class FieldEncoding {
public:
  using Scheme = std::variant<Vocabulary<std::string>, Vocabulary<std::int64_t>, Hashing, NumberScaling,
                              Standardisation, NumberBuckets>;

  FieldEncoding() = default;
  FieldEncoding(std::string name, ValueType type, Scheme scheme, Pooling pooling = Pooling::Mean)
      : name_(std::move(name)), type_(type), scheme_(std::move(scheme)), pooling_(pooling) {}

  const std::string& name() const { return name_; }
  ValueType type() const { return type_; }
  const Scheme& scheme() const { return scheme_; }
  Pooling pooling() const { return pooling_; } ///< of lists

  /// "vocabulary", "hashing", "number", "standard" or "buckets".
  std::string_view schemeName() const;

  /// Ids of the field are below it.
  std::int64_t idCount() const;

  /// Appends the entries of one row, ids raised by `firstId`, without closing the cell. `values` has this
  /// field's type.
  void appendCell(const Vector& values, std::uint32_t row, std::int64_t firstId, EncodedBatch& batch) const;

private:
  std::int64_t idOf(std::string_view text) const;
  std::int64_t idOf(std::int64_t number) const;
  void appendNumber(float number, std::int64_t firstId, EncodedBatch& batch) const;
  template <class List>
  void appendList(const List& list, std::int64_t firstId, EncodedBatch& batch) const;

  std::string name_;
  ValueType type_ = ValueType::String;
  Scheme scheme_;
  Pooling pooling_ = Pooling::Mean;
};

} // namespace rankwright
