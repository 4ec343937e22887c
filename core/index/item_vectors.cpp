#include "core/index/item_vectors.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace rankwright {

namespace {

constexpr std::uint32_t kRowsBetweenLooks = 4096;

Result<const Column*> vectorColumn(const ItemPool& items, std::string_view feature) {
  const auto* column = items.features().find(feature);
  if (column == nullptr) return fail(ErrorKind::NotFound, "items have no such feature: {}", feature);
  if (column->type() != ValueType::Float32List)
    return fail(ErrorKind::Type, "vectors are lists of float32, but '{}' is {}", feature,
                describe(column->type()));
  return column;
}

/// Takes one list after the other; the first says how long all of them are.
class VectorReader {
public:
  explicit VectorReader(const ItemPool& items) : items_(items) {}

  Status add(ItemId item, const ElementRange<PackedFloats>& list) {
    if (list.size() == 0) return {};
    if (vectors_.size() == 0) RW_CHECK(begin(item, list.size()));
    if (list.size() != vectors_.dimension())
      return fail(ErrorKind::InvalidArgument,
                  "the vectors before have {} numbers, this one {}, that of the item: {}",
                  vectors_.dimension(), list.size(), items_.keyOf(item));
    vector_.clear();
    for (const auto number : list)
      vector_.push_back(number);
    if (vectors_.add(item, vector_)) return {};
    return fail(ErrorKind::InvalidArgument, "a vector has numbers that are not finite, that of the item: {}",
                items_.keyOf(item));
  }

  ItemVectors take() { return std::move(vectors_); }

private:
  Status begin(ItemId item, std::size_t size) {
    if (size > ItemVectors::kMostDimensions)
      return fail(ErrorKind::InvalidArgument, "a vector has more than {} numbers, that of the item: {}",
                  ItemVectors::kMostDimensions, items_.keyOf(item));
    vectors_ = ItemVectors(static_cast<std::uint32_t>(size));
    return {};
  }

  const ItemPool& items_;
  ItemVectors vectors_;
  std::vector<float> vector_;
};

} // namespace

Status ItemVectors::add(ItemId item, std::span<const float> vector) {
  assert(vector.size() == dimension_ && (items_.empty() || items_.back() < item));
  for (const auto number : vector)
    if (!std::isfinite(number))
      return fail(ErrorKind::InvalidArgument, "a vector has a number that is not finite: {}", number);
  items_.push_back(item);
  values_.insert(values_.end(), vector.begin(), vector.end());
  return {};
}

Result<ItemVectors> itemVectorsOf(const ItemPool& items, std::string_view feature, const JobControl& job) {
  RW_ASSIGN(const auto* column, vectorColumn(items, feature));
  VectorReader reader(items);
  for (std::uint32_t row = 0; row < items.size(); ++row) {
    if (row % kRowsBetweenLooks == 0) RW_CHECK(job.check());
    RW_CHECK(reader.add(ItemId(row), column->float32ListAt(row)));
  }
  return reader.take();
}

} // namespace rankwright
