#include "core/index/inverted_index.h"

#include "core/base/hash.h"
#include "core/base/section_file.h"
#include "core/base/section_writer.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

namespace rankwright {

namespace {

/// A list of fewer bytes cannot hold so many postings: a block takes at least this many.
constexpr std::uint64_t kLeastBlockBytes = 8;
/// As many as a processor waits for at once, and as the caches nearest to it hold what was fetched of.
constexpr std::size_t kKeysTogether = 32;

void fetchBucket(std::span<const HashBucket> buckets, std::uint64_t hash) {
  if (!buckets.empty()) __builtin_prefetch(&buckets[hash_buckets::homeOf(hash, buckets.size())]);
}

Result<IndexHeader> readIndexHeader(const SectionFile& file) {
  RW_ASSIGN(const auto headers, file.section<IndexHeader>("index"));
  if (headers.size() != 1) return file.corruptSection("index", "the index has not one header");
  const auto& header = headers[0];
  const auto bits = header.weightBits;
  if ((bits != 8 && bits != 16 && bits != 32) || header.positions > 1)
    return file.corruptSection("index", "the index says nothing known about its weights");
  return header;
}

} // namespace

std::span<const std::byte> InvertedIndex::entries() const {
  return postings_.span().first(postings_.size() - std::min(kPackedSlack, postings_.size()));
}

PostingList InvertedIndex::listIn(const ListEntry& entry) const {
  const PostingFormat format{header_.weightBits, header_.positions != 0, header_.itemBound};
  const PostingList list(entry.list, entry.head.postings, format);
  return list.blockCount() <= entry.list.size() / kLeastBlockBytes ? list : PostingList();
}

PostingList InvertedIndex::postingsAt(std::uint32_t key) const {
  return listIn(ListEntry::at(entries(), offsets_[key]));
}

std::optional<ListEntry> InvertedIndex::entryOf(std::string_view key, std::uint64_t hash) const {
  ListEntry entry;
  const auto found = hash_buckets::find(buckets_.span(), hash, [&](std::uint32_t place) {
    entry = ListEntry::at(entries(), place * std::uint64_t{kEntryAlignment});
    return entry.key == key && entry.head.postings > 0;
  });
  return found ? std::optional(entry) : std::nullopt;
}

std::optional<std::uint32_t> InvertedIndex::numberOf(std::string_view key) const {
  const auto entry = entryOf(key, hashText(key));
  if (!entry || entry->head.number >= keyCount()) return std::nullopt;
  return entry->head.number;
}

std::optional<PostingList> InvertedIndex::find(std::string_view key, std::uint64_t hash) const {
  const auto entry = entryOf(key, hash);
  if (!entry) return std::nullopt;
  return listIn(*entry);
}

std::optional<PostingList> InvertedIndex::find(std::string_view key) const {
  return find(key, hashText(key));
}

/// Fetches the heads and keys of all entries that may be the key's, without looking at them.
void InvertedIndex::fetchEntries(std::string_view key, std::uint64_t hash) const {
  const auto bytes = postings_.span();
  hash_buckets::find(buckets_.span(), hash, [&](std::uint32_t place) {
    const auto offset = place * std::uint64_t{kEntryAlignment};
    const auto last =
        offset + sizeof(ListEntryHead) + key.size(); // what fits into a cache line may lie in two
    if (last >= bytes.size()) return false;
    __builtin_prefetch(&bytes[offset]);
    __builtin_prefetch(&bytes[last]);
    return false;
  });
}

void InvertedIndex::findAll(std::span<const std::string_view> keys,
                            std::span<std::optional<PostingList>> lists) const {
  assert(lists.size() == keys.size());
  std::array<std::uint64_t, kKeysTogether> hashes;
  for (std::size_t first = 0; first < keys.size(); first += kKeysTogether) {
    const auto some = keys.subspan(first, std::min(kKeysTogether, keys.size() - first));
    for (std::size_t i = 0; i < some.size(); ++i) {
      hashes[i] = hashText(some[i]);
      fetchBucket(buckets_.span(), hashes[i]);
    }
    for (std::size_t i = 0; i < some.size(); ++i)
      fetchEntries(some[i], hashes[i]);
    for (std::size_t i = 0; i < some.size(); ++i)
      lists[first + i] = find(some[i], hashes[i]);
  }
}

InvertedIndex::KeyRange InvertedIndex::keysWithPrefix(std::string_view prefix) const {
  KeyRange range{keys_.lowerBound(prefix), keyCount()};
  std::string next(prefix);
  while (!next.empty() && next.back() == '\xFF')
    next.pop_back();
  if (next.empty()) return range; // nothing sorts behind every key with this prefix
  next.back() = static_cast<char>(static_cast<unsigned char>(next.back()) + 1);
  range.last = std::max(range.first, keys_.lowerBound(next));
  return range;
}

InvertedIndex::Bytes InvertedIndex::bytes() const {
  const auto lists = std::min<std::uint64_t>(header_.listBytes, postings_.size());
  return {keys_.offsets().span().size_bytes() + keys_.text().size(), buckets_.span().size_bytes(),
          offsets_.span().size_bytes() + sizes_.span().size_bytes() + postings_.size() - lists, lists};
}

Status InvertedIndex::writeTables(SectionWriter& writer) const {
  RW_CHECK(writer.add("lists.offsets", offsets_.span()));
  RW_CHECK(writer.add("lists.sizes", sizes_.span()));
  RW_CHECK(writer.add("keys.blocks", keys_.offsets().span()));
  RW_CHECK(writer.add("keys.text", keys_.text().span()));
  RW_CHECK(writer.add("keys.buckets", buckets_.span()));
  return writer.add("index", std::span(&header_, 1));
}

Status InvertedIndex::save(const std::filesystem::path& path) const {
  RW_ASSIGN(auto writer, SectionWriter::create(path, kFile));
  RW_CHECK(writer.add("postings", postings_.span()));
  RW_CHECK(writeTables(writer));
  return writer.commit();
}

Status InvertedIndex::checkSizes(const SectionFile& file) const {
  if (offsets_.size() != std::size_t{keyCount()} + 1)
    return file.corruptSection("lists.offsets", "there are not as many posting lists as keys");
  if (sizes_.size() != keyCount())
    return file.corruptSection("lists.sizes", "there are not as many lengths of lists as keys");
  if (buckets_.size() > std::uint64_t{1} << 32)
    return file.corruptSection("keys.buckets", "more buckets than a hash can name");
  if (postings_.size() < kPackedSlack)
    return file.corruptSection("postings", "the postings end without their slack");
  return {};
}

Result<InvertedIndex> InvertedIndex::read(const SectionFile& file) {
  InvertedIndex index;
  RW_ASSIGN(index.header_, readIndexHeader(file));
  RW_ASSIGN(auto blocks, file.section<std::uint64_t>("keys.blocks"));
  RW_ASSIGN(auto text, file.section<char>("keys.text"));
  auto keys = KeyBlocks::of(index.keyCount(), std::move(blocks), std::move(text));
  if (!keys) return file.corruptSection("keys.blocks", keys.error().message);
  index.keys_ = std::move(*keys);
  RW_ASSIGN(index.buckets_, file.section<HashBucket>("keys.buckets"));
  RW_ASSIGN(index.offsets_, file.section<std::uint64_t>("lists.offsets"));
  RW_ASSIGN(index.sizes_, file.section<std::uint32_t>("lists.sizes"));
  RW_ASSIGN(index.postings_, file.section<std::byte>("postings"));
  RW_CHECK(index.checkSizes(file));
  return index;
}

namespace {

Status checkItems(const InvertedIndex& index, std::uint32_t itemCount, const SectionFile& file) {
  if (index.itemBound() <= itemCount) return {};
  return file.corruptSection("index", "a posting names an item outside the pool");
}

} // namespace

Result<InvertedIndex> InvertedIndex::open(const std::filesystem::path& path, std::uint32_t itemCount) {
  RW_ASSIGN(const auto file, SectionFile::open(path, kFile));
  RW_ASSIGN(auto index, read(file));
  RW_CHECK(checkItems(index, itemCount, file));
  return index;
}

} // namespace rankwright
