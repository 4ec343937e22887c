#include "core/pipeline/match_channel.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace rankwright {

namespace {

/// Walks what is near a vector as a `PostingCursor` walks a list.
class NearCursor {
public:
  explicit NearCursor(std::vector<NearItem> items) : items_(std::move(items)) {}

  bool valid() const { return place_ < items_.size(); }
  ItemId item() const { return items_[place_].item; }
  float weight() const { return items_[place_].nearness; }
  void next() { ++place_; }

private:
  std::vector<NearItem> items_;
  std::size_t place_ = 0;
};

/// Walks the lists of one channel layer by layer.
template <class Cursor>
class LayeredRecall {
public:
  /// `lists` is scratch memory, empty now.
  LayeredRecall(ChannelTrace& trace, std::span<const ItemId> excluded, std::vector<Cursor>& lists)
      : trace_(trace), excluded_(excluded), lists_(lists) {}

  /// `list` is what a cursor is made of.
  template <class List>
  void addList(KeyTrace key, List&& list) {
    trace_.keys.push_back(std::move(key));
    lists_.emplace_back(std::forward<List>(list));
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
  std::vector<Cursor>& lists_;
  std::unordered_map<ItemId, std::uint32_t> rankOf_;
  std::unordered_set<ItemId> removed_;
};

ChannelTrace traceOf(const ChannelConfig& config) {
  ChannelTrace trace;
  trace.name = config.name;
  trace.index = config.index;
  trace.keyRule = config.keys.empty() ? config.vector : config.keys;
  trace.limit = config.count;
  return trace;
}

/// What is near the vector, and enough of it that excluded items take no place.
std::vector<NearItem> nearest(const VectorIndex& index, const VectorQuestion& question, std::size_t count) {
  std::vector<NearItem> found;
  index.findNearest(question.vector, count + (question.item ? 1 : 0), found);
  std::erase_if(found, [&](const auto& near) { return near.item == question.item; });
  return found;
}

} // namespace

ChannelTrace runMatchChannel(const ChannelConfig& config, const InvertedIndex& index,
                             std::span<const std::string> keys, std::span<const ItemId> excluded) {
  auto trace = traceOf(config);
  thread_local std::vector<PostingCursor> lists; // a request finds the memory of the one before
  LayeredRecall recall(trace, excluded, lists);
  for (const auto& key : keys) {
    const auto postings = index.find(key);
    recall.addList({key, postings.has_value(), postings ? postings->size() : 0, 0},
                   postings.value_or(PostingList{}));
  }
  recall.run();
  lists.clear();
  return trace;
}

std::vector<VectorQuestion> questionsFor(std::span<const std::string> keys, const ItemPool& items,
                                         const VectorIndex& index) {
  std::vector<VectorQuestion> questions;
  for (const auto& key : keys) {
    const auto item = items.find(key);
    const auto vector = item ? index.vectorOf(*item) : std::nullopt;
    questions.push_back({key, vector.value_or(std::span<const float>()), item});
  }
  return questions;
}

ChannelTrace runVectorChannel(const ChannelConfig& config, const VectorIndex& index,
                              std::span<const VectorQuestion> questions, std::span<const ItemId> excluded) {
  auto trace = traceOf(config);
  std::vector<NearCursor> lists;
  LayeredRecall recall(trace, excluded, lists);
  for (const auto& question : questions) {
    const bool isKnown = !question.vector.empty() && question.vector.size() == index.dimension();
    auto found = nearest(index, question, config.count + excluded.size());
    const auto size = static_cast<std::uint32_t>(found.size());
    recall.addList({question.name, isKnown, size, 0}, std::move(found));
  }
  recall.run();
  return trace;
}

} // namespace rankwright
