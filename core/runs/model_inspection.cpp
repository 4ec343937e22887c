#include "core/runs/model_inspection.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>

namespace rankwright {

namespace {

double normOf(std::span<const float> row) {
  double squares = 0;
  for (const auto value : row)
    squares += static_cast<double>(value) * value;
  return std::sqrt(squares);
}

double productOf(std::span<const float> a, std::span<const float> b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i)
    sum += static_cast<double>(a[i]) * b[i];
  return sum;
}

std::uint32_t countOf(std::span<const std::uint32_t> idCounts, std::int64_t id) {
  return idCounts.empty() ? 1 : idCounts[static_cast<std::size_t>(id)];
}

/// An id that stands for so many training rows.
struct WeightedId {
  std::int64_t id = 0;
  double weight = 0;
};

std::vector<WeightedId> countedIds(const FieldIds& field, std::span<const std::uint32_t> idCounts) {
  std::vector<WeightedId> ids;
  for (auto id = field.first; id < field.first + field.count; ++id)
    if (const auto count = countOf(idCounts, id); count > 0) ids.push_back({id, static_cast<double>(count)});
  return ids;
}

/// One id for each of `kStrengthIds` equal shares of the training rows, where there are more ids than that.
std::vector<WeightedId> sampledIds(std::vector<WeightedId> ids) {
  if (ids.size() <= kStrengthIds) return ids;
  double rows = 0;
  for (const auto& each : ids)
    rows += each.weight;
  std::vector<WeightedId> taken;
  double below = 0;
  for (const auto& each : ids) {
    below += each.weight;
    while (taken.size() < kStrengthIds &&
           (static_cast<double>(taken.size()) + 0.5) * rows < below * static_cast<double>(kStrengthIds))
      taken.push_back({each.id, 1});
  }
  return taken;
}

/// Not a number for a field that no row has.
double strengthOf(const EmbeddingTable& table, std::span<const WeightedId> a, std::span<const WeightedId> b) {
  double sum = 0;
  double weights = 0;
  for (const auto& left : a)
    for (const auto& right : b) {
      sum += left.weight * right.weight * std::abs(productOf(table.row(left.id), table.row(right.id)));
      weights += left.weight * right.weight;
    }
  return sum / weights;
}

} // namespace

Status checkTable(const EmbeddingTable& table, std::span<const FieldIds> fields,
                  std::span<const std::uint32_t> idCounts) {
  if (!idCounts.empty() && idCounts.size() != static_cast<std::size_t>(table.ids))
    return fail(ErrorKind::InvalidArgument, "the table has {} ids, but those counted are: {}", table.ids,
                idCounts.size());
  for (const auto& field : fields)
    if (field.first < 0 || field.count < 0 || field.first + field.count > table.ids)
      return fail(ErrorKind::InvalidArgument, "the table has {} ids, too few for the field: {}", table.ids,
                  field.name);
  return {};
}

std::vector<FieldIds> fieldIdsOf(const FeatureEncoder& encoder) {
  std::vector<FieldIds> fields;
  for (std::size_t i = 0; i < encoder.fieldCount(); ++i)
    fields.push_back({encoder.fields()[i].name(), encoder.firstIdOf(i), encoder.fields()[i].idCount()});
  return fields;
}

Result<EmbeddingTable> embeddingTableOf(std::span<const FloatTensor> tensors) {
  const auto found = std::ranges::find(tensors, "embedding.weight", &FloatTensor::name);
  if (found == tensors.end() || found->shape.size() != 2 || found->shape[1] == 0)
    return fail(ErrorKind::NotFound, "the model has no factors, the tensor: {}", "embedding.weight");
  return EmbeddingTable{found->values, found->shape[0], static_cast<std::uint32_t>(found->shape[1])};
}

Result<PairStrengths> pairStrengths(const EmbeddingTable& table, std::span<const FieldIds> fields,
                                    std::span<const std::uint32_t> idCounts) {
  RW_CHECK(checkTable(table, fields, idCounts));
  const auto count = fields.size();
  PairStrengths strengths;
  strengths.values.assign(count * count, std::numeric_limits<double>::quiet_NaN());
  std::vector<std::vector<WeightedId>> ids;
  for (const auto& field : fields) {
    strengths.fields.push_back(field.name);
    ids.push_back(sampledIds(countedIds(field, idCounts)));
  }
  for (std::size_t a = 0; a < count; ++a)
    for (std::size_t b = 0; b < a; ++b)
      strengths.values[a * count + b] = strengths.values[b * count + a] = strengthOf(table, ids[a], ids[b]);
  return strengths;
}

Result<std::vector<NormBucket>> normsByFrequency(const EmbeddingTable& table,
                                                 std::span<const std::uint32_t> idCounts) {
  RW_CHECK(checkTable(table, {}, idCounts));
  std::map<std::uint32_t, std::vector<double>> norms;
  for (std::int64_t id = 0; id < table.ids; ++id)
    if (const auto count = countOf(idCounts, id); count > 0)
      norms[std::bit_floor(count)].push_back(normOf(table.row(id)));
  std::vector<NormBucket> buckets;
  for (const auto& [least, values] : norms) {
    const auto count = static_cast<double>(values.size());
    const auto mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
    double squares = 0;
    for (const auto value : values)
      squares += (value - mean) * (value - mean);
    buckets.push_back({least, values.size(), mean, std::sqrt(squares / count)});
  }
  return buckets;
}

} // namespace rankwright
