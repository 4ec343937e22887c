#include "core/expr/share_nodes.h"

#include <span>
#include <type_traits>

namespace rankwright {

namespace {

template <class T>
requires std::is_arithmetic_v<T> || std::is_pointer_v<T>
void append(std::string& key, T value) {
  key.append(reinterpret_cast<const char*>(&value), sizeof value);
}

void append(std::string& key, std::string_view text) {
  append(key, text.size());
  key.append(text);
}

template <class T>
void append(std::string& key, std::span<const T> elements) {
  append(key, elements.size());
  for (const auto& element : elements)
    append(key, element);
}

void appendConstant(std::string& key, const Node& node) {
  key += node.isEmptyList ? 'e' : '-';
  key += node.constant.isMissing(0) ? 'm' : '-';
  withCellOf(node.type, [&]<class Cell>() { append(key, node.constant.cells<Cell>()[0]); });
}

/// Bytes that are equal for nodes of equal value.
std::string keyOf(const Node& node) {
  std::string key;
  append(key, static_cast<char>(node.kind));
  append(key, static_cast<char>(node.type));
  switch (node.kind) {
  case Node::Kind::Constant:
    appendConstant(key, node);
    break;
  case Node::Kind::Input:
    key += node.input;
    break;
  case Node::Kind::Call:
    append(key, node.kernel);
    append(key, std::span<const NodeId>(node.operands));
    break;
  }
  return key;
}

} // namespace

NodeId SharedNodes::findOrAdd(const Node& node, NodeId id) {
  return known_.emplace(keyOf(node), id).first->second;
}

} // namespace rankwright
