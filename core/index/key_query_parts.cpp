#include "core/index/key_query_parts.h"

#include <algorithm>

namespace rankwright {

namespace {

using Node = KeyQuery::Node;

bool isGroup(const Node& node) {
  return node.kind == Node::Kind::And || node.kind == Node::Kind::Or;
}

class PartList {
public:
  explicit PartList(const NodeCounts& counts) : counts_(counts) {}

  void add(const Node& node, std::uint32_t depth) {
    if (isGroup(node)) return addGroup(node, depth);
    addPart(node, node, KeyQueryPart::Joint::None, depth);
  }

  std::vector<KeyQueryPart> parts;

private:
  /// `a & b & c` is ((a & b) & c): each operand leaves what the operator on it stands for.
  void addGroup(const Node& group, std::uint32_t depth) {
    std::vector<const Node*> operators;
    const auto* first = &group;
    for (; first->kind == group.kind; first = first->left.get())
      operators.push_back(first);
    std::reverse(operators.begin(), operators.end());
    const auto joint = group.kind == Node::Kind::And ? KeyQueryPart::Joint::And : KeyQueryPart::Joint::Or;
    addPart(*first, *first, joint, depth);
    for (const auto* each : operators)
      addPart(*each->right, *each, joint, depth);
  }

  void addPart(const Node& operand, const Node& upToIt, KeyQueryPart::Joint joint, std::uint32_t depth) {
    parts.push_back({operand.begin, operand.end, depth, joint, counts_.at(&operand), counts_.at(&upToIt)});
    const auto* inner = &operand;
    while (inner->kind == Node::Kind::Not)
      inner = inner->left.get();
    if (isGroup(*inner)) addGroup(*inner, depth + 1);
  }

  const NodeCounts& counts_;
};

} // namespace

std::vector<KeyQueryPart> partsOf(const Node& root, const NodeCounts& counts) {
  PartList list(counts);
  list.add(root, 0);
  return std::move(list.parts);
}

} // namespace rankwright
