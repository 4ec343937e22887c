#include "core/model/vocabulary_builder.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace rankwright {

namespace {

template <class T, class Counts>
Vocabulary<T> frequentValues(const Counts& counts, std::uint32_t minCount) {
  std::vector<T> values;
  for (const auto& [value, count] : counts)
    if (count >= minCount) values.push_back(value);
  std::ranges::sort(values);
  return Vocabulary<T>(std::move(values));
}

} // namespace

Result<VocabularyBuilder> VocabularyBuilder::of(const FieldOptions& options, ValueType type) {
  if (type == ValueType::Float32List)
    return fail(ErrorKind::Type, "a list of float32 cannot be a field of a model: {}", options.name);
  if (type == ValueType::Float32 && options.hashBuckets > 0)
    return fail(ErrorKind::InvalidArgument, "hash_buckets has no meaning for a field of type float32: {}",
                options.name);
  if (type != ValueType::Float32 && options.numbers != NumberEncoding::Raw)
    return fail(ErrorKind::InvalidArgument, "numbers has a meaning for fields of type float32 alone: {}",
                options.name);
  if (!isList(type) && options.pooling != Pooling::Mean)
    return fail(ErrorKind::InvalidArgument, "pooling has a meaning for lists alone: {}", options.name);
  return VocabularyBuilder(options, type);
}

bool VocabularyBuilder::looksAtValues() const {
  if (type_ == ValueType::Float32) return options_.numbers != NumberEncoding::Raw;
  return options_.hashBuckets == 0;
}

void VocabularyBuilder::add(const Vector& values) {
  if (!looksAtValues()) return;
  for (std::uint32_t row = 0; row < values.rowCount(); ++row)
    if (!values.isMissing(row)) addRow(values, row);
}

void VocabularyBuilder::addRow(const Vector& values, std::uint32_t row) {
  switch (type_) {
  case ValueType::Int64:
    ++integers_[values.int64At(row)];
    break;
  case ValueType::String:
    count(values.stringAt(row));
    break;
  case ValueType::Int64List:
    for (const auto value : values.int64ListAt(row))
      ++integers_[value];
    break;
  case ValueType::StringList:
    for (const auto text : values.stringListAt(row))
      count(text);
    break;
  default:
    addNumber(values.float32At(row));
  }
}

void VocabularyBuilder::addNumber(float number) {
  if (!std::isfinite(number)) return;
  if (options_.numbers == NumberEncoding::Standardised) moments_.add(number);
  if (options_.numbers == NumberEncoding::Buckets) quantiles_.add(number);
}

void VocabularyBuilder::count(std::string_view text) {
  const auto found = texts_.find(text);
  if (found != texts_.end())
    ++found->second;
  else
    texts_.emplace(text, 1);
}

FieldEncoding VocabularyBuilder::finish(std::uint32_t minCount) const {
  return {options_.name, type_, schemeFor(options_.minCount > 0 ? options_.minCount : minCount),
          options_.pooling};
}

FieldEncoding::Scheme VocabularyBuilder::schemeFor(std::uint32_t minCount) const {
  if (type_ == ValueType::Float32) return numberScheme();
  if (options_.hashBuckets > 0) return Hashing{options_.hashBuckets};
  if (elementType(type_) == ValueType::String) return frequentValues<std::string>(texts_, minCount);
  return frequentValues<std::int64_t>(integers_, minCount);
}

FieldEncoding::Scheme VocabularyBuilder::numberScheme() const {
  if (options_.numbers == NumberEncoding::Raw) return NumberScaling{};
  if (options_.numbers == NumberEncoding::Buckets) return NumberBuckets{quantiles_.borders(options_.buckets)};
  // Of a field that is always the same there is nothing to divide by: x = 0.
  const auto deviation = moments_.deviation();
  return Standardisation{moments_.mean(), deviation > 0 ? deviation : 1};
}

} // namespace rankwright
