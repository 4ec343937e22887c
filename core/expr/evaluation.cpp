#include "core/expr/evaluation.h"

#include "core/expr/domain_evaluation.h"

#include <algorithm>
#include <chrono>
#include <limits>
#include <utility>

namespace rankwright {

namespace {

/// A table is worth its making when it has at most half as many places as there are rows.
constexpr std::uint64_t kRowsPerPlace = 2;

/// Places of the largest table: what evaluating it takes cannot be interrupted.
constexpr std::uint64_t kMostPlaces = std::uint64_t{1} << 18;

std::uint64_t now() {
  return static_cast<std::uint64_t>(std::chrono::steady_clock::now().time_since_epoch().count());
}

} // namespace

Evaluation::Evaluation(std::shared_ptr<const ProgramPlan> plan, const InputTables& tables,
                       std::uint32_t rowCount, std::span<std::uint64_t> nanoseconds)
    : plan_(std::move(plan)),
      rowCount_(rowCount),
      clock_(tables.clock()),
      kept_(std::make_shared<BatchArena>(plan_)),
      bindings_(plan_->graph.nodes.size()),
      states_(plan_->graph.nodes.size()),
      rowsSeen_(plan_->graph.nodes.size(), 0) {
  bind(tables);
  for (NodeId id = 0; id < states_.size(); ++id)
    classify(id);
  planBatches();
  for (std::uint32_t domain = 0; domain < domains_.size(); ++domain)
    makeTables(domain, nanoseconds);
}

void Evaluation::bind(const InputTables& tables) {
  const auto& nodes = plan_->graph.nodes;
  for (NodeId id = 0; id < nodes.size(); ++id)
    if (nodes[id].kind == Node::Kind::Input) bindings_[id] = tables.find(nodes[id].input);
}

void Evaluation::classify(NodeId id) {
  const auto& node = plan_->graph.nodes[id];
  switch (node.kind) {
  case Node::Kind::Constant:
    states_[id] = {.mode = Mode::Constant, .value = node.constant.view()};
    return;
  case Node::Kind::Input:
    return classifyInput(id);
  case Node::Kind::Call:
    return classifyCall(id);
  }
}

void Evaluation::classifyInput(NodeId id) {
  const auto& node = plan_->graph.nodes[id];
  const auto& binding = bindings_[id];
  auto& state = states_[id];
  if (binding.isBroadcast() || binding.column->type() != node.type) {
    const auto value = readInput(binding, node.type, {1, kept_, &clock_});
    kept_->retain(std::make_shared<const Vector>(value));
    state = {.mode = Mode::Constant, .pure = false, .value = value.view()};
  } else if (node.type == ValueType::String) {
    const CodedInput input{id, &binding.column->dictionary()};
    rowsSeen_[id] = plan_->coded.countRows(input, rowCount_);
    const CodedDomain domain(input);
    if (domain.size() > placesThatPay(domain, true)) return;
    state.mode = Mode::Coded;
    state.domain = addDomain(domain);
  }
}

// A function of what is the same for all rows gives one cell, whatever the kernel takes it for.
void Evaluation::classifyCall(NodeId id) {
  const auto& node = plan_->graph.nodes[id];
  auto& state = states_[id];
  state.pure = !node.usesClock &&
               std::ranges::all_of(node.operands, [&](NodeId operand) { return states_[operand].pure; });
  const auto isConstant = [&](NodeId operand) { return states_[operand].mode == Mode::Constant; };
  if (std::ranges::all_of(node.operands, isConstant)) {
    std::vector<Vector> operands;
    for (const auto operand : node.operands)
      operands.push_back(states_[operand].value);
    state.value = node.kernel(operands, {1, kept_, &clock_}).constantOf(0, 1);
    kept_->retain(std::make_shared<const Vector>(state.value));
    state.value = state.value.view();
    state.mode = Mode::Constant;
  } else if (auto domain = domainOf(node, state.pure)) {
    state.mode = Mode::Coded;
    state.domain = addDomain(*std::move(domain));
  } else if (findByCode(node, state)) {
    state.mode = Mode::Codes;
  }
}

/// Whether the call looks for one string in the lists of a column: then it needs no string of theirs.
bool Evaluation::findByCode(const Node& call, State& state) const {
  state.search = codeSearchOf(call.kernel);
  if (!state.search.run) return false;
  const auto list = call.operands[state.search.list];
  const auto& wanted = states_[call.operands[1 - state.search.list]];
  if (plan_->graph.nodes[list].kind != Node::Kind::Input || states_[list].mode != Mode::Rows) return false;
  if (wanted.mode != Mode::Constant || wanted.value.isMissing(0)) return false;
  const auto& dictionary = bindings_[list].column->dictionary();
  state.wanted = dictionary.find(wanted.value.stringAt(0)).value_or(dictionary.size());
  return true;
}

/// What the operands hang on, when that is columns with few values.
std::optional<CodedDomain> Evaluation::domainOf(const Node& call, bool pure) const {
  std::optional<CodedDomain> domain = CodedDomain();
  for (const auto operand : call.operands) {
    const auto& state = states_[operand];
    if (state.mode == Mode::Rows || state.mode == Mode::Codes) return std::nullopt;
    if (state.mode == Mode::Constant) continue;
    domain = CodedDomain::unionOf(*domain, domains_[state.domain], kMostPlaces);
    if (!domain) return std::nullopt;
  }
  return domain->size() <= placesThatPay(*domain, pure) ? domain : std::nullopt;
}

/// A pure table stays for later requests, so all rows so far count; any other pays within this one.
std::uint64_t Evaluation::placesThatPay(const CodedDomain& domain, bool pure) const {
  std::uint64_t rows = pure ? std::numeric_limits<std::uint64_t>::max() : rowCount_;
  for (const auto& input : domain.inputs())
    rows = std::min(rows, rowsSeen_[input.node]);
  return std::min(rows / kRowsPerPlace, kMostPlaces);
}

std::uint32_t Evaluation::addDomain(CodedDomain domain) {
  const auto known = std::ranges::find(domains_, domain);
  const auto index = known - domains_.begin();
  if (known == domains_.end()) domains_.push_back(std::move(domain));
  return static_cast<std::uint32_t>(index);
}

/// Rows ask for outputs and for the operands of what is computed row by row.
void Evaluation::planBatches() {
  const auto& graph = plan_->graph;
  std::vector<bool> asked(states_.size(), false);
  for (const auto output : graph.outputs)
    asked[output] = true;
  for (auto id = states_.size(); id-- > 0;)
    if (asked[id] && states_[id].mode == Mode::Rows)
      for (const auto operand : graph.nodes[id].operands)
        asked[operand] = true;
  for (NodeId id = 0; id < states_.size(); ++id)
    if (asked[id] && states_[id].mode != Mode::Constant) steps_.push_back(id);
}

void Evaluation::makeTables(std::uint32_t domain, std::span<std::uint64_t> nanoseconds) {
  std::vector<NodeId> wanted;
  for (const auto id : steps_) {
    auto& state = states_[id];
    if (state.mode != Mode::Coded || state.domain != domain) continue;
    const auto known = state.pure ? plan_->coded.find(id, domains_[domain]) : std::nullopt;
    if (!known) {
      wanted.push_back(id);
      continue;
    }
    kept_->retain(std::make_shared<const Vector>(known->values));
    state.table = {known->values.view(), known->validWhereKnown};
  }
  if (wanted.empty()) return;
  const auto constantOf = [this](NodeId id) {
    return states_[id].mode == Mode::Constant ? &states_[id].value : nullptr;
  };
  const auto values =
      evaluateDomain({plan_->graph, clock_, constantOf}, domains_[domain], wanted, nanoseconds);
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    auto& state = states_[wanted[i]];
    kept_->retain(std::make_shared<const Vector>(values[i]));
    state.table = domains_[domain].tableOf(values[i].view());
    // The plan's own constants outlive its cache, so a table that views them needs nothing but its own cells.
    if (state.pure) plan_->coded.put(wanted[i], domains_[domain], {values[i], state.table.validWhereKnown});
  }
}

