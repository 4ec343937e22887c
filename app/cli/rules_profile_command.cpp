#include "app/cli/console.h"
#include "app/cli/rule_inputs.h"
#include "app/cli/rules_command.h"
#include "app/cli/text_table.h"
#include "core/expr/profile.h"
#include "core/expr/program.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <memory>

namespace rankwright::cli {

namespace {

using Json = nlohmann::ordered_json;

struct Options {
  RuleInputOptions inputs;
  ProfileOptions profile;
  bool json = false;
};

Json jsonOf(const RuleProfile& rule) {
  Json top = Json::array();
  for (const auto& each : rule.top)
    top.push_back({{"value", each.value}, {"rows", each.rows}});
  Json json = {{"rule", rule.name},
               {"type", std::string(describe(rule.type))},
               {"rows", rule.rows},
               {"missing", rule.missing},
               {"missing_share", rule.missingShare()},
               {"distinct", rule.distinct},
               {"more_distinct", rule.moreDistinct},
               {"top", std::move(top)},
               {"ns_per_row_alone", rule.nanosecondsAlone},
               {"ns_per_row_own", rule.nanosecondsOwn}};
  if (!rule.histogram.rows.empty())
    json["histogram"] = {{"low", rule.histogram.low},
                         {"high", rule.histogram.high},
                         {"rows", rule.histogram.rows},
                         {"not_finite", rule.histogram.notFinite}};
  return json;
}

/// Bars of eighths of a character's height, one a bin.
std::string barsOf(const NumberHistogram& histogram) {
  static constexpr std::array<const char*, 9> kBars = {" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  if (histogram.rows.empty()) return {};
  const auto most = std::max<std::uint64_t>(1, *std::ranges::max_element(histogram.rows));
  std::string bars;
  for (const auto rows : histogram.rows)
    bars += kBars[static_cast<std::size_t>((rows * 8 + most - 1) / most)];
  return fmt::format("{:.4g} {} {:.4g}", histogram.low, bars, histogram.high);
}

std::string topOf(const RuleProfile& rule) {
  std::string text;
  for (std::size_t i = 0; i < std::min<std::size_t>(rule.top.size(), 3); ++i)
    text += fmt::format("{}{} ({})", i == 0 ? "" : ", ", rule.top[i].value, rule.top[i].rows);
  return text;
}

void printTable(Console& console, const ProgramProfile& profile) {
  using Align = TextTable::Align;
  TextTable table({{"rule"},
                   {"type"},
                   {"missing", Align::Right},
                   {"distinct", Align::Right},
                   {"ns/row alone", Align::Right},
                   {"own", Align::Right},
                   {"distribution", Align::Left, 48},
                   {"most frequent", Align::Left, 60}});
  for (const auto& rule : profile.rules)
    table.addRow({rule.name, std::string(describe(rule.type)),
                  fmt::format("{:.2f} %", rule.missingShare() * 100),
                  fmt::format("{}{}", rule.moreDistinct ? "more than " : "", rule.distinct),
                  fmt::format("{:.1f}", rule.nanosecondsAlone), fmt::format("{:.1f}", rule.nanosecondsOwn),
                  barsOf(rule.histogram), topOf(rule)});
  console.print("{}", table.toText());
}

Status run(const Options& options, Console& console) {
  RW_ASSIGN(auto inputs, options.inputs.open(console));
  RW_ASSIGN(const auto transform, options.inputs.readRules(inputs));
  RW_ASSIGN(const auto program, Program::compile(transform.rules, transform.features, inputs.schema));
  const auto& items = inputs.workspace->items().features();
  inputs.tables.addRange(items, 0);
  ProgressLine line;
  RW_ASSIGN(const auto profile,
            profileProgram(program, inputs.tables, items.rowCount(), options.profile, console.job(line)));
  if (!options.json) {
    printTable(console, profile);
    console.note("{} rows, {:.1f} ns a row for all rules together\n", items.rowCount(),
                 profile.nanosecondsTogether);
    return {};
  }
  Json rules = Json::array();
  for (const auto& rule : profile.rules)
    rules.push_back(jsonOf(rule));
  const Json json = {{"rows", items.rowCount()},
                     {"ns_per_row_together", profile.nanosecondsTogether},
                     {"rules", std::move(rules)}};
  console.print("{}\n", json.dump(2, ' ', false, Json::error_handler_t::replace));
  return {};
}

} // namespace

void addRulesProfile(CLI::App& rules, Action& action) {
  auto* command = rules.add_subcommand(
      "profile", "What each rule gives over all items: missing and distinct values, distribution, cost");
  auto options = std::make_shared<Options>();
  options->inputs.addTo(*command, false);
  command->add_option("--bins", options->profile.bins, "Bins of a histogram")
      ->check(CLI::Range(1, 1000))
      ->capture_default_str();
  command->add_option("--top", options->profile.topValues, "Most frequent values in the JSON")
      ->check(CLI::Range(0, 1000))
      ->capture_default_str();
  command->add_option("--distinct", options->profile.mostDistinct, "Distinct values to count exactly")
      ->check(CLI::Range(1, 100'000'000))
      ->capture_default_str();
  command->add_flag("--json", options->json, "Print JSON");
  command->callback(
      [options, &action] { action = [options](Console& console) { return run(*options, console); }; });
}

} // namespace rankwright::cli
