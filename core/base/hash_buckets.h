#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <vector>

namespace rankwright {

/// One cache line of a hash table from 64-bit hashes to 32-bit values that is read in place, e.g. from a
/// file. A hash belongs to the bucket that its upper half names, `(hash >> 32) * buckets >> 32`, or, when
/// that is full, to the next one that is not; after the last comes the first.
struct HashBucket {
  static constexpr std::size_t kSlots = 12;
  std::array<std::uint8_t, kSlots> tags;    ///< the lowest byte of each hash
  std::array<std::uint32_t, kSlots> values; ///< what each hash leads to
  std::uint32_t used;                       ///< slots taken, from the first on
};
static_assert(sizeof(HashBucket) == 64);

namespace hash_buckets {

/// Entries a bucket on average: 7.1 bytes each, and most are in the bucket where they belong.
inline constexpr std::size_t kEntriesPerBucket = 9;

inline std::size_t homeOf(std::uint64_t hash, std::size_t buckets) {
  return static_cast<std::size_t>(((hash >> 32) * buckets) >> 32);
}

inline std::size_t after(std::size_t bucket, std::size_t buckets) {
  return bucket + 1 == buckets ? 0 : bucket + 1;
}

/// Buckets for so many entries: none for none, and never so few that all are full.
inline std::vector<HashBucket> make(std::size_t entries) {
  return std::vector<HashBucket>((entries + kEntriesPerBucket - 1) / kEntriesPerBucket);
}

/// At least one slot is free.
inline void insert(std::span<HashBucket> buckets, std::uint64_t hash, std::uint32_t value) {
  auto place = homeOf(hash, buckets.size());
  while (buckets[place].used == HashBucket::kSlots)
    place = after(place, buckets.size());
  auto& bucket = buckets[place];
  bucket.tags[bucket.used] = static_cast<std::uint8_t>(hash);
  bucket.values[bucket.used] = value;
  ++bucket.used;
}

/// For each of eight bytes that is 0 a bit of the answer, the first byte's being the lowest.
inline std::uint32_t zeroBytes(std::uint64_t bytes) {
  constexpr std::uint64_t kLow = 0x7F7F7F7F7F7F7F7F;
  const auto isZero = ~(((bytes & kLow) + kLow) | bytes | kLow); // the highest bit of each byte
  // Each of the eight bits is moved to its place in the highest byte, and no two meet.
  return static_cast<std::uint32_t>(((isZero >> 7) * 0x0102040810204080) >> 56);
}

/// For each slot in use whose tag is `tag` a bit, the first slot's being the lowest. All slots are compared
/// at once: in which one a hash stands cannot be foreseen, and a branch would have the processor wait.
inline std::uint32_t slotsTagged(const HashBucket& bucket, std::uint8_t tag) {
  constexpr auto kWord = sizeof(std::uint64_t);
  std::array<std::uint8_t, 2 * kWord> tags = {};
  std::memcpy(tags.data(), bucket.tags.data(), HashBucket::kSlots);
  const auto words = std::bit_cast<std::array<std::uint64_t, 2>>(tags);
  const auto wanted = std::uint64_t{tag} * std::uint64_t{0x0101010101010101};
  const auto used = (1U << std::min<std::uint32_t>(bucket.used, HashBucket::kSlots)) - 1;
  return (zeroBytes(words[0] ^ wanted) | zeroBytes(words[1] ^ wanted) << kWord) & used;
}

/// The first value under the hash for which `accepts(value)` holds. Reads nothing but the buckets, and ends,
/// whatever is in them.
template <class Accepts>
std::optional<std::uint32_t> find(std::span<const HashBucket> buckets, std::uint64_t hash, Accepts accepts) {
  if (buckets.empty()) return std::nullopt;
  const auto tag = static_cast<std::uint8_t>(hash);
  auto place = homeOf(hash, buckets.size());
  for (std::size_t probed = 0; probed < buckets.size(); ++probed) {
    const auto& bucket = buckets[place];
    for (auto tagged = slotsTagged(bucket, tag); tagged != 0; tagged &= tagged - 1) {
      const auto value = bucket.values[static_cast<std::size_t>(std::countr_zero(tagged))];
      if (accepts(value)) return value;
    }
    if (bucket.used < HashBucket::kSlots) return std::nullopt;
    place = after(place, buckets.size());
  }
  return std::nullopt;
}

} // namespace hash_buckets

} // namespace rankwright
