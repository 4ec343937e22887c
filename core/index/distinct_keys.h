#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace rankwright {

/// Keys, each kept once and numbered in the order in which they came. Looking one up waits for the memory
/// twice, for its slot and for the key with its number beside it; whoever has many to look up does each step
/// for all of them, so that they wait together:
///
///     keys.reserve(many);
///     for (each) keys.fetchSlot(hash);
///     for (each) slot = keys.likelySlot(hash, key.size());
///     for (each) number = keys.numberOf(key, hash, slot);
class DistinctKeys {
public:
  std::uint32_t size() const { return size_; }
  /// Memory that is held.
  std::size_t bytes() const { return (slots_.size() + words_.capacity()) * sizeof(std::uint64_t); }

  /// Makes room for `more` keys: until so many were added, slots stay where they are.
  void reserve(std::size_t more);

  void fetchSlot(std::uint64_t hash) const { __builtin_prefetch(&slots_[homeOf(hash)]); }

  /// Where a key of this hash stands, or would stand, unless another one that looks like it stands there. The
  /// key that does is fetched. Needs room for a key.
  std::size_t likelySlot(std::uint64_t hash, std::size_t keyBytes) const;

  /// The number of a key, which is added where it is new. `hash` is its `hashText`, `slot` what `likelySlot`
  /// said of it. Needs room for a key.
  std::uint32_t numberOf(std::string_view key, std::uint64_t hash, std::size_t slot);

  /// Where the key of each number stands, for `keyAt`.
  std::vector<std::uint64_t> places() const;
  std::string_view keyAt(std::uint64_t place) const;

private:
  /// What stands before the text of a key.
  struct Head {
    std::uint32_t number;
    std::uint32_t bytes;
  };
  static_assert(sizeof(Head) == sizeof(std::uint64_t));

  /// A slot holds the place of a key plus one, and above it a mark: the upper bits of the key's hash.
  static constexpr unsigned kPlaceBits = 40;
  static constexpr std::uint64_t kPlaceMask = (std::uint64_t{1} << kPlaceBits) - 1;

  static bool isLike(std::uint64_t slot, std::uint64_t hash) { return (slot ^ hash) >> kPlaceBits == 0; }
  static std::uint64_t placeIn(std::uint64_t slot) { return (slot & kPlaceMask) - 1; }
  static std::uint64_t slotOf(std::uint64_t hash, std::uint64_t place) {
    return (hash & ~kPlaceMask) | (place + 1);
  }
  std::size_t homeOf(std::uint64_t hash) const { return hash & (slots_.size() - 1); }
  std::size_t after(std::size_t slot) const { return (slot + 1) & (slots_.size() - 1); }
  Head headAt(std::uint64_t place) const;
  std::uint64_t behind(std::uint64_t place) const;
  std::uint64_t append(std::string_view key);
  void growTo(std::size_t slots);

  std::vector<std::uint64_t> slots_; ///< a power of two; 0 where one is free
  std::vector<std::uint64_t> words_; ///< for each key its head and its text
  std::uint32_t size_ = 0;
};

} // namespace rankwright
