#pragma once

#include "core/base/buffer.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/feature/dictionary.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string_view>

namespace rankwright {

/// The items under one key, by falling weight; equal weights by rising item id. Borrows from the index.
struct PostingList {
  std::span<const ItemId> items;
  std::span<const float> weights;

  std::size_t size() const { return items.size(); }
};

/// Key → posting list. Keys are sorted, so that they can be browsed by prefix. Immutable; read in place from
/// a mapped file.
class InvertedIndex {
public:
  InvertedIndex() = default;

  /// Number of distinct keys, and of postings over all of them.
  std::uint32_t keyCount() const { return keys_.size(); }
  std::uint64_t postingCount() const { return items_.size(); }

  std::string_view keyAt(std::uint32_t key) const { return keys_.at(key); }
  PostingList postingsAt(std::uint32_t key) const;

  /// The posting list of a key, or nothing when the index does not know it.
  std::optional<PostingList> find(std::string_view key) const;

  /// Keys [first, last) start with the prefix.
  struct KeyRange {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
  };
  KeyRange keysWithPrefix(std::string_view prefix) const;

  /// Writes one checksummed file, atomically. Errors: Io.
  Status save(const std::filesystem::path& path) const;

  /// Maps an index. `itemCount` is the size of the item pool its item ids must lie in.
  /// Errors: NotFound, Io, Unsupported (another version), Corrupt (says where).
  static Result<InvertedIndex> open(const std::filesystem::path& path, std::uint32_t itemCount);

private:
  friend class InvertedIndexBuilder;

  Dictionary keys_;
  Buffer<std::uint64_t> offsets_; ///< keyCount() + 1 positions in items_ and weights_
  Buffer<ItemId> items_;
  Buffer<float> weights_;
};

} // namespace rankwright
