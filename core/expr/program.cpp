#include "core/expr/program.h"

#include "core/expr/compiler.h"
#include "core/expr/input_reader.h"

#include <utility>

namespace rankwright {

struct Program::Plan {
  Graph graph;
  Schema outputs;
  std::vector<std::string> inputs;
};

namespace {

Vector evaluateNode(const Node& node, std::span<const Vector> values, const InputTables& tables,
                    const Batch& batch) {
  switch (node.kind) {
  case Node::Kind::Constant:
    return node.constant.withRowCount(batch.rowCount);
  case Node::Kind::Input:
    return readInput(tables.find(node.input), node.type, batch);
  case Node::Kind::Call:
    break;
  }
  std::vector<Vector> operands;
  operands.reserve(node.operands.size());
  for (const auto operand : node.operands)
    operands.push_back(values[operand]);
  return node.kernel(operands, batch);
}

Result<Schema> schemaOf(const Graph& graph, std::span<const std::string> outputs) {
  Schema schema;
  for (std::size_t i = 0; i < outputs.size(); ++i)
    RW_CHECK(schema.add({outputs[i], graph.nodes[graph.outputs[i]].type}));
  return schema;
}

std::vector<std::string> inputsOf(const Graph& graph) {
  std::vector<std::string> inputs;
  for (const auto& node : graph.nodes)
    if (node.kind == Node::Kind::Input) inputs.push_back(node.input);
  return inputs;
}

} // namespace

Program::Program() : plan_(std::make_shared<const Plan>()) {}

Result<Program> Program::compile(const RuleSet& rules, std::span<const std::string> outputs,
                                 const Schema& inputs) {
  Plan plan;
  RW_ASSIGN(plan.graph, compileGraph(rules.syntax(), outputs, inputs));
  RW_ASSIGN(plan.outputs, schemaOf(plan.graph, outputs));
  plan.inputs = inputsOf(plan.graph);
  Program program;
  program.plan_ = std::make_shared<const Plan>(std::move(plan));
  return program;
}

const Schema& Program::outputs() const {
  return plan_->outputs;
}

const std::vector<std::string>& Program::inputs() const {
  return plan_->inputs;
}

std::vector<Vector> Program::evaluate(const InputTables& tables, std::uint32_t rowCount) const {
  const auto& graph = plan_->graph;
  // The arena retains the plan: strings of its constants may end up in any result.
  const Batch batch{rowCount, std::make_shared<BatchArena>(plan_)};
  std::vector<Vector> values;
  values.reserve(graph.nodes.size());
  for (const auto& node : graph.nodes)
    values.push_back(evaluateNode(node, values, tables, batch));
  std::vector<Vector> outputs;
  outputs.reserve(graph.outputs.size());
  for (const auto output : graph.outputs)
    outputs.push_back(values[output]);
  return outputs;
}

} // namespace rankwright
