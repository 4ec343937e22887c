#include "core/index/index_encoder.h"

#include "core/base/hash.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace rankwright {

namespace {

constexpr std::size_t kWriteBytes = std::size_t{1} << 20;

} // namespace

IndexEncoder::IndexEncoder(const IndexLayout& layout, Writer writer)
    : layout_(layout), writer_(std::move(writer)), encoder_({layout.weightBits, layout.positions, 0}) {
  header_.weightBits = layout.weightBits;
  header_.positions = layout.positions ? 1 : 0;
}

Status IndexEncoder::add(std::string_view key, std::span<const Posting> postings) {
  if (header_.keyCount == UINT32_MAX)
    return fail(ErrorKind::Unsupported, "an index holds at most 4,294,967,295 keys; the next one is: {}",
                key);
  list_.assign(postings.begin(), postings.end());
  order_.arrange(list_, layout_.maxPostings);
  if (list_.empty()) return {};
  const auto begin = packed_.size();
  RW_CHECK(appendEntry(key));
  for (const auto& posting : list_)
    header_.itemBound = std::max(header_.itemBound, posting.item.value() + 1);
  ++header_.keyCount;
  header_.postingCount += list_.size();
  keys_.add(key);
  hashes_.push_back(hashText(key));
  places_.push_back(static_cast<std::uint32_t>((written_ + begin) / kEntryAlignment));
  offsets_.push_back(written_ + packed_.size());
  sizes_.push_back(static_cast<std::uint32_t>(list_.size()));
  return writeOut(kWriteBytes);
}

Status IndexEncoder::appendEntry(std::string_view key) {
  const auto begin = packed_.size();
  if ((written_ + begin) / kEntryAlignment > UINT32_MAX)
    return fail(ErrorKind::Unsupported, "the postings of an index take more than 32 GiB; the next key is: {}",
                key);
  const auto text = std::as_bytes(std::span(key));
  packed_.resize(begin + sizeof(ListEntryHead));
  packed_.insert(packed_.end(), text.begin(), text.end());
  const auto list = packed_.size();
  if (list_.size() > UINT32_MAX || !encoder_.append(packed_, list_))
    return fail(ErrorKind::Unsupported, "a posting list takes more than 4 GiB, that of the key: {}", key);
  const ListEntryHead head{header_.keyCount, static_cast<std::uint32_t>(list_.size()),
                           static_cast<std::uint32_t>(packed_.size() - list),
                           static_cast<std::uint32_t>(key.size())};
  std::memcpy(packed_.data() + begin, &head, sizeof head);
  header_.listBytes += head.listBytes;
  packed_.resize((packed_.size() + kEntryAlignment - 1) / kEntryAlignment * kEntryAlignment);
  return {};
}

Status IndexEncoder::writeOut(std::size_t least) {
  if (!writer_ || packed_.size() < least) return {};
  RW_CHECK(writer_(packed_));
  written_ += packed_.size();
  packed_.clear();
  return {};
}

Result<InvertedIndex> IndexEncoder::finish() {
  packed_.resize(packed_.size() + kPackedSlack);
  RW_CHECK(writeOut(0));
  InvertedIndex index;
  header_.maxWeightError = encoder_.maxWeightError();
  index.header_ = header_;
  index.keys_ = keys_.finish();
  auto buckets = hash_buckets::make(hashes_.size());
  for (std::size_t key = 0; key < hashes_.size(); ++key)
    hash_buckets::insert(buckets, hashes_[key], places_[key]);
  index.buckets_ = Buffer(std::move(buckets));
  index.offsets_ = Buffer(std::move(offsets_));
  index.sizes_ = Buffer(std::move(sizes_));
  index.postings_ = Buffer(std::move(packed_));
  return index;
}

} // namespace rankwright
