#pragma once

#include "core/base/id.h"
#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/feature/item_pool.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace rankwright {

/// Vectors of items, all equally long, in the order of the items: what a vector index is built from. Not
/// every item has one.
class ItemVectors {
public:
  static constexpr std::uint32_t kMostDimensions = 4096;

  ItemVectors() = default;
  /// `dimension` from 1 to kMostDimensions.
  explicit ItemVectors(std::uint32_t dimension) : dimension_(dimension) {}

  std::uint32_t dimension() const { return dimension_; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(items_.size()); }
  std::span<const ItemId> items() const { return items_; }

  /// The vector of the i-th item: [dimension].
  std::span<const float> at(std::size_t i) const {
    return std::span(values_).subspan(i * dimension_, dimension_);
  }

  /// `item` is greater than the one before; `vector` is [dimension]. Errors: InvalidArgument for numbers that
  /// are not finite.
  Status add(ItemId item, std::span<const float> vector);

private:
  std::uint32_t dimension_ = 0;
  std::vector<ItemId> items_;
  std::vector<float> values_;
};

/// The vectors that a feature of the items holds, a list of float32 each; items without one, or with an empty
/// list, have none. Errors: NotFound for the feature; Type when it is of another type; InvalidArgument, with
/// the item, for lists of different lengths and numbers that are not finite; Cancelled.
Result<ItemVectors> itemVectorsOf(const ItemPool& items, std::string_view feature,
                                  const JobControl& job = {});

} // namespace rankwright
