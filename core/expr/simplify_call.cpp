#include "core/expr/simplify_call.h"

#include "core/expr/builtins.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace rankwright {

namespace {

/// Texts that one concatenation takes over from others: those of others, taken over again and again, double.
constexpr std::size_t kMostJoined = 16;

using Replacement = std::optional<NodeId>;

const Node& operandOf(const Graph& graph, const Node& node, std::size_t index) {
  return graph.nodes[node.operands[index]];
}

bool isCall(const Node& node, std::string_view function) {
  return node.kind == Node::Kind::Call && node.function == function;
}

bool isPresent(const Node& node) {
  return node.kind == Node::Kind::Constant && !node.constant.isMissing(0);
}

bool isMissingConstant(const Node& node) {
  return node.kind == Node::Kind::Constant && node.constant.isMissing(0);
}

/// Whether the node is the number, in its own type. Zero counts only with a plus sign.
bool isNumber(const Node& node, int number) {
  if (!isPresent(node)) return false;
  if (node.type == ValueType::Int64) return node.constant.int64At(0) == number;
  return node.type == ValueType::Float32 && node.constant.float32At(0) == static_cast<float>(number) &&
         !std::signbit(node.constant.float32At(0));
}

/// Makes the node a call of `function` on those operands; false when that would not give its type or needs
/// conversions, and nothing is changed then.
bool recall(const Graph& graph, Node& node, std::string_view function, std::vector<NodeId> ids) {
  std::vector<Operand> operands;
  operands.reserve(ids.size());
  for (const auto id : ids)
    operands.push_back({graph.nodes[id].type});
  const auto resolved = findBuiltin(function)->resolve(operands);
  if (!resolved || resolved->result != node.type || resolved->usesClock) return false;
  if (!std::ranges::equal(resolved->operandTypes, operands, {}, {}, &Operand::type)) return false;
  node.function = function;
  node.kernel = resolved->kernel;
  node.operands = std::move(ids);
  return true;
}

/// The operand that a binary operator with a neutral number leaves as it is; a list beside it keeps its type.
Replacement withoutNeutral(const Graph& graph, const Node& node, std::size_t neutral, int number) {
  const auto other = node.operands[1 - neutral];
  if (isNumber(operandOf(graph, node, neutral), number) && graph.nodes[other].type == node.type) return other;
  return std::nullopt;
}

// -0.0 + 0.0 is 0.0: only integers have a neutral element of addition on the left and the right.
Replacement simplifyPlus(const Graph& graph, Node& node, const AddNode&) {
  if (elementType(node.type) != ValueType::Int64) return std::nullopt;
  if (const auto kept = withoutNeutral(graph, node, 1, 0)) return kept;
  return withoutNeutral(graph, node, 0, 0);
}

Replacement simplifyMinus(const Graph& graph, Node& node, const AddNode&) {
  return elementType(node.type) == ValueType::String ? std::nullopt : withoutNeutral(graph, node, 1, 0);
}

Replacement simplifyTimes(const Graph& graph, Node& node, const AddNode&) {
  if (const auto kept = withoutNeutral(graph, node, 1, 1)) return kept;
  return withoutNeutral(graph, node, 0, 1);
}

/// 1 / x when both are powers of two that are no subnormals: then dividing by x and multiplying by this round
/// the same number.
std::optional<float> exactReciprocal(const Node& node) {
  if (node.type != ValueType::Float32 || !isPresent(node)) return std::nullopt;
  int exponent = 0;
  const float divisor = node.constant.float32At(0);
  if (std::abs(std::frexp(divisor, &exponent)) != 0.5F || std::abs(exponent) > 120) return std::nullopt;
  return 1 / divisor;
}

Replacement simplifyDivide(const Graph& graph, Node& node, const AddNode& add) {
  if (const auto kept = withoutNeutral(graph, node, 1, 1)) return kept;
  const auto reciprocal = exactReciprocal(operandOf(graph, node, 1));
  if (!reciprocal) return std::nullopt;
  auto origins = operandOf(graph, node, 1).origins;
  const auto factor = add(Node{.kind = Node::Kind::Constant,
                               .type = ValueType::Float32,
                               .origins = std::move(origins),
                               .constant = constantVector(ValueType::Float32, *reciprocal),
                               .folded = true});
  recall(graph, node, "*", {node.operands[0], factor});
  return std::nullopt;
}

Replacement simplifyNegate(const Graph& graph, Node& node, const AddNode&) {
  const auto& operand = operandOf(graph, node, 0);
  return isCall(operand, kNegate) ? Replacement(operand.operands[0]) : std::nullopt;
}

// The other comparisons have no opposite: with NaN, neither x < y nor x >= y holds.
Replacement simplifyNot(const Graph& graph, Node& node, const AddNode&) {
  const auto& operand = operandOf(graph, node, 0);
  const bool equal = isCall(operand, "==");
  if (!equal && !isCall(operand, "!=")) return std::nullopt;
  recall(graph, node, equal ? "!=" : "==", operand.operands);
  return std::nullopt;
}

Replacement simplifyIf(const Graph& graph, Node& node, const AddNode&) {
  const auto& condition = operandOf(graph, node, 0);
  if (!isPresent(condition) || condition.type != ValueType::Int64) return std::nullopt;
  const auto chosen = node.operands[condition.constant.int64At(0) != 0 ? 1 : 2];
  return graph.nodes[chosen].type == node.type ? Replacement(chosen) : std::nullopt;
}

/// Leaves out operands that are always missing, and those behind one that never is.
Replacement simplifyCoalesce(const Graph& graph, Node& node, const AddNode&) {
  auto kept = node.operands;
  if (!std::ranges::all_of(kept, [&](NodeId id) { return graph.nodes[id].type == node.type; }))
    return std::nullopt;
  std::erase_if(kept, [&](NodeId id) { return isMissingConstant(graph.nodes[id]); });
  const auto sure = std::ranges::find_if(kept, [&](NodeId id) { return isPresent(graph.nodes[id]); });
  if (sure != kept.end()) kept.erase(sure + 1, kept.end());
  if (kept.size() == 1) return kept[0];
  if (!kept.empty() && kept.size() < node.operands.size()) recall(graph, node, "coalesce", std::move(kept));
  return std::nullopt;
}

Replacement simplifyIdentity(const Graph& graph, Node& node, const AddNode&) {
  if (node.operands.size() != 1 || operandOf(graph, node, 0).type != node.type) return std::nullopt;
  return node.operands[0];
}

/// Takes the operands of a concatenation inside, so that nothing is copied twice, and drops empty texts.
Replacement simplifyConcat(const Graph& graph, Node& node, const AddNode&) {
  if (node.type != ValueType::String) return std::nullopt;
  std::vector<NodeId> flat;
  for (const auto id : node.operands) {
    const auto& operand = graph.nodes[id];
    if (isCall(operand, "concat") && operand.type == ValueType::String)
      flat.insert(flat.end(), operand.operands.begin(), operand.operands.end());
    else
      flat.push_back(id);
  }
  const auto isEmptyText = [&](NodeId id) {
    const auto& operand = graph.nodes[id];
    return operand.type == ValueType::String && isPresent(operand) && operand.constant.stringAt(0).empty();
  };
  const auto kept = std::ranges::count_if(flat, [&](NodeId id) { return !isEmptyText(id); });
  if (kept > 0) std::erase_if(flat, isEmptyText);
  if (flat.size() == 1) return flat[0];
  if (flat.size() <= kMostJoined && flat != node.operands) recall(graph, node, "concat", std::move(flat));
  return std::nullopt;
}

struct Simplification {
  std::string_view function;
  Replacement (*apply)(const Graph& graph, Node& node, const AddNode& add);
};

constexpr std::array kSimplifications = {
    Simplification{"+", &simplifyPlus},        Simplification{"-", &simplifyMinus},
    Simplification{"*", &simplifyTimes},       Simplification{"/", &simplifyDivide},
    Simplification{kNegate, &simplifyNegate},  Simplification{"!", &simplifyNot},
    Simplification{"if", &simplifyIf},         Simplification{"coalesce", &simplifyCoalesce},
    Simplification{"concat", &simplifyConcat}, Simplification{"identity", &simplifyIdentity},
};

} // namespace

std::optional<NodeId> simplifyCall(const Graph& graph, Node& node, const AddNode& add) {
  if (node.kind != Node::Kind::Call) return std::nullopt;
  const auto known = std::ranges::find(kSimplifications, node.function, &Simplification::function);
  return known == kSimplifications.end() ? std::nullopt : known->apply(graph, node, add);
}

} // namespace rankwright
