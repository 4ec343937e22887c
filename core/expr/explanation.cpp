#include "core/expr/explanation.h"

#include "core/expr/builtins.h"
#include "core/expr/input_reader.h"
#include "core/expr/program_plan.h"
#include "core/feature/value_json.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <set>

namespace rankwright {

namespace {

/// A constant as a rule would write it, but for missing ones and NaN.
std::string constantText(const Vector& constant) {
  const auto value = constant.valueAt(0);
  return elementType(constant.type()) == ValueType::String && !isMissing(value) ? toJson(value)
                                                                                : toText(value);
}

std::string operationOf(const Node& node) {
  switch (node.kind) {
  case Node::Kind::Constant:
    return constantText(node.constant);
  case Node::Kind::Input:
    return node.input;
  case Node::Kind::Call:
    break;
  }
  return std::string(node.function == kNegate ? "-" : node.function);
}

bool isBefore(const Origin& a, const Origin& b) {
  return std::tuple(a.rule, a.range.line, a.range.column) < std::tuple(b.rule, b.range.line, b.range.column);
}

void addOrigins(ExplainedNode& explained, const Node& node, const std::vector<std::string>& rules) {
  auto origins = node.origins;
  std::ranges::stable_sort(origins, isBefore);
  for (std::size_t i = 0; i < origins.size(); ++i) {
    if (i == 0 || origins[i].rule != origins[i - 1].rule) explained.rules.push_back(rules[origins[i].rule]);
    explained.ranges.push_back(origins[i].range);
  }
}

std::vector<ExplainedNode> explain(const ProgramPlan& plan) {
  const auto& graph = plan.graph;
  std::vector<ExplainedNode> nodes;
  std::vector<std::size_t> uses(graph.nodes.size(), 0);
  for (const auto& node : graph.nodes) {
    auto& explained = nodes.emplace_back(static_cast<ExplainedNode::Kind>(node.kind), operationOf(node),
                                         node.type, node.operands);
    explained.folded = node.folded;
    explained.usesClock = node.usesClock;
    addOrigins(explained, node, graph.rules);
    for (const auto operand : std::set(node.operands.begin(), node.operands.end()))
      ++uses[operand];
  }
  for (std::size_t i = 0; i < graph.outputs.size(); ++i) {
    nodes[graph.outputs[i]].outputs.push_back(plan.outputs.fields()[i].name);
    ++uses[graph.outputs[i]];
  }
  for (std::size_t id = 0; id < nodes.size(); ++id)
    nodes[id].shared = uses[id] > 1 && nodes[id].kind == ExplainedNode::Kind::Call;
  return nodes;
}

bool isOperator(const std::string& operation) {
  return !operation.empty() && operation != kListOf &&
         std::isalpha(static_cast<unsigned char>(operation[0])) == 0;
}

std::string marksOf(const ExplainedNode& node) {
  std::vector<std::string> marks;
  if (!node.rules.empty()) marks.push_back(fmt::format("in {}", fmt::join(node.rules, ", ")));
  if (node.shared) marks.emplace_back("shared");
  if (node.folded) marks.emplace_back("folded");
  if (node.usesClock) marks.emplace_back("clock");
  return fmt::format("{}", fmt::join(marks, "; "));
}

} // namespace

Explanation::Explanation(Program program) : program_(std::move(program)), nodes_(explain(*program_.plan())) {}

Result<std::vector<Value>> Explanation::valuesAtNodes(const InputTables& tables) const {
  const auto& nodes = program_.plan()->graph.nodes;
  const Batch batch{1, std::make_shared<BatchArena>(), &tables.clock()};
  std::vector<Vector> vectors;
  std::vector<Value> values;
  for (const auto& node : nodes) {
    if (node.kind == Node::Kind::Constant) {
      vectors.push_back(node.constant);
    } else if (node.kind == Node::Kind::Input) {
      const auto binding = tables.find(node.input);
      if (binding.column && binding.column->type() != node.type)
        return fail(ErrorKind::Type, "the input {} is {} in the rules and {} in the data", node.input,
                    describe(node.type), describe(binding.column->type()));
      vectors.push_back(readInput(binding, node.type, batch));
    } else {
      std::vector<Vector> operands;
      for (const auto operand : node.operands)
        operands.push_back(vectors[operand]);
      vectors.push_back(node.kernel(operands, batch));
    }
    values.push_back(vectors.back().valueAt(0));
  }
  return values;
}

std::string Explanation::formulaOf(std::uint32_t node) const {
  const auto& explained = nodes_[node];
  if (explained.kind == ExplainedNode::Kind::Constant) return explained.operation;
  if (explained.kind == ExplainedNode::Kind::Input) return "input " + explained.operation;
  std::vector<std::string> operands;
  for (const auto operand : explained.operands)
    operands.push_back(fmt::format("%{}", operand));
  if (explained.operation == kListOf) return fmt::format("[{}]", fmt::join(operands, ", "));
  if (isOperator(explained.operation) && operands.size() == 2)
    return fmt::format("{} {} {}", operands[0], explained.operation, operands[1]);
  if (isOperator(explained.operation)) return explained.operation + operands[0];
  return fmt::format("{}({})", explained.operation, fmt::join(operands, ", "));
}

std::string Explanation::toText() const {
  std::string text;
  for (std::uint32_t id = 0; id < nodes_.size(); ++id) {
    const auto line = fmt::format("%{:<5} {:<16} {:<32} {}", id, describe(nodes_[id].type), formulaOf(id),
                                  marksOf(nodes_[id]));
    text += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
  }
  for (std::uint32_t id = 0; id < nodes_.size(); ++id)
    for (const auto& output : nodes_[id].outputs)
      text += fmt::format("{} = %{}\n", output, id);
  return text;
}

} // namespace rankwright
