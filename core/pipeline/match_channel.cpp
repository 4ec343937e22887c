#include "core/pipeline/match_channel.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace rankwright {

namespace {

/// Walks the posting lists of one channel layer by layer.
class LayeredRecall {
public:
  LayeredRecall(ChannelTrace& trace, std::span<const ItemId> excluded) : trace_(trace), excluded_(excluded) {}

  void addKey(const InvertedIndex& index, const std::string& key) {
    const auto postings = index.find(key);
    trace_.keys.push_back(
        {key, postings.has_value(), postings ? static_cast<std::uint32_t>(postings->size()) : 0, 0});
    lists_.push_back(postings.value_or(PostingList{}));
    longest_ = std::max(longest_, lists_.back().size());
  }

  void run() {
    for (std::uint32_t layer = 0; layer < longest_ && !full(); ++layer)
      for (std::uint32_t key = 0; key < lists_.size() && !full(); ++key)
        if (layer < lists_[key].size()) visit(key, layer);
  }

private:
  bool full() const { return trace_.proposals.size() >= trace_.limit; }

  void visit(std::uint32_t key, std::uint32_t layer) {
    const auto item = lists_[key].items[layer];
    if (std::binary_search(excluded_.begin(), excluded_.end(), item)) {
      if (removed_.insert(item).second) trace_.removals.push_back({item, "used already"});
      return;
    }
    const auto rank = static_cast<std::uint32_t>(trace_.proposals.size());
    const auto [seen, isNew] = rankOf_.try_emplace(item, rank);
    const Proposal proposal{item, seen->second, key, layer, lists_[key].weights[layer]};
    if (!isNew) {
      trace_.repeats.push_back(proposal);
      return;
    }
    trace_.proposals.push_back(proposal);
    ++trace_.keys[key].taken;
  }

  ChannelTrace& trace_;
  std::span<const ItemId> excluded_;
  std::vector<PostingList> lists_;
  std::size_t longest_ = 0;
  std::unordered_map<ItemId, std::uint32_t> rankOf_;
  std::unordered_set<ItemId> removed_;
};

} // namespace

ChannelTrace runMatchChannel(const ChannelConfig& config, const InvertedIndex& index,
                             std::span<const std::string> keys, std::span<const ItemId> excluded) {
  ChannelTrace trace;
  trace.name = config.name;
  trace.index = config.index;
  trace.keyRule = config.keys;
  trace.limit = config.count;
  LayeredRecall recall(trace, excluded);
  for (const auto& key : keys)
    recall.addKey(index, key);
  recall.run();
  return trace;
}

} // namespace rankwright
