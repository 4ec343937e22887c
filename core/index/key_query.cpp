#include "core/index/key_query.h"

#include "core/index/key_query_parser.h"
#include "core/index/key_query_parts.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace rankwright {

namespace {

using Node = KeyQuery::Node;
using Items = std::vector<ItemId>;

/// Some items, or all but these: the rest is made only when it is asked for.
struct ItemSet {
  Items items; ///< ascending
  bool rest = false;
};

Items intersection(const Items& a, const Items& b) {
  Items both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both;
}

Items difference(const Items& a, const Items& b) {
  Items left;
  std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(left));
  return left;
}

Items unionOf(const Items& a, const Items& b) {
  Items all;
  std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(all));
  return all;
}

ItemSet complement(ItemSet set) {
  set.rest = !set.rest;
  return set;
}

ItemSet both(const ItemSet& a, const ItemSet& b) {
  if (a.rest && b.rest) return {unionOf(a.items, b.items), true};
  if (a.rest) return {difference(b.items, a.items)};
  if (b.rest) return {difference(a.items, b.items)};
  return {intersection(a.items, b.items)};
}

/// De Morgan.
ItemSet either(ItemSet a, ItemSet b) {
  return complement(both(complement(std::move(a)), complement(std::move(b))));
}

class Evaluation {
public:
  Evaluation(const InvertedIndex& index, const KeyQueryLimits& limits, const JobControl& job)
      : index_(index), limits_(limits), job_(job) {}

  Result<ItemSet> evaluate(const Node& node) {
    RW_ASSIGN(auto set, evaluateUncounted(node));
    counts[&node] = countOf(set);
    return set;
  }

  std::vector<std::string> unknownKeys;
  NodeCounts counts;

private:
  Result<ItemSet> evaluateUncounted(const Node& node) {
    RW_CHECK(job_.check());
    switch (node.kind) {
    case Node::Kind::Key:
      return key(node.text);
    case Node::Kind::Prefix:
      return prefix(node.text);
    case Node::Kind::Not: {
      RW_ASSIGN(auto inner, evaluate(*node.left));
      return complement(std::move(inner));
    }
    default:
      return pair(node);
    }
  }

  std::uint64_t countOf(const ItemSet& set) const {
    if (!set.rest) return set.items.size();
    return limits_.itemCount - std::min<std::uint64_t>(limits_.itemCount, set.items.size());
  }

  Result<ItemSet> pair(const Node& node) {
    RW_ASSIGN(auto left, evaluate(*node.left));
    RW_ASSIGN(auto right, evaluate(*node.right));
    return node.kind == Node::Kind::And ? both(left, right) : either(std::move(left), std::move(right));
  }

  ItemSet key(const std::string& text) {
    const auto list = index_.find(text);
    if (list) return {list->sortedItems()};
    unknownKeys.push_back(text);
    return {};
  }

  Result<ItemSet> prefix(const std::string& text) {
    const auto range = index_.keysWithPrefix(text);
    if (range.size() > limits_.keysOfAPrefix)
      return fail(ErrorKind::InvalidArgument, "more than {} keys start with: {}", limits_.keysOfAPrefix,
                  text);
    Items items;
    for (auto key = range.first; key < range.last; ++key) {
      RW_CHECK(job_.check());
      for (PostingCursor cursor(index_.postingsAt(key)); cursor.valid(); cursor.next())
        items.push_back(cursor.item());
    }
    std::sort(items.begin(), items.end());
    items.erase(std::unique(items.begin(), items.end()), items.end());
    return ItemSet{std::move(items)};
  }

  const InvertedIndex& index_;
  const KeyQueryLimits& limits_;
  const JobControl& job_;
};

Items allBut(const Items& items, std::uint32_t itemCount) {
  Items rest;
  auto next = items.begin();
  for (std::uint32_t item = 0; item < itemCount; ++item) {
    if (next != items.end() && *next == ItemId(item))
      ++next;
    else
      rest.push_back(ItemId(item));
  }
  return rest;
}

} // namespace

Result<KeyQuery> KeyQuery::parse(std::string_view text) {
  RW_ASSIGN(auto root, parseKeyQuery(text));
  return KeyQuery(std::move(root));
}

Result<KeyQueryAnswer> KeyQuery::run(const InvertedIndex& index, const KeyQueryLimits& limits,
                                     const JobControl& job) const {
  Evaluation evaluation(index, limits, job);
  RW_ASSIGN(auto set, evaluation.evaluate(*root_));
  KeyQueryAnswer answer;
  answer.items = set.rest ? allBut(set.items, limits.itemCount) : std::move(set.items);
  answer.found = answer.items.size();
  if (answer.items.size() > limits.items) answer.items.resize(limits.items);
  answer.unknownKeys = std::move(evaluation.unknownKeys);
  answer.parts = partsOf(*root_, evaluation.counts);
  return answer;
}

} // namespace rankwright
