#include "core/expr/compiler.h"

#include "core/expr/builtins.h"
#include "core/expr/conversion.h"
#include "core/expr/name_resolution.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace rankwright {

namespace {

std::string quoted(std::string_view function) {
  return fmt::format("'{}'", function == kNegate ? "-" : function == kListOf ? "[…]" : function);
}

std::string countOf(const Builtin& builtin) {
  const auto arguments = [](std::size_t n) {
    return n == 1 ? std::string("1 argument") : fmt::format("{} arguments", n);
  };
  if (builtin.minOperands == builtin.maxOperands) return arguments(builtin.minOperands);
  if (builtin.maxOperands == kAnyNumber) return "at least " + arguments(builtin.minOperands);
  return fmt::format("{} to {}", builtin.minOperands, arguments(builtin.maxOperands));
}

/// Compiles rules one after the other. Expressions stand in the order of evaluation, so each is compiled by
/// looking at the nodes of its operands.
class Compiler {
public:
  Compiler(const RuleSyntax& syntax, const Schema& inputs)
      : syntax_(syntax),
        inputs_(inputs),
        names_(syntax, inputs),
        nodeOfExpression_(syntax.expressions.size()) {}

  Result<Graph> compile(std::span<const std::string> outputs) {
    RW_ASSIGN(const auto needed, names_.findNeeded(outputs));
    for (std::size_t rule = 0; rule < needed.size(); ++rule)
      if (needed[rule]) RW_CHECK(compileRule(rule));
    for (const auto& output : outputs) {
      RW_ASSIGN(const auto target, names_.resolveOutput(output));
      graph_.outputs.push_back(nodeOf(target, {}));
    }
    return std::move(graph_);
  }

private:
  Status compileRule(std::size_t rule) {
    for (auto id = syntax_.rules[rule].first; id <= syntax_.rules[rule].root; ++id) {
      RW_ASSIGN(nodeOfExpression_[id], compileExpression(syntax_.expressions[id], rule));
    }
    return {};
  }

  Result<NodeId> compileExpression(const Expression& expression, std::size_t rule) {
    switch (expression.kind) {
    case Expression::Kind::Literal:
      return addConstant(*typeOf(expression.literal), expression.literal, expression.range);
    case Expression::Kind::List:
      return compileList(expression);
    case Expression::Kind::Call:
      return compileCall(expression, expression.name);
    case Expression::Kind::Reference:
      break;
    }
    RW_ASSIGN(const auto target, names_.resolve(expression, rule));
    return nodeOf(target, expression.range);
  }

  /// The node of a rule that is compiled already, or of an input feature.
  NodeId nodeOf(const NamedThing& thing, const TextRange& range) {
    if (thing.kind == NamedThing::Kind::Rule) return nodeOfExpression_[syntax_.rules[thing.index].root];
    const auto [known, inserted] = nodeOfInput_.emplace(thing.index, NodeId(graph_.nodes.size()));
    if (inserted) {
      const auto& field = inputs_.fields()[thing.index];
      add({.kind = Node::Kind::Input, .type = field.type, .range = range, .input = field.name});
    }
    return known->second;
  }

  /// A list of literals is a constant; any other is put together for each row.
  Result<NodeId> compileList(const Expression& list) {
    if (list.operands.empty()) {
      const auto empty = addConstant(ValueType::Int64List, std::vector<std::int64_t>(), list.range);
      graph_.nodes[empty].isEmptyList = true;
      return empty;
    }
    RW_ASSIGN(const auto node, compileCall(list, kListOf));
    if (!std::ranges::all_of(graph_.nodes[node].operands, [&](auto id) { return isConstant(id); }))
      return node;
    return addConstant(graph_.nodes[node].type, evaluateConstant(node).valueAt(0), list.range);
  }

  bool isConstant(NodeId id) const { return graph_.nodes[id].kind == Node::Kind::Constant; }

  Vector evaluateConstant(NodeId id) const {
    const auto& node = graph_.nodes[id];
    std::vector<Vector> operands;
    for (const auto operand : node.operands)
      operands.push_back(graph_.nodes[operand].constant);
    return node.kernel(operands, {1, std::make_shared<BatchArena>()});
  }

