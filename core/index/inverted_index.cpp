#include "core/index/inverted_index.h"

#include "core/base/section_file.h"
#include "core/base/section_writer.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace rankwright {

namespace {

constexpr SectionFileKind kIndexFile{{'R', 'W', 'I', 'N', 'D', 'E', 'X', '\0'}, 1};
static_assert(sizeof(ItemId) == sizeof(std::uint32_t) && std::is_trivially_copyable_v<ItemId>);

bool fallsByWeight(const PostingList& list) {
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (!std::isfinite(list.weights[i])) return false;
    if (i > 0 && list.weights[i - 1] < list.weights[i]) return false;
  }
  return true;
}

} // namespace

PostingList InvertedIndex::postingsAt(std::uint32_t key) const {
  const auto begin = offsets_[key];
  const auto count = offsets_[key + 1] - begin;
  return {items_.span().subspan(begin, count), weights_.span().subspan(begin, count)};
}

std::optional<PostingList> InvertedIndex::find(std::string_view key) const {
  const auto code = keys_.find(key);
  if (!code) return std::nullopt;
  return postingsAt(*code);
}

InvertedIndex::KeyRange InvertedIndex::keysWithPrefix(std::string_view prefix) const {
  KeyRange range{keys_.lowerBound(prefix), keyCount()};
  std::string next(prefix);
  while (!next.empty() && next.back() == '\xFF')
    next.pop_back();
  if (next.empty()) return range; // nothing sorts behind every key with this prefix
  next.back() = static_cast<char>(static_cast<unsigned char>(next.back()) + 1);
  range.last = keys_.lowerBound(next);
  return range;
}

Status InvertedIndex::save(const std::filesystem::path& path) const {
  RW_ASSIGN(auto writer, SectionWriter::create(path, kIndexFile));
  std::vector<std::uint64_t> keyOffsets;
  for (std::uint64_t key = 0; key <= keyCount(); ++key)
    keyOffsets.push_back(keys_.offsets().position(key));
  RW_CHECK(writer.add("keys.offsets", std::span<const std::uint64_t>(keyOffsets)));
  RW_CHECK(writer.add("keys.text", keys_.text()));
  RW_CHECK(writer.add("postings.offsets", offsets_.span()));
  RW_CHECK(writer.add("postings.items", items_.span()));
  RW_CHECK(writer.add("postings.weights", weights_.span()));
  return writer.commit();
}

Result<InvertedIndex> InvertedIndex::open(const std::filesystem::path& path, std::uint32_t itemCount) {
  RW_ASSIGN(const auto file, SectionFile::open(path, kIndexFile));
  RW_CHECK(file.verifyAll());
  RW_ASSIGN(const auto keyOffsets, file.section<std::uint64_t>("keys.offsets"));
  RW_ASSIGN(auto keyText, file.section<char>("keys.text"));
  auto keys = Dictionary::ofBuffers(keyOffsets, std::move(keyText));
  if (!keys) return file.corrupt(keys.error().message);

  InvertedIndex index;
  index.keys_ = std::move(*keys);
  RW_ASSIGN(index.offsets_, file.section<std::uint64_t>("postings.offsets"));
  RW_ASSIGN(index.items_, file.section<ItemId>("postings.items"));
  RW_ASSIGN(index.weights_, file.section<float>("postings.weights"));

  const auto offsets = index.offsets_.span();
  if (offsets.size() != std::size_t{index.keyCount()} + 1 || offsets.front() != 0 ||
      offsets.back() != index.items_.size() || index.items_.size() != index.weights_.size() ||
      !std::is_sorted(offsets.begin(), offsets.end()))
    return file.corrupt("the posting lists' offsets do not span the postings");
  const auto items = index.items_.span();
  if (std::any_of(items.begin(), items.end(), [itemCount](ItemId item) { return item.value() >= itemCount; }))
    return file.corrupt("a posting names an item outside the pool");
  for (std::uint32_t key = 0; key < index.keyCount(); ++key)
    if (!fallsByWeight(index.postingsAt(key)))
      return file.corrupt(fmt::format("the posting list of key {} is not sorted by weight", key));
  return index;
}

} // namespace rankwright
