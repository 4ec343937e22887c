#include "core/expr/compiler.h"

#include "core/expr/builtins.h"
#include "core/expr/call_resolution.h"
#include "core/expr/conversion.h"
#include "core/expr/fold_constants.h"
#include "core/expr/name_resolution.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace rankwright {

namespace {

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
    for (const auto& rule : syntax_.rules)
      graph_.rules.push_back(rule.name);
    for (std::size_t rule = 0; rule < needed.size(); ++rule)
      if (needed[rule]) RW_CHECK(compileRule(rule));
    for (const auto& output : outputs) {
      RW_ASSIGN(const auto target, names_.resolveOutput(output));
      graph_.outputs.push_back(nodeOf(target));
    }
    return std::move(graph_);
  }

private:
  Status compileRule(std::size_t rule) {
    rule_ = rule;
    const auto root = syntax_.rules[rule].root;
    for (auto id = syntax_.rules[rule].first; id <= root; ++id) {
      RW_ASSIGN(nodeOfExpression_[id], compileExpression(syntax_.expressions[id], id == root));
    }
    return {};
  }

  Result<NodeId> compileExpression(const Expression& expression, bool isRoot) {
    switch (expression.kind) {
    case Expression::Kind::Literal:
      return addConstant(*typeOf(expression.literal), expression.literal, expression);
    case Expression::Kind::List:
      return compileList(expression);
    case Expression::Kind::Call:
      return compileCall(expression, expression.name);
    case Expression::Kind::Reference:
      break;
    }
    RW_ASSIGN(const auto target, names_.resolve(expression, rule_));
    const auto node = nodeOf(target);
    // A use inside a rule is part of the rule's own nodes; an alias has none but this one.
    if (isRoot || target.kind == NamedThing::Kind::Input)
      graph_.nodes[node].origins.push_back(originOf(expression));
    return node;
  }

  /// The node of a rule that is compiled already, or of an input feature.
  NodeId nodeOf(const NamedThing& thing) {
    if (thing.kind == NamedThing::Kind::Rule) return nodeOfExpression_[syntax_.rules[thing.index].root];
    const auto [known, inserted] = nodeOfInput_.emplace(thing.index, NodeId(graph_.nodes.size()));
    if (inserted) {
      const auto& field = inputs_.fields()[thing.index];
      add({.kind = Node::Kind::Input, .type = field.type, .input = field.name});
    }
    return known->second;
  }

  Origin originOf(const Expression& expression) const {
    return {static_cast<std::uint32_t>(rule_), expression.range};
  }

  /// A list of literals is a constant; any other is put together for each row.
  Result<NodeId> compileList(const Expression& list) {
    if (list.operands.empty()) {
      const auto empty = addConstant(ValueType::Int64List, std::vector<std::int64_t>(), list);
      graph_.nodes[empty].isEmptyList = true;
      return empty;
    }
    RW_ASSIGN(const auto id, compileCall(list, kListOf));
    foldLiteral(graph_.nodes[id]);
    const auto isLiteral = [this](ExpressionId element) {
      return syntax_.expressions[element].kind == Expression::Kind::Literal;
    };
    return std::ranges::all_of(list.operands, isLiteral) ? dropElements(list) : id;
  }

  /// The list of literals that was made last, in the place of its elements: nothing else uses them.
  NodeId dropElements(const Expression& list) {
    const auto first = nodeOfExpression_[list.operands.front()];
    graph_.nodes[first] = std::move(graph_.nodes.back());
    graph_.nodes.resize(first + 1);
    return first;
  }

  /// A list of literals, or a literal in another type, is a literal as well.
  void foldLiteral(Node& node) {
    foldConstant(graph_, node);
    node.folded = false;
  }

  Result<NodeId> compileCall(const Expression& call, std::string_view function) {
    const auto* builtin = findBuiltin(function);
    if (!builtin)
      return failAt(spanOf(call.range, syntax_.source), ErrorKind::NotFound, "no function has this name: {}",
                    function);
    auto resolved = resolveCall(*builtin, operandsOf(call));
    if (!resolved) return failCall(call, std::move(resolved.error()));
    return addCall(call, builtin->name, *resolved);
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

  tl::unexpected<Error> failCall(const Expression& call, CallFault fault) const {
    const auto& range = fault.operand ? syntax_.expressions[call.operands[*fault.operand]].range : call.range;
    fault.error.span = spanOf(range, syntax_.source);
    return tl::unexpected(std::move(fault.error));
  }

  NodeId addCall(const Expression& call, std::string_view function, const Resolution& resolution) {
    std::vector<NodeId> operands;
    for (std::size_t i = 0; i < call.operands.size(); ++i)
      operands.push_back(convert(syntax_.expressions[call.operands[i]], nodeOfExpression_[call.operands[i]],
                                 resolution.operandTypes[i]));
    return add({.kind = Node::Kind::Call,
                .type = resolution.result,
                .origins = {originOf(call)},
                .function = function,
                .kernel = resolution.kernel,
                .usesClock = resolution.usesClock,
                .operands = std::move(operands)});
  }

  /// The node of `expression` as `type`. Literals are converted here and now.
  NodeId convert(const Expression& expression, NodeId id, ValueType type) {
    const auto& node = graph_.nodes[id];
    if (node.type == type) return id;
    Node converted{.type = type, .origins = {originOf(expression)}};
    if (node.isEmptyList) {
      converted.constant = emptyList(type);
      return add(std::move(converted));
    }
    converted.kind = Node::Kind::Call;
    converted.function = kConvert;
    converted.kernel = conversionKernel(node.type, type);
    converted.operands = {id};
    foldLiteral(converted);
    return add(std::move(converted));
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

  NodeId addConstant(ValueType type, const Value& value, const Expression& expression) {
    return add({.kind = Node::Kind::Constant,
                .type = type,
                .origins = {originOf(expression)},
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
  std::size_t rule_ = 0; ///< that is being compiled
  Graph graph_;
};

} // namespace

Result<Graph> compileGraph(const RuleSyntax& syntax, std::span<const std::string> outputs,
                           const Schema& inputs) {
  return Compiler(syntax, inputs).compile(outputs);
}

} // namespace rankwright
