#include "core/pipeline/key_lists.h"

#include <optional>
#include <string_view>

namespace rankwright {

namespace {

/// Valid until the next call on this thread, which finds the memory of the one before.
std::span<const std::optional<PostingList>> foundFor(const InvertedIndex& index,
                                                     std::span<const KeyTrace> keys) {
  thread_local std::vector<std::string_view> texts;
  thread_local std::vector<std::optional<PostingList>> found;
  texts.clear();
  for (const auto& key : keys)
    texts.push_back(key.key);
  found.resize(keys.size());
  index.findAll(texts, found);
  return found;
}

} // namespace

std::vector<PostingList> listsOf(const InvertedIndex& index, std::span<const KeyTrace> keys) {
  std::vector<PostingList> lists;
  lists.reserve(keys.size());
  for (const auto& list : foundFor(index, keys))
    lists.push_back(list.value_or(PostingList{}));
  return lists;
}

void findLists(const InvertedIndex& index, std::span<KeyTrace> keys, std::vector<PostingList>& lists) {
  lists.clear();
  const auto found = foundFor(index, keys);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    keys[i].known = found[i].has_value();
    keys[i].postings = found[i] ? found[i]->size() : 0;
    lists.push_back(found[i].value_or(PostingList{}));
  }
}

} // namespace rankwright
