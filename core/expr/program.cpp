#include "core/expr/program.h"

#include "core/expr/compiler.h"
#include "core/expr/evaluation.h"
#include "core/expr/optimize.h"

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

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

Program::Program() : plan_(std::make_shared<const ProgramPlan>()) {}

Result<Program> Program::compile(const RuleSet& rules, std::span<const std::string> outputs,
                                 const Schema& inputs) {
  RW_ASSIGN(auto graph, compileGraph(rules.syntax(), outputs, inputs));
  auto plan = std::make_shared<ProgramPlan>();
  plan->graph = optimize(std::move(graph));
  RW_ASSIGN(plan->outputs, schemaOf(plan->graph, outputs));
  plan->inputs = inputsOf(plan->graph);
  plan->source = rules.syntax().source;
  Program program;
  program.plan_ = std::move(plan);
  return program;
}

const Schema& Program::outputs() const {
  return plan_->outputs;
}

const std::vector<std::string>& Program::inputs() const {
  return plan_->inputs;
}

bool Program::usesClock() const {
  return std::ranges::any_of(plan_->graph.nodes, &Node::usesClock);
}

std::vector<Vector> Program::evaluate(const InputTables& tables, std::uint32_t rowCount) const {
  const Evaluation evaluation(plan_, tables, rowCount);
  Evaluation::Scratch scratch;
  const auto values = evaluation.evaluate(0, rowCount, scratch);
  scratch.arena->retain(evaluation.kept());
  std::vector<Vector> outputs;
  outputs.reserve(values.size());
  for (const auto& value : values)
    outputs.push_back(value.keptBy(scratch.arena));
  return outputs;
}

} // namespace rankwright
