#include "app/cli/console.h"
#include "app/cli/rule_inputs.h"
#include "app/cli/rules_command.h"
#include "app/cli/text_table.h"
#include "core/expr/explanation.h"
#include "core/expr/program.h"
#include "core/feature/value_json.h"

#include <CLI/CLI.hpp>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <array>
#include <memory>

namespace rankwright::cli {

namespace {

using Json = nlohmann::ordered_json;

struct Options {
  RuleInputOptions inputs;
  bool json = false;
};

constexpr std::array<const char*, 3> kKinds = {"constant", "input", "call"};

std::string placesOf(const ExplainedNode& node) {
  std::vector<std::string> places;
  for (const auto& range : node.ranges)
    places.push_back(fmt::format("{}:{}", range.line, range.column));
  return fmt::format("{}", fmt::join(places, " "));
}

std::string marksOf(const ExplainedNode& node) {
  std::vector<std::string> marks;
  if (node.shared) marks.emplace_back("shared");
  if (node.folded) marks.emplace_back("folded");
  if (node.usesClock) marks.emplace_back("clock");
  return fmt::format("{}", fmt::join(marks, " "));
}

Json jsonOf(const Explanation& explanation, const std::vector<Value>& values) {
  Json nodes = Json::array();
  for (std::uint32_t id = 0; id < explanation.nodes().size(); ++id) {
    const auto& node = explanation.nodes()[id];
    Json ranges = Json::array();
    for (const auto& range : node.ranges)
      ranges.push_back({{"line", range.line}, {"column", range.column}, {"length", range.length}});
    Json each = {{"id", id},
                 {"kind", kKinds[static_cast<std::size_t>(node.kind)]},
                 {"operation", node.operation},
                 {"type", std::string(describe(node.type))},
                 {"operands", node.operands},
                 {"rules", node.rules},
                 {"ranges", std::move(ranges)},
                 {"outputs", node.outputs},
                 {"shared", node.shared},
                 {"folded", node.folded},
                 {"uses_clock", node.usesClock}};
    if (!values.empty()) each["value"] = Json::parse(toJson(values[id]));
    nodes.push_back(std::move(each));
  }
  return {{"nodes", std::move(nodes)}};
}

void printTable(Console& console, const Explanation& explanation, const std::vector<Value>& values) {
  using Align = TextTable::Align;
  std::vector<TextTable::Column> columns = {{"node", Align::Right}, {"type"}, {"formula", Align::Left, 48}};
  if (!values.empty()) columns.push_back({"value", Align::Left, 32});
  columns.insert(columns.end(), {{"output"}, {"rules"}, {"line:column", Align::Left, 24}, {"marks"}});
  TextTable table(std::move(columns));
  for (std::uint32_t id = 0; id < explanation.nodes().size(); ++id) {
    const auto& node = explanation.nodes()[id];
    std::vector<std::string> cells = {fmt::format("%{}", id), std::string(describe(node.type)),
                                      explanation.formulaOf(id)};
    if (!values.empty()) cells.push_back(toText(values[id]));
    cells.push_back(fmt::format("{}", fmt::join(node.outputs, ", ")));
    cells.push_back(fmt::format("{}", fmt::join(node.rules, ", ")));
    cells.push_back(placesOf(node));
    cells.push_back(marksOf(node));
    table.addRow(std::move(cells));
  }
  console.print("{}", table.toText());
}

Status run(const Options& options, Console& console) {
  RW_ASSIGN(const auto inputs, options.inputs.open(console));
  RW_ASSIGN(const auto transform, options.inputs.readRules(inputs));
  RW_ASSIGN(auto program, Program::compile(transform.rules, transform.features, inputs.schema));
  const Explanation explanation(std::move(program));
  std::vector<Value> values;
  if (inputs.hasRow) {
    RW_ASSIGN(values, explanation.valuesAtNodes(inputs.tables));
  }
  if (options.json)
    console.print("{}\n", jsonOf(explanation, values).dump(2, ' ', false, Json::error_handler_t::replace));
  else
    printTable(console, explanation, values);
  return {};
}

} // namespace

void addRulesExplain(CLI::App& rules, Action& action) {
  auto* command = rules.add_subcommand(
      "explain", "The optimised program of rules, node by node, with the values of a row");
  auto options = std::make_shared<Options>();
  options->inputs.addTo(*command, true);
  command->add_flag("--json", options->json, "Print JSON");
  command->callback(
      [options, &action] { action = [options](Console& console) { return run(*options, console); }; });
}

} // namespace rankwright::cli
