#include "core/model/field_encoding.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace rankwright {

namespace {

constexpr std::array<std::string_view, 6> kSchemeNames = {"vocabulary", "vocabulary", "hashing",
                                                          "number",     "standard",   "buckets"};
constexpr std::int64_t kNumberId = 1;

void append(EncodedBatch& batch, std::int64_t id, float x) {
  batch.ids.push_back(id);
  batch.values.push_back(x);
}

float shareOf(std::size_t values, Pooling pooling) {
  const auto count = static_cast<float>(values);
  if (pooling == Pooling::Sum) return 1;
  return pooling == Pooling::Mean ? 1 / count : 1 / std::sqrt(count);
}

// Values that share an id are one entry: otherwise an id would form pairs with itself.
void mergeEqualIds(EncodedBatch& batch, std::size_t begin, float share) {
  const auto first = batch.ids.begin() + static_cast<std::ptrdiff_t>(begin);
  std::sort(first, batch.ids.end());
  batch.values.resize(begin);
  std::size_t kept = begin;
  for (std::size_t i = begin; i < batch.ids.size(); ++i) {
    if (kept > begin && batch.ids[kept - 1] == batch.ids[i]) {
      batch.values[kept - 1] += share;
    } else {
      batch.ids[kept++] = batch.ids[i];
      batch.values.push_back(share);
    }
  }
  batch.ids.resize(kept);
}

// Kept finite: what lies beyond the floats counts as the last of them.
float standardScore(float number, const Standardisation& standard) {
  const double score = (number - standard.mean) / standard.deviation;
  constexpr double kMost = std::numeric_limits<float>::max();
  return static_cast<float>(std::clamp(score, -kMost, kMost));
}

} // namespace

std::string_view FieldEncoding::schemeName() const {
  return kSchemeNames[scheme_.index()];
}

std::int64_t FieldEncoding::idCount() const {
  struct Count {
    std::int64_t operator()(const Vocabulary<std::string>& vocabulary) const { return vocabulary.idCount(); }
    std::int64_t operator()(const Vocabulary<std::int64_t>& vocabulary) const { return vocabulary.idCount(); }
    std::int64_t operator()(const Hashing& hashing) const {
      return 1 + static_cast<std::int64_t>(hashing.buckets);
    }
    std::int64_t operator()(const NumberScaling&) const { return 1 + kNumberId; }
    std::int64_t operator()(const Standardisation&) const { return 1 + kNumberId; }
    std::int64_t operator()(const NumberBuckets& buckets) const {
      return 2 + static_cast<std::int64_t>(buckets.borders.size());
    }
  };
  return std::visit(Count{}, scheme_);
}

std::int64_t FieldEncoding::idOf(std::string_view text) const {
  if (const auto* vocabulary = std::get_if<Vocabulary<std::string>>(&scheme_)) return vocabulary->idOf(text);
  return 1 + static_cast<std::int64_t>(hashText(text) % std::get<Hashing>(scheme_).buckets);
}

std::int64_t FieldEncoding::idOf(std::int64_t number) const {
  if (const auto* vocabulary = std::get_if<Vocabulary<std::int64_t>>(&scheme_))
    return vocabulary->idOf(number);
  return 1 + static_cast<std::int64_t>(hashInteger(number) % std::get<Hashing>(scheme_).buckets);
}

template <class List>
void FieldEncoding::appendList(const List& list, std::int64_t firstId, EncodedBatch& batch) const {
  const auto begin = batch.ids.size();
  for (const auto& value : list)
    batch.ids.push_back(firstId + idOf(value));
  mergeEqualIds(batch, begin, shareOf(list.size(), pooling_));
}

void FieldEncoding::appendNumber(float number, std::int64_t firstId, EncodedBatch& batch) const {
  if (!std::isfinite(number)) return append(batch, firstId + kMissingId, 1);
  if (const auto* buckets = std::get_if<NumberBuckets>(&scheme_)) {
    const auto& borders = buckets->borders;
    const auto below = std::upper_bound(borders.begin(), borders.end(), number) - borders.begin();
    return append(batch, firstId + kNumberId + below, 1);
  }
  const auto* standard = std::get_if<Standardisation>(&scheme_);
  append(batch, firstId + kNumberId, standard ? standardScore(number, *standard) : number);
}

void FieldEncoding::appendCell(const Vector& values, std::uint32_t row, std::int64_t firstId,
                               EncodedBatch& batch) const {
  if (values.isMissing(row)) return append(batch, firstId + kMissingId, 1);
  switch (type_) {
  case ValueType::Int64:
    return append(batch, firstId + idOf(values.int64At(row)), 1);
  case ValueType::String:
    return append(batch, firstId + idOf(values.stringAt(row)), 1);
  case ValueType::Int64List:
    return appendList(values.int64ListAt(row), firstId, batch);
  case ValueType::StringList:
    return appendList(values.stringListAt(row), firstId, batch);
  default:
    break;
  }
  appendNumber(values.float32At(row), firstId, batch);
}

} // namespace rankwright
