#include "core/feature/row_keys.h"

#include "core/base/hash.h"
#include "core/base/parallel_blocks.h"

#include <algorithm>
#include <atomic>
#include <utility>

namespace rankwright {

namespace {

using Bucket = RowKeys::Bucket;

/// Keys a bucket on average: 7.1 bytes a key, and most keys are in the bucket where they belong.
constexpr std::size_t kKeysPerBucket = 9;

std::size_t homeOf(std::uint64_t hash, std::size_t buckets) {
  return static_cast<std::size_t>(((hash >> 32) * buckets) >> 32);
}

std::size_t after(std::size_t bucket, std::size_t buckets) {
  return bucket + 1 == buckets ? 0 : bucket + 1;
}

void insert(std::vector<Bucket>& buckets, std::uint64_t hash, std::uint32_t row) {
  auto place = homeOf(hash, buckets.size());
  while (buckets[place].used == Bucket::kSlots)
    place = after(place, buckets.size());
  auto& bucket = buckets[place];
  bucket.tags[bucket.used] = static_cast<std::uint8_t>(hash);
  bucket.rows[bucket.used] = row;
  ++bucket.used;
}

std::vector<Bucket> bucketsOf(const std::vector<std::string_view>& keys) {
  std::vector<Bucket> buckets((keys.size() + kKeysPerBucket - 1) / kKeysPerBucket);
  for (std::uint32_t row = 0; row < keys.size(); ++row)
    insert(buckets, hashText(keys[row]), row);
  return buckets;
}

Status checkBuckets(std::span<const Bucket> buckets, std::uint32_t size) {
  std::uint64_t keys = 0;
  for (const auto& bucket : buckets) {
    if (bucket.used > Bucket::kSlots)
      return fail(ErrorKind::Corrupt, "a bucket of {} slots holds {} keys", Bucket::kSlots, bucket.used);
    keys += bucket.used;
  }
  if (keys == size) return {};
  return fail(ErrorKind::Corrupt, "the hash table holds {} keys of {}", keys, size);
}

} // namespace

Result<RowKeys> RowKeys::of(const std::vector<std::string>& keys) {
  RowKeysBuilder builder;
  for (const auto& key : keys)
    RW_CHECK(builder.add(key));
  return builder.finish();
}

RowKeys RowKeys::ofDistinct(const std::vector<std::string_view>& keys) {
  std::vector<std::uint64_t> positions{0};
  positions.reserve(keys.size() + 1);
  for (const auto key : keys)
    positions.push_back(positions.back() + key.size());
  std::vector<char> text(positions.back());
  for (std::size_t row = 0; row < keys.size(); ++row)
    std::ranges::copy(keys[row], text.begin() + static_cast<std::ptrdiff_t>(positions[row]));
  return RowKeys({static_cast<std::uint32_t>(keys.size()), compacted(positions), Buffer(std::move(text)),
                  Buffer(bucketsOf(keys))});
}

std::optional<std::uint32_t> RowKeys::find(std::string_view key) const {
  const auto buckets = parts_.buckets.span();
  if (buckets.empty()) return std::nullopt;
  const auto hash = hashText(key);
  const auto tag = static_cast<std::uint8_t>(hash);
  auto place = homeOf(hash, buckets.size());
  for (std::size_t probed = 0; probed < buckets.size(); ++probed) {
    const auto& bucket = buckets[place];
    const auto used = std::min<std::size_t>(bucket.used, Bucket::kSlots);
    for (std::size_t i = 0; i < used; ++i)
      if (bucket.tags[i] == tag && bucket.rows[i] < size() && at(bucket.rows[i]) == key)
        return bucket.rows[i];
    if (used < Bucket::kSlots) return std::nullopt;
    place = after(place, buckets.size());
  }
  return std::nullopt;
}

Status RowKeys::check(const JobControl& job) const {
  RW_CHECK(parts_.offsets.check(size()));
  RW_CHECK(checkBuckets(parts_.buckets.span(), size()));
  std::atomic<std::uint32_t> bad = size();
  RW_CHECK(forEachBlock(size(), job, [this, &bad](std::size_t, Block block) {
    for (auto row = block.first; row < block.last; ++row) {
      const auto key = at(static_cast<std::uint32_t>(row));
      if (key.empty() || find(key) != row) bad = static_cast<std::uint32_t>(row);
    }
  }));
  if (bad == size()) return {};
  return fail(ErrorKind::Corrupt, "the key of row {} is empty, there twice or not in the hash table",
              bad.load());
}

Result<std::uint32_t> RowKeysBuilder::add(std::string_view key) {
  if (key.empty()) return fail(ErrorKind::InvalidArgument, "a key is empty");
  const auto next = keys_.size();
  const auto row = keys_.codeOf(key);
  if (row != next) return fail(ErrorKind::Conflict, "the key occurs twice: {}", key);
  return row;
}

RowKeys RowKeysBuilder::finish() {
  auto keys = RowKeys::ofDistinct(keys_.strings());
  *this = RowKeysBuilder();
  return keys;
}

} // namespace rankwright
