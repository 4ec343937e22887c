#pragma once

#include "core/index/posting_list.h"

#include <cstddef>
#include <span>
#include <vector>

namespace rankwright {

/// Puts a list into the order an index promises: weights of equal items are added up in the order of the
/// postings, the first of their positions stays; by falling weight, then by rising item; the `maxPostings`
/// heaviest. Holds its scratch memory. For one thread at a time.
class PostingOrder {
public:
  void arrange(std::vector<Posting>& postings, std::size_t maxPostings);

  /// Adds up equal items and leaves the list sorted by item.
  void addUp(std::vector<Posting>& postings);

private:
  void sortByWeight(std::vector<Posting>& postings);

  std::vector<std::uint64_t> order_;
  std::vector<Posting> moved_;
};

/// Packs posting lists as `PostingList` reads them. With 8 or 16 bits the weights become the nearest of the
/// levels that divide the range of their list, and postings of one level stand by rising item. Holds its
/// scratch memory. For one thread at a time.
class PostingEncoder {
public:
  explicit PostingEncoder(PostingFormat format) : format_(format) {}

  /// Appends a list that is in order and not empty; it may be rearranged within levels. Returns false, having
  /// appended nothing, when the packed list is larger than 4 GiB.
  bool append(std::vector<std::byte>& to, std::vector<Posting>& postings);

  /// The largest difference between a weight and what is read for it, over all lists so far.
  float maxWeightError() const { return maxWeightError_; }

private:
  void quantise(std::vector<Posting>& postings);
  void appendBlock(std::vector<std::byte>& to, std::span<const Posting> postings,
                   std::span<const std::uint32_t> levels);
  std::uint8_t appendWeights(std::span<const Posting> postings, std::span<const std::uint32_t> levels);

  PostingFormat format_;
  float maxWeightError_ = 0;
  std::vector<std::uint32_t> levels_;
  std::vector<std::byte> weights_; ///< of the block at hand
};

} // namespace rankwright
