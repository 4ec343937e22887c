#include "core/model/item_vector_cache.h"

#include "core/expr/program.h"

#include <algorithm>
#include <atomic>
#include <bit>
#include <cstdlib>

namespace rankwright {

namespace {

// So many vectors are on their way from the memory while one is multiplied.
constexpr std::size_t kAhead = 8;

/// The last number of a vector, which is written after the others and read before them. +0 stands for a
/// vector that nobody made, so a sum of +0 is kept as −0, which adds nothing either.
float kept(float last) {
  return last == 0 ? -0.0F : last;
}

} // namespace

void ItemVectorCache::Free::operator()(float* memory) const {
  std::free(memory);
}

std::shared_ptr<const ItemVectorCache> ItemVectorCache::of(std::shared_ptr<const FmHalves> halves,
                                                           const FeatureTable& items) {
  // Zeros from calloc take memory once they are written over.
  const auto count = std::max<std::size_t>(1, std::size_t{items.rowCount()} * halves->dimension());
  std::unique_ptr<float[], Free> vectors(static_cast<float*>(std::calloc(count, sizeof(float))));
  if (!vectors) return nullptr;
  return std::shared_ptr<const ItemVectorCache>(
      new ItemVectorCache(std::move(halves), items, std::move(vectors)));
}

bool ItemVectorCache::isMade(std::uint32_t row) const {
  const std::atomic_ref last(vectorOf(row)[dimension_ - 1]);
  return std::bit_cast<std::uint32_t>(last.load(std::memory_order_acquire)) != 0;
}

void ItemVectorCache::keep(std::uint32_t row, std::span<const float> vector) const {
  auto* place = vectorOf(row);
  for (std::size_t k = 0; k + 1 < dimension_; ++k)
    std::atomic_ref(place[k]).store(vector[k], std::memory_order_relaxed);
  std::atomic_ref(place[dimension_ - 1]).store(kept(vector.back()), std::memory_order_release);
}

/// Two threads that make the same vector write the same bits.
void ItemVectorCache::make(std::span<const std::uint32_t> rows) const {
  std::vector<float> made(std::min<std::size_t>(rows.size(), kBatchRows) * dimension_);
  for (std::size_t first = 0; first < rows.size(); first += kBatchRows) {
    const auto part = rows.subspan(first, std::min<std::size_t>(kBatchRows, rows.size() - first));
    InputTables tables;
    tables.addRows(*items_, part);
    halves_->itemVectors(tables, static_cast<std::uint32_t>(part.size()), made);
    for (std::size_t i = 0; i < part.size(); ++i)
      keep(part[i], std::span(made).subspan(i * dimension_, dimension_));
  }
}

double ItemVectorCache::product(std::span<const float> query, std::uint32_t row) const {
  auto* vector = vectorOf(row);
  double sum = 0;
  for (std::size_t k = 0; k < dimension_; ++k)
    sum += double{query[k]} * std::atomic_ref(vector[k]).load(std::memory_order_relaxed);
  return sum;
}

std::vector<double> ItemVectorCache::products(std::span<const float> query,
                                              std::span<const std::uint32_t> rows) const {
  std::vector<double> products(rows.size());
  std::vector<std::uint32_t> missing;
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i + kAhead < rows.size()) __builtin_prefetch(vectorOf(rows[i + kAhead]));
    if (isMade(rows[i])) {
      products[i] = product(query, rows[i]);
    } else {
      missing.push_back(rows[i]);
      places.push_back(i);
    }
  }
  make(missing);
  for (std::size_t i = 0; i < missing.size(); ++i)
    products[places[i]] = product(query, missing[i]);
  return products;
}

} // namespace rankwright
