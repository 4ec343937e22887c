#pragma once

#include "core/base/buffer.h"
#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// Keys in one block: the first stands whole, each other one without what it shares with the key before.
inline constexpr std::uint32_t kKeysPerBlock = 16;

/// A longer key is none; what claims to be one is damage.
inline constexpr std::size_t kMaxKeyBytes = (std::size_t{1} << 24) - 1;

/// Sorted distinct keys in prefix-compressed blocks, read in place. A block is, for each key, the number of
/// bytes shared with the key before (varint; absent for the first), the number of bytes that follow (varint),
/// and these. Whatever the bytes are, nothing outside them is read; a damaged block gives shorter keys.
class KeyBlocks {
public:
  KeyBlocks() = default;

  /// `offsets` holds where each block begins in `text`, and the end. Errors: Corrupt when there are not as
  /// many as `count` keys need.
  static Result<KeyBlocks> of(std::uint32_t count, Buffer<std::uint64_t> offsets, Buffer<char> text);

  std::uint32_t size() const { return count_; }

  /// The key of a number below `size()`.
  std::string at(std::uint32_t key) const;

  /// Whether the key of that number is `text`, without making it.
  bool equals(std::uint32_t key, std::string_view text) const;

  /// The first key that is not less than `text`; `size()` when there is none. O(log size).
  std::uint32_t lowerBound(std::string_view text) const;

  /// Appends the keys of a block to `text` and where each ends to `ends`.
  void decodeBlock(std::uint32_t block, std::string& text, std::vector<std::uint32_t>& ends) const;

  std::uint32_t blockCount() const {
    return count_ / kKeysPerBlock + (count_ % kKeysPerBlock != 0 ? 1U : 0U);
  }
  const Buffer<std::uint64_t>& offsets() const { return offsets_; }
  const Buffer<char>& text() const { return text_; }

private:
  std::span<const char> blockBytes(std::uint32_t block) const;
  std::uint32_t keysIn(std::uint32_t block) const;
  std::string_view firstOf(std::uint32_t block) const;

  std::uint32_t count_ = 0;
  Buffer<std::uint64_t> offsets_;
  Buffer<char> text_;
};

/// Walks keys in their order, decoding each once; its memory is reused.
class KeyCursor {
public:
  /// At key `first`, which may be `keys.size()`. Borrows `keys`.
  explicit KeyCursor(const KeyBlocks& keys, std::uint32_t first = 0);

  bool valid() const { return key_ < keys_.size(); }
  std::uint32_t number() const { return key_; }
  /// Valid until `next`.
  std::string_view key() const;
  void next();

private:
  void load();

  const KeyBlocks& keys_;
  std::uint32_t key_;
  std::string text_;
  std::vector<std::uint32_t> ends_;
};

/// Writes what `KeyBlocks` reads.
class KeyBlocksWriter {
public:
  /// `key` is greater than the one before.
  void add(std::string_view key);

  std::uint32_t size() const { return count_; }

  /// Hands the blocks over; the writer is empty afterwards.
  KeyBlocks finish();

private:
  std::uint32_t count_ = 0;
  std::string last_;
  std::vector<std::uint64_t> offsets_;
  std::vector<char> text_;
};

} // namespace rankwright