  Result<NodeId> compileCall(const Expression& call, std::string_view function) {
    const auto* builtin = findBuiltin(function);
    if (!builtin)
      return failAt(spanOf(call.range, syntax_.source), ErrorKind::NotFound, "no function has this name: {}",
                    function);
    if (call.operands.size() < builtin->minOperands || call.operands.size() > builtin->maxOperands)
      return failAt(spanOf(call.range, syntax_.source), ErrorKind::Type, "{} takes {}, not {}",
                    quoted(function), countOf(*builtin), call.operands.size());
    auto resolved = builtin->resolve(operandsOf(call));
    if (!resolved) return misfit(call, function, resolved.error());
    return addCall(call, *resolved);
  }

  std::vector<Operand> operandsOf(const Expression& call) const {
    std::vector<Operand> operands;
    operands.reserve(call.operands.size());
    for (const auto id : call.operands) {
      const auto& node = graph_.nodes[nodeOfExpression_[id]];
      const bool constant = node.kind == Node::Kind::Constant;
      operands.push_back({node.type, node.isEmptyList, constant ? &node.constant : nullptr});
    }
    return operands;
  }

  tl::unexpected<Error> misfit(const Expression& call, std::string_view function,
                               const Misfit& misfit) const {
    const auto& range =
        misfit.operand ? syntax_.expressions[call.operands[*misfit.operand]].range : call.range;
    return failAt(spanOf(range, syntax_.source), ErrorKind::Type, "{} {}", quoted(function), misfit.message);
  }

  NodeId addCall(const Expression& call, const Resolution& resolution) {
    std::vector<NodeId> operands;
    for (std::size_t i = 0; i < call.operands.size(); ++i)
      operands.push_back(convert(nodeOfExpression_[call.operands[i]], resolution.operandTypes[i]));
    return add({.kind = Node::Kind::Call,
                .type = resolution.result,
                .range = call.range,
                .kernel = resolution.kernel,
                .operands = std::move(operands)});
  }

  /// The node as `type`. Constants are converted here and now.
  NodeId convert(NodeId id, ValueType type) {
    const auto& node = graph_.nodes[id];
    if (node.type == type) return id;
    const auto range = node.range;
    if (node.isEmptyList) return add({.type = type, .range = range, .constant = emptyList(type)});
    const bool constant = isConstant(id);
    const auto converted = add({.kind = Node::Kind::Call,
                                .type = type,
                                .range = range,
                                .kernel = conversionKernel(node.type, type),
                                .operands = {id}});
    return constant ? addConstant(type, evaluateConstant(converted).valueAt(0), range) : converted;
  }

  static Vector emptyList(ValueType type) {
    switch (type) {
    case ValueType::Float32List:
      return constantVector(type, std::vector<float>());
    case ValueType::StringList:
      return constantVector(type, std::vector<std::string>());
    default:
      return constantVector(type, std::vector<std::int64_t>());
    }
  }

  NodeId addConstant(ValueType type, const Value& value, const TextRange& range) {
    return add({.kind = Node::Kind::Constant,
                .type = type,
                .range = range,
                .constant = constantVector(type, value)});
  }

  NodeId add(Node node) {
    graph_.nodes.push_back(std::move(node));
    return static_cast<NodeId>(graph_.nodes.size() - 1);
  }

  const RuleSyntax& syntax_;
  const Schema& inputs_;
  NameResolution names_;
  std::vector<NodeId> nodeOfExpression_;
  std::unordered_map<std::size_t, NodeId> nodeOfInput_;
  Graph graph_;
};

/// Drops the nodes that no output needs, such as what became part of a constant.
Graph withoutUnused(Graph graph) {
  std::vector<bool> used(graph.nodes.size(), false);
  for (const auto output : graph.outputs)
    used[output] = true;
  for (auto id = graph.nodes.size(); id-- > 0;)
    if (used[id])
      for (const auto operand : graph.nodes[id].operands)
        used[operand] = true;
  Graph kept;
  std::vector<NodeId> newId(graph.nodes.size());
  for (std::size_t id = 0; id < graph.nodes.size(); ++id) {
    if (!used[id]) continue;
    newId[id] = static_cast<NodeId>(kept.nodes.size());
    auto& node = kept.nodes.emplace_back(std::move(graph.nodes[id]));
    for (auto& operand : node.operands)
      operand = newId[operand];
  }
  for (const auto output : graph.outputs)
    kept.outputs.push_back(newId[output]);
  return kept;
}

} // namespace

Result<Graph> compileGraph(const RuleSyntax& syntax, std::span<const std::string> outputs,
                           const Schema& inputs) {
  RW_ASSIGN(auto graph, Compiler(syntax, inputs).compile(outputs));
  return withoutUnused(std::move(graph));
}

} // namespace rankwright
