#include "core/index/index_encoder.h"

#include "core/base/hash.h"

#include <algorithm>
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
  if (list_.size() > UINT32_MAX || !encoder_.append(packed_, list_))
    return fail(ErrorKind::Unsupported, "a posting list takes more than 4 GiB, that of the key: {}", key);
  for (const auto& posting : list_)
    header_.itemBound = std::max(header_.itemBound, posting.item.value() + 1);
  ++header_.keyCount;
  header_.postingCount += list_.size();
  keys_.add(key);
  hashes_.push_back(hashText(key));
  offsets_.push_back(written_ + packed_.size());
  sizes_.push_back(static_cast<std::uint32_t>(list_.size()));
  return writeOut(kWriteBytes);
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
  index.hash_ = KeyHash::build(hashes_);
  index.offsets_ = Buffer(std::move(offsets_));
  index.sizes_ = Buffer(std::move(sizes_));
  index.postings_ = Buffer(std::move(packed_));
  return index;
}

} // namespace rankwright
