#pragma once

#include "core/feature/feature_table.h"
#include "core/model/fm_halves.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace rankwright {

/// The vectors of the items of one table (FmHalves::itemVectors), each made when it is first asked for, and
/// kept: from then on a request looks at one place for an item instead of at the weights of each of its
/// features, which lie all over the memory. Takes `dimension` numbers of 4 bytes for each item that was asked
/// for. Safe to call from several threads.
class ItemVectorCache {
public:
  /// `items` outlives it. Nothing where there are not as many addresses free.
  static std::shared_ptr<const ItemVectorCache> of(std::shared_ptr<const FmHalves> halves,
                                                   const FeatureTable& items);

  /// The product of the query vector, [dimension], with the vector of each of the rows.
  std::vector<double> products(std::span<const float> query, std::span<const std::uint32_t> rows) const;

private:
  struct Free {
    void operator()(float* memory) const;
  };

  ItemVectorCache(std::shared_ptr<const FmHalves> halves, const FeatureTable& items,
                  std::unique_ptr<float[], Free> vectors)
      : halves_(std::move(halves)),
        items_(&items),
        dimension_(halves_->dimension()),
        vectors_(std::move(vectors)) {}

  float* vectorOf(std::uint32_t row) const { return vectors_.get() + row * dimension_; }
  bool isMade(std::uint32_t row) const;
  void make(std::span<const std::uint32_t> rows) const;
  void keep(std::uint32_t row, std::span<const float> vector) const;
  double product(std::span<const float> query, std::uint32_t row) const;

  std::shared_ptr<const FmHalves> halves_;
  const FeatureTable* items_;
  std::size_t dimension_;
  std::unique_ptr<float[], Free>
      vectors_; ///< [items, dimension]; a vector whose last number is +0 is not made
};

} // namespace rankwright
