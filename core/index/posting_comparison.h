#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/feature/row_keys.h"
#include "core/index/posting_list.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace rankwright {

/// Postings under a key in one build of an index, with the keys of the items that it was built over.
struct PostingSide {
  PostingList postings; ///< of rows of `items`; empty where the build does not have the key
  RowKeys items;
};

/// An item that came under a key, went from there, or has another weight.
struct ItemChange {
  std::optional<ItemId> before; ///< its row in the items of the old build; nothing when they lack it
  std::optional<ItemId> after;
  std::optional<float> weightBefore; ///< nothing when it did not stand under the key
  std::optional<float> weightAfter;

  double change() const { return double{weightAfter.value_or(0)} - weightBefore.value_or(0); }
};

/// What is different under one key.
struct PostingComparison {
  std::uint64_t came = 0;
  std::uint64_t went = 0;
  std::uint64_t changed = 0; ///< in both with another weight
  std::uint64_t unchanged = 0;
  std::vector<ItemChange>
      items; ///< those that differ, by the size of the change of weight, the first of them
};

/// Compares the items by their keys, since a row is not the same item in two item pools. At most `count`
/// items are listed. Errors: Cancelled.
Result<PostingComparison> comparePostings(const PostingSide& before, const PostingSide& after,
                                          std::uint32_t count, const JobControl& job = {});

} // namespace rankwright
