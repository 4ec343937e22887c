#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
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

/// The first value under the hash for which `accepts(value)` holds. Reads nothing but the buckets, and ends,
/// whatever is in them.
template <class Accepts>
std::optional<std::uint32_t> find(std::span<const HashBucket> buckets, std::uint64_t hash, Accepts accepts) {
  if (buckets.empty()) return std::nullopt;
  const auto tag = static_cast<std::uint8_t>(hash);
  auto place = homeOf(hash, buckets.size());
  for (std::size_t probed = 0; probed < buckets.size(); ++probed) {
    const auto& bucket = buckets[place];
    const auto used = std::min<std::size_t>(bucket.used, HashBucket::kSlots);
    for (std::size_t i = 0; i < used; ++i)
      if (bucket.tags[i] == tag && accepts(bucket.values[i])) return bucket.values[i];
    if (used < HashBucket::kSlots) return std::nullopt;
    place = after(place, buckets.size());
  }
  return std::nullopt;
}

} // namespace hash_buckets

} // namespace rankwright