Vector Evaluation::valueInBatch(NodeId id, std::uint32_t first, const Batch& batch, Scratch& scratch) const {
  const auto& node = plan_->graph.nodes[id];
  const auto& state = states_[id];
  if (state.mode == Mode::Coded) {
    auto& rows = scratch.rows[state.domain];
    if (rows.places.empty()) rows = domains_[state.domain].read(bindings_, first, batch);
    return gather(state.table, rows, batch);
  }
  if (node.kind == Node::Kind::Input) return readInput(bindings_[id].from(first), node.type, batch);
  if (state.mode == Mode::Codes)
    return state.search.run(bindings_[node.operands[state.search.list]].from(first), state.wanted, batch);
  scratch.operands.clear();
  for (const auto operand : node.operands)
    scratch.operands.push_back(scratch.values[operand]);
  return node.kernel(scratch.operands, batch);
}

std::span<const Vector> Evaluation::evaluate(std::uint32_t first, std::uint32_t count,
                                             Scratch& scratch) const {
  const Batch batch{count, scratch.arena, &clock_};
  if (scratch.values.empty()) {
    scratch.values.resize(states_.size());
    for (NodeId id = 0; id < states_.size(); ++id)
      if (states_[id].mode == Mode::Constant) scratch.values[id] = states_[id].value;
  }
  scratch.rows.assign(domains_.size(), {});
  const bool timed = !scratch.nanoseconds.empty();
  for (const auto id : steps_) {
    const auto begin = timed ? now() : 0;
    scratch.values[id] = valueInBatch(id, first, batch, scratch);
    if (timed) scratch.nanoseconds[id] += now() - begin;
  }
  scratch.outputs.clear();
  for (const auto output : plan_->graph.outputs) {
    const auto& value = scratch.values[output];
    scratch.outputs.push_back(value.isConstant() ? value.withRowCount(count) : value);
  }
  return scratch.outputs;
}

} // namespace rankwright
