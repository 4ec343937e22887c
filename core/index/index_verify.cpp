#include "core/base/hash.h"
#include "core/base/section_file.h"
#include "core/index/inverted_index.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace rankwright {

namespace {

constexpr std::uint32_t kKeysBetweenReports = 4096;

/// What is wrong with a posting list, or nullptr. Remembers its scratch memory.
class ListCheck {
public:
  const char* faultOf(const PostingList& list, std::uint32_t size) {
    if (list.size() != size || size == 0) return "its list is empty or cut off";
    items_.clear();
    std::uint32_t decoded = 0;
    for (std::uint32_t block = 0; block < list.blockCount(); ++block) {
      if (!list.decode(block, block_)) return "a block of its list is not packed as it should be";
      if (const auto* fault = faultOfBlock(decoded)) return fault;
      decoded += block_.count;
    }
    std::sort(items_.begin(), items_.end());
    const bool distinct = std::adjacent_find(items_.begin(), items_.end()) == items_.end();
    return distinct ? nullptr : "an item stands twice in its list";
  }

private:
  const char* faultOfBlock(std::uint32_t decoded) {
    for (std::uint32_t i = 0; i < block_.count; ++i) {
      const std::pair next{block_.weights[i], block_.items[i]};
      if (!std::isfinite(next.first)) return "a weight in its list is no number";
      const bool inOrder = decoded + i == 0 || last_.first > next.first ||
                           (last_.first == next.first && last_.second < next.second);
      if (!inOrder) return "its list is not sorted by weight and item";
      last_ = next;
      items_.push_back(next.second);
    }
    return nullptr;
  }

  PostingBlock block_;
  std::pair<float, std::uint32_t> last_;
  std::vector<std::uint32_t> items_;
};

class IndexCheck {
public:
  IndexCheck(const InvertedIndex& index, const SectionFile& file, const JobControl& job)
      : index_(index), file_(file), job_(job) {}

  Status checkKeys() {
    std::string last;
    for (KeyCursor cursor(index_.keys()); cursor.valid(); cursor.next()) {
      RW_CHECK(look(cursor.number()));
      const auto key = cursor.key();
      if (cursor.number() > 0 && key <= last)
        return damaged("keys.text", cursor.number(), "it is out of order");
      const auto found = index_.numberOf(key);
      if (found != cursor.number())
        return damaged("keys.buckets", cursor.number(), "its hash does not find it");
      RW_CHECK(checkList(cursor.number()));
      last = key;
    }
    if (counted_ != index_.postingCount())
      return file_.corruptSection("index", "the lists do not hold as many postings as the header says");
    return {};
  }

private:
  Status look(std::uint32_t key) const {
    if (key % kKeysBetweenReports == 0) job_.report("verifying an index", key, index_.keyCount());
    return job_.check();
  }

  Status checkList(std::uint32_t key) {
    const auto size = index_.postingCountAt(key);
    counted_ += size;
    if (const auto* fault = lists_.faultOf(index_.postingsAt(key), size))
      return damaged("postings", key, fault);
    return {};
  }

  Status damaged(std::string_view section, std::uint32_t key, std::string_view what) const {
    return file_.corruptSection(section, fmt::format("key {} ('{}'): {}", key, index_.keyAt(key), what));
  }

  const InvertedIndex& index_;
  const SectionFile& file_;
  const JobControl& job_;
  ListCheck lists_;
  std::uint64_t counted_ = 0;
};

} // namespace

Status InvertedIndex::checkOffsets(const SectionFile& file) const {
  const auto offsets = offsets_.span();
  if (offsets.front() != 0 || offsets.back() != postings_.size() - kPackedSlack)
    return file.corruptSection("lists.offsets", "the posting lists do not span the postings");
  std::uint64_t lists = 0;
  for (std::uint32_t key = 0; key < keyCount(); ++key) {
    const auto entry = ListEntry::at(entries(), offsets[key]);
    const auto end = offsets[key] + sizeof entry.head + entry.key.size() + entry.list.size();
    if (entry.head.number != key || entry.head.postings != sizes_[key] || offsets[key + 1] < end ||
        offsets[key + 1] - end >= kEntryAlignment || offsets[key + 1] % kEntryAlignment != 0)
      return file.corruptSection("lists.offsets",
                                 fmt::format("the entry of key {} is not as it should be", key));
    lists += entry.list.size();
  }
  if (lists != header_.listBytes)
    return file.corruptSection("index", "the lists have not as many bytes as the header says");
  std::uint64_t found = 0;
  for (const auto& bucket : buckets_.span())
    found += bucket.used;
  if (found != keyCount())
    return file.corruptSection("keys.buckets", "the hash table holds another number of keys");
  const auto blocks = keys_.offsets().span();
  if (blocks.front() != 0 || blocks.back() != keys_.text().size() ||
      !std::is_sorted(blocks.begin(), blocks.end()))
    return file.corruptSection("keys.blocks", "the blocks do not span the text of the keys");
  return {};
}

Status verifyIndex(const std::filesystem::path& path, std::uint32_t itemCount, const JobControl& job) {
  RW_ASSIGN(const auto file, SectionFile::open(path, InvertedIndex::kFile));
  RW_CHECK(file.verifyAll(job));
  RW_ASSIGN(const auto index, InvertedIndex::open(path, itemCount));
  RW_CHECK(index.checkOffsets(file));
  return IndexCheck(index, file, job).checkKeys();
}

} // namespace rankwright
