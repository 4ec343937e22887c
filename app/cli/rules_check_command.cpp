#include "app/cli/console.h"
#include "app/cli/rules_command.h"
#include "core/base/file.h"
#include "core/expr/check.h"
#include "core/workspace/rule_inputs.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>

namespace rankwright::cli {

namespace {

using Json = nlohmann::ordered_json;

struct Options {
  std::string file;
  std::string workspace;
  bool portability = false;
  bool json = false;
};

std::string counted(std::ptrdiff_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

Json toJson(const TextPlace& place) {
  return {{"line", place.range.line},
          {"column", place.range.column},
          {"length", place.range.length},
          {"begin", place.begin},
          {"end", place.end}};
}

Json toJson(const Diagnostic& diagnostic) {
  Json json{{"severity", describe(diagnostic.severity)}, {"message", diagnostic.message}};
  json.update(toJson(diagnostic.place));
  if (!diagnostic.suggestion.empty()) json["suggestion"] = diagnostic.suggestion;
  if (diagnostic.related) json["related"] = toJson(*diagnostic.related);
  return json;
}

Result<std::vector<Diagnostic>> check(const Options& options, const std::string& text) {
  CheckOptions what;
  what.portability = options.portability;
  what.anyInputs = options.workspace.empty();
  Schema inputs;
  if (!options.workspace.empty()) {
    RW_ASSIGN(const auto config, readWorkspaceConfig(options.workspace));
    RW_ASSIGN(inputs, readRuleInputs(config));
  }
  if (std::filesystem::path(options.file).extension() == ".toml")
    return analyzeTransformToml(text, options.file, inputs, what).diagnostics;
  return checkRules(text, options.file, inputs, what);
}

void printText(const Options& options, const std::string& text, const std::vector<Diagnostic>& diagnostics,
               Console& console) {
  for (const auto& diagnostic : diagnostics) {
    console.print("{}\n", describeWithLine(diagnostic, options.file, text));
    if (!diagnostic.related) continue;
    const auto& range = diagnostic.related->range;
    console.print("{}:{}:{}: note: it is here\n", options.file, range.line, range.column);
  }
}

void printJson(const Options& options, const std::vector<Diagnostic>& diagnostics, Console& console) {
  auto list = Json::array();
  for (const auto& diagnostic : diagnostics)
    list.push_back(toJson(diagnostic));
  const Json json{{"file", options.file}, {"diagnostics", list}};
  console.print("{}\n", json.dump(2, ' ', false, Json::error_handler_t::replace));
}

Status run(const Options& options, Console& console) {
  RW_ASSIGN(const auto text, readTextFile(options.file));
  RW_ASSIGN(const auto diagnostics, check(options, text));
  if (options.json)
    printJson(options, diagnostics, console);
  else
    printText(options, text, diagnostics, console);
  const auto errors = std::ranges::count(diagnostics, Severity::Error, &Diagnostic::severity);
  if (errors > 0)
    return fail(ErrorKind::Parse, "{} in the file of rules: {}", counted(errors, "error"), options.file);
  return {};
}

} // namespace

void addRulesCheck(CLI::App& rules, Action& action) {
  auto* command =
      rules.add_subcommand("check", "Find all mistakes of a file of rules; exits with 1 when there are any");
  auto options = std::make_shared<Options>();
  command->add_option("file", options->file, "The .rules or .toml file")->type_name("FILE")->required();
  command
      ->add_option("-w,--workspace", options->workspace,
                   "Folder of the workspace whose features the rules use (default: any name is a feature)")
      ->type_name("DIR");
  command->add_flag("--portability", options->portability,
                    "Also mark what the original library Minia rejects or reads otherwise");
  command->add_flag("--json", options->json, "Print JSON");
  command->callback(
      [options, &action] { action = [options](Console& console) { return run(*options, console); }; });
}

} // namespace rankwright::cli
