#include "core/index/inverted_index_builder.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace rankwright {

void InvertedIndexBuilder::add(std::string_view key, ItemId item, float weight) {
  assert(std::isfinite(weight));
  postings_[std::string(key)].push_back({item, weight});
}

void InvertedIndexBuilder::sortByWeight(std::vector<Posting>& postings, std::size_t maxPostings) {
  std::stable_sort(postings.begin(), postings.end(),
                   [](const Posting& a, const Posting& b) { return a.item < b.item; });
  std::size_t distinct = 0;
  for (std::size_t i = 0; i < postings.size(); ++i) {
    if (distinct > 0 && postings[distinct - 1].item == postings[i].item)
      postings[distinct - 1].weight += postings[i].weight;
    else
      postings[distinct++] = postings[i];
  }
  postings.resize(distinct);
  std::sort(postings.begin(), postings.end(), [](const Posting& a, const Posting& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.item < b.item;
  });
  if (postings.size() > maxPostings) postings.resize(maxPostings);
}

InvertedIndex InvertedIndexBuilder::finish(std::size_t maxPostings) {
  std::vector<std::string> keys;
  keys.reserve(postings_.size());
  for (const auto& [key, list] : postings_)
    keys.push_back(key);
  std::sort(keys.begin(), keys.end());

  std::vector<std::uint64_t> offsets{0};
  std::vector<ItemId> items;
  std::vector<float> weights;
  for (const auto& key : keys) {
    auto& list = postings_[key];
    sortByWeight(list, maxPostings);
    for (const auto& posting : list) {
      items.push_back(posting.item);
      weights.push_back(posting.weight);
    }
    offsets.push_back(items.size());
  }
  postings_.clear();

  InvertedIndex index;
  index.keys_ = Dictionary::ofSorted(keys);
  index.offsets_ = Buffer(std::move(offsets));
  index.items_ = Buffer(std::move(items));
  index.weights_ = Buffer(std::move(weights));
  return index;
}

} // namespace rankwright
