#pragma once

#include "core/base/id.h"
#include "core/index/posting_packing.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace rankwright {

/// One item under a key.
struct Posting {
  ItemId item;
  float weight = 0;
  std::uint32_t position = 0; ///< which slot of the item's list the key stood in, from 0

  friend bool operator==(const Posting&, const Posting&) = default;
};

/// What all posting lists of an index have in common.
struct PostingFormat {
  std::uint8_t weightBits = 32; ///< 8, 16 or 32
  bool positions = false;
  std::uint32_t itemBound = 0; ///< every item is below it
};

/// Up to kPackedBlock decoded postings: the caller's scratch memory.
struct PostingBlock {
  std::uint32_t count = 0;
  std::array<std::uint32_t, kPackedBlock> items;
  std::array<float, kPackedBlock> weights;
  std::array<std::uint32_t, kPackedBlock> positions; ///< 0 in an index without positions
};

/// The items under one key, by falling weight; equal weights by rising item id. Refers to the packed list in
/// its index and decodes blocks of kPackedBlock postings on demand; nothing is allocated. Whatever the bytes
/// are, only they are read, and no item at or above `itemBound` comes out.
class PostingList {
public:
  PostingList() = default;

  /// `bytes` is one list as `appendPostings` wrote it; kPackedSlack readable bytes follow.
  PostingList(std::span<const std::byte> bytes, std::uint32_t size, PostingFormat format)
      : bytes_(bytes), size_(size), format_(format) {}

  std::uint32_t size() const { return size_; }
  std::uint32_t blockCount() const {
    return size_ / kPackedBlock + static_cast<std::uint32_t>(size_ % kPackedBlock != 0);
  }

  /// Decodes the postings from `block · kPackedBlock` on. False, with no postings, when the bytes contradict
  /// the format.
  bool decode(std::uint32_t block, PostingBlock& into) const;

  /// The posting at a position below `size()`, 0 for the heaviest; nothing where the bytes contradict the
  /// format. Decodes one block.
  std::optional<Posting> at(std::uint32_t position) const;

  /// The heaviest `limit` postings. Ends before the first damaged block.
  std::vector<Posting> decoded(std::uint32_t limit = UINT32_MAX) const;

  /// The items of all postings, ascending: what set operations take.
  std::vector<ItemId> sortedItems() const;

private:
  std::span<const std::byte> bytes_;
  std::uint32_t size_ = 0;
  PostingFormat format_;
};

/// Walks a posting list from its heaviest posting on. Holds its scratch memory itself.
class PostingCursor {
public:
  explicit PostingCursor(const PostingList& list) : list_(list) { load(); }

  /// False behind the last posting (or before a damaged block).
  bool valid() const { return place_ < block_.count; }
  ItemId item() const { return ItemId(block_.items[place_]); }
  float weight() const { return block_.weights[place_]; }
  std::uint32_t position() const { return block_.positions[place_]; }

  /// Only while valid.
  void next() {
    if (++place_ == block_.count) load();
  }

private:
  void load() {
    place_ = 0;
    block_.count = 0;
    if (next_ < list_.blockCount()) list_.decode(next_++, block_);
  }

  PostingList list_;
  std::uint32_t next_ = 0; ///< the block to decode after this one
  std::uint32_t place_ = 0;
  PostingBlock block_;
};

} // namespace rankwright
