#include "core/pipeline/key_lists.h"

#include <optional>
#include <string_view>

namespace rankwright {

void findLists(const InvertedIndex& index, std::span<KeyTrace> keys, std::vector<PostingList>& lists) {
  // The memory of the call before is used again.
  thread_local std::vector<std::string_view> texts;
  thread_local std::vector<std::optional<PostingList>> found;
  texts.clear();
  for (const auto& key : keys)
    texts.push_back(key.key);
  found.resize(keys.size());
  index.findAll(texts, found);
  lists.clear();
  for (std::size_t i = 0; i < keys.size(); ++i) {
    keys[i].known = found[i].has_value();
    keys[i].postings = found[i] ? found[i]->size() : 0;
    lists.push_back(found[i].value_or(PostingList{}));
  }
}

} // namespace rankwright
