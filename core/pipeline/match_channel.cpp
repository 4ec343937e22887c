#include "core/pipeline/match_channel.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace rankwright {

namespace {

/// Walks the posting lists of one channel layer by layer.
class LayeredRecall {
public:
  /// `lists` is scratch memory, empty now.
  LayeredRecall(ChannelTrace& trace, std::span<const ItemId> excluded, std::vector<PostingCursor>& lists)
      : trace_(trace), excluded_(excluded), lists_(lists) {}

  void addKey(const InvertedIndex& index, const std::string& key) {
    const auto postings = index.find(key);
    trace_.keys.push_back({key, postings.has_value(), postings ? postings->size() : 0, 0});
    lists_.emplace_back(postings.value_or(PostingList{}));
  }

  void run() {
    bool more = true;
    for (std::uint32_t layer = 0; more && !full(); ++layer) {
      more = false;
      for (std::uint32_t key = 0; key < lists_.size() && !full(); ++key) {
        if (!lists_[key].valid()) continue;
        visit(key, layer);
        lists_[key].next();
        more = true;
      }
    }
  }

private:
  bool full() const { return trace_.proposals.size() >= trace_.limit; }

  void visit(std::uint32_t key, std::uint32_t layer) {
    const auto item = lists_[key].item();
    if (std::binary_search(excluded_.begin(), excluded_.end(), item)) {
      if (removed_.insert(item).second) trace_.removals.push_back({item, "used already"});
      return;
    }
    const auto rank = static_cast<std::uint32_t>(trace_.proposals.size());
    const auto [seen, isNew] = rankOf_.try_emplace(item, rank);
    const Proposal proposal{item, seen->second, key, layer, lists_[key].weight()};
    if (!isNew) {
      trace_.repeats.push_back(proposal);
      return;
    }
    trace_.proposals.push_back(proposal);
    ++trace_.keys[key].taken;
  }

  ChannelTrace& trace_;
  std::span<const ItemId> excluded_;
  std::vector<PostingCursor>& lists_;
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
  thread_local std::vector<PostingCursor> lists; // a request finds the memory of the one before
  LayeredRecall recall(trace, excluded, lists);
  for (const auto& key : keys)
    recall.addKey(index, key);
  recall.run();
  lists.clear();
  return trace;
}

} // namespace rankwright
