#include "core/feature/row_keys.h"

#include "core/base/hash.h"
#include "core/base/parallel_blocks.h"

#include <algorithm>
#include <atomic>
#include <utility>

namespace rankwright {

namespace {

using Bucket = RowKeys::Bucket;

std::vector<Bucket> bucketsOf(const std::vector<std::string_view>& keys) {
  auto buckets = hash_buckets::make(keys.size());
  for (std::uint32_t row = 0; row < keys.size(); ++row)
    hash_buckets::insert(buckets, hashText(keys[row]), row);
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
  return hash_buckets::find(parts_.buckets.span(), hashText(key),
                            [&](std::uint32_t row) { return row < size() && at(row) == key; });
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
