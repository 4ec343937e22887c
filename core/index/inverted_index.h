#pragma once

#include "core/base/buffer.h"
#include "core/base/hash_buckets.h"
#include "core/base/id.h"
#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/base/section_layout.h"
#include "core/index/key_blocks.h"
#include "core/index/list_entry.h"
#include "core/index/posting_list.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace rankwright {

class SectionFile;
class SectionWriter;

/// The first section of an index file: what holds for all of it.
struct IndexHeader {
  std::uint64_t postingCount = 0;
  std::uint64_t listBytes = 0; ///< of the packed lists, without what finds them
  std::uint32_t keyCount = 0;
  std::uint32_t itemBound = 0;  ///< every item is below it
  float maxWeightError = 0;     ///< no weight is read farther than this from what was put in
  std::uint8_t weightBits = 32; ///< 8, 16 or 32
  std::uint8_t positions = 0;   ///< 1 where postings have positions
  std::uint16_t zero = 0;
};
static_assert(sizeof(IndexHeader) == 32);

/// Key → posting list. Keys are sorted, so that they can be browsed by prefix, and hashed, so that they are
/// found at once. Immutable; read in place from a mapped file, of which nothing is read before it is asked
/// for. Answers from any thread. Whatever a file holds, nothing outside it is read and no item at or above
/// `itemBound()` comes out; `verifyIndex` finds what is damaged. Copies share the memory.
class InvertedIndex {
public:
  static constexpr SectionFileKind kFile{{'R', 'W', 'I', 'N', 'D', 'E', 'X', '\0'}, 3};

  InvertedIndex() = default;

  /// Number of distinct keys, and of postings over all of them.
  std::uint32_t keyCount() const { return header_.keyCount; }
  std::uint64_t postingCount() const { return header_.postingCount; }
  std::uint32_t itemBound() const { return header_.itemBound; }
  const IndexHeader& header() const { return header_; }

  /// The key of a number below `keyCount()`. Decodes it: whoever reads many takes a `KeyCursor` of `keys()`.
  std::string keyAt(std::uint32_t key) const { return keys_.at(key); }
  const KeyBlocks& keys() const { return keys_; }

  /// The number of a key, or nothing when the index does not know it.
  std::optional<std::uint32_t> numberOf(std::string_view key) const;

  PostingList postingsAt(std::uint32_t key) const;
  /// How many postings a key has, without touching them.
  std::uint32_t postingCountAt(std::uint32_t key) const { return sizes_[key]; }
  /// The bytes that its postings take, with what finds them.
  std::uint64_t postingBytesAt(std::uint32_t key) const {
    return std::max(offsets_[key + 1], offsets_[key]) - offsets_[key];
  }

  /// The posting list of a key, or nothing when the index does not know it. Waits for memory twice: for a
  /// line of the hash table, and for where key and list lie.
  std::optional<PostingList> find(std::string_view key) const;

  /// What `find` answers for each of the keys, into as many lists. What one lookup waits for the memory with,
  /// all wait for at once. Allocates nothing.
  void findAll(std::span<const std::string_view> keys, std::span<std::optional<PostingList>> lists) const;

  /// Keys [first, last) start with the prefix.
  struct KeyRange {
    std::uint32_t first = 0;
    std::uint32_t last = 0;

    std::uint32_t size() const { return last - first; }
  };
  KeyRange keysWithPrefix(std::string_view prefix) const;

  /// What the parts take, in bytes.
  struct Bytes {
    std::uint64_t keys = 0;     ///< the compressed keys
    std::uint64_t hash = 0;     ///< what finds them
    std::uint64_t lists = 0;    ///< where each list begins, how long it is, and its key beside it
    std::uint64_t postings = 0; ///< items, weights, positions

    std::uint64_t total() const { return keys + hash + lists + postings; }
  };
  Bytes bytes() const;

  /// Writes one checksummed file, atomically. Errors: Io.
  Status save(const std::filesystem::path& path) const;

  /// Maps an index, in time that does not depend on its size. `itemCount` is the size of the item pool its
  /// item ids must lie in. Errors: NotFound, Io, Unsupported (another version), Corrupt (says where).
  static Result<InvertedIndex> open(const std::filesystem::path& path, std::uint32_t itemCount);

private:
  friend class IndexEncoder;
  friend class IndexFileBuilder;
  friend Status verifyIndex(const std::filesystem::path&, std::uint32_t, const JobControl&);

  static Result<InvertedIndex> read(const SectionFile& file);
  Status checkSizes(const SectionFile& file) const;
  Status checkOffsets(const SectionFile& file) const;
  Status writeTables(SectionWriter& writer) const;
  std::span<const std::byte> entries() const;
  std::optional<ListEntry> entryOf(std::string_view key, std::uint64_t hash) const;
  std::optional<PostingList> find(std::string_view key, std::uint64_t hash) const;
  void fetchEntries(std::string_view key, std::uint64_t hash) const;
  PostingList listIn(const ListEntry& entry) const;

  IndexHeader header_;
  KeyBlocks keys_;
  Buffer<HashBucket> buckets_;    ///< from the hash of each key to its entry's offset / kEntryAlignment
  Buffer<std::uint64_t> offsets_; ///< keyCount() + 1 of the entries in postings_
  Buffer<std::uint32_t> sizes_;   ///< [keyCount()] postings
  Buffer<std::byte> postings_;    ///< an entry for each key, and kPackedSlack zeros
};

/// Reads a whole index file and checks everything: checksums, the order of the keys, that each is found by
/// its hash, and that every list is packed as it should be, falls by weight and names items of the pool once.
/// Errors: those of `InvertedIndex::open`; Corrupt, saying where; Cancelled.
Status verifyIndex(const std::filesystem::path& path, std::uint32_t itemCount, const JobControl& job = {});

} // namespace rankwright
