#include "app/cli/console.h"
#include "app/cli/rules_command.h"
#include "core/base/file.h"
#include "core/workspace/rule_format.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <memory>
#include <string>

namespace rankwright::cli {

namespace {

struct Options {
  std::string file;
  bool check = false;
};

Status run(const Options& options, Console& console) {
  RW_ASSIGN(const auto text, readTextFile(options.file));
  auto formatted = formatRuleFile(text, std::filesystem::path(options.file).extension() == ".toml");
  if (!formatted) {
    if (formatted.error().span) formatted.error().span->source = options.file;
    return failureOf(formatted);
  }
  if (*formatted == text) return {};
  if (options.check) return fail(ErrorKind::Conflict, "the file is not formatted: {}", options.file);
  RW_CHECK(writeFileAtomically(options.file, *formatted));
  console.print("formatted {}\n", options.file);
  return {};
}

} // namespace

void addRulesFormat(CLI::App& rules, Action& action) {
  auto* command = rules.add_subcommand("format", "Write a file of rules with canonical blanks and lines");
  auto options = std::make_shared<Options>();
  command->add_option("file", options->file, "A .toml or .rules file")->type_name("FILE")->required();
  command->add_flag("--check", options->check, "Change nothing, and fail when the file is not formatted");
  command->callback(
      [options, &action] { action = [options](Console& console) { return run(*options, console); }; });
}

} // namespace rankwright::cli
