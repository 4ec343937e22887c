#include "app/cli/boards_command.h"
#include "app/cli/console.h"
#include "core/base/file.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace rankwright::cli {

namespace {

using Json = nlohmann::ordered_json;

struct Options {
  BoardsOption boards;
  std::vector<std::string> names;
  CheckLimits limits;
  bool fix = false;
  bool json = false;
};

Json toJson(const LeaderboardFinding& finding) {
  Json json{{"board", finding.board},
            {"finding", describe(finding.kind)},
            {"severity", describe(finding.severity)},
            {"message", finding.message}};
  if (finding.place) {
    json["file"] = finding.place->source;
    json["line"] = finding.place->line;
    json["column"] = finding.place->column;
  }
  if (finding.fix) json["fix"] = finding.fix->description;
  return json;
}

void print(const std::vector<LeaderboardFinding>& findings, bool json, Console& console) {
  if (json) {
    auto list = Json::array();
    for (const auto& finding : findings)
      list.push_back(toJson(finding));
    console.print("{}\n", Json{{"findings", list}}.dump(2, ' ', false, Json::error_handler_t::replace));
    return;
  }
  for (const auto& finding : findings)
    console.print("{}\n", textOf(finding));
}

Result<std::vector<LeaderboardFinding>> findingsOf(const Options& options, const OpenedBoards& opened) {
  for (const auto& name : options.names)
    RW_CHECK(opened.file(name).map([](const auto*) {}));
  auto findings = opened.bench->check(opened.files, opened.boards, options.limits);
  if (!options.names.empty())
    std::erase_if(findings, [&](const LeaderboardFinding& each) {
      return std::ranges::find(options.names, each.board) == options.names.end();
    });
  return findings;
}

/// Makes the first fix that there is of each board: another one may be wrong after it.
Result<std::size_t> fixOnce(const OpenedBoards& opened, const std::vector<LeaderboardFinding>& findings,
                            Console& console) {
  std::map<std::string, const LeaderboardFinding*> first;
  for (const auto& finding : findings)
    if (finding.fix && finding.severity != FindingSeverity::Note) first.emplace(finding.board, &finding);
  for (const auto& [board, finding] : first) {
    RW_ASSIGN(const auto* file, opened.file(board));
    RW_ASSIGN(const auto text, withEdits(file->text, finding->fix->edits));
    RW_CHECK(writeFileAtomically(file->file, text));
    console.note("{}: {}: {}\n", board, describe(finding->kind), finding->fix->description);
  }
  return first.size();
}

Status reread(OpenedBoards& opened) {
  RW_ASSIGN(opened.files, readLeaderboards(opened.bench->workspace().folder()));
  RW_ASSIGN(opened.boards, opened.bench->build(opened.files, {}));
  return {};
}

Status run(const Options& options, Console& console) {
  constexpr std::size_t kMostRounds = 100; // should two fixes ever undo each other
  RW_ASSIGN(auto opened, openBoards(options.boards, console));
  RW_ASSIGN(auto findings, findingsOf(options, opened));
  for (std::size_t round = 0; options.fix && round < kMostRounds; ++round) {
    RW_ASSIGN(const auto fixed, fixOnce(opened, findings, console));
    if (fixed == 0) break;
    RW_CHECK(reread(opened));
    RW_ASSIGN(findings, findingsOf(options, opened));
  }
  print(findings, options.json, console);
  const auto errors = std::ranges::count(findings, FindingSeverity::Error, &LeaderboardFinding::severity);
  if (errors > 0) return fail(ErrorKind::Conflict, "boards have errors: {}", errors);
  return {};
}

} // namespace

std::string textOf(const LeaderboardFinding& finding) {
  auto text = finding.place ? fmt::format("{}:{}:{}: ", finding.place->source, finding.place->line,
                                          finding.place->column)
                            : finding.board + ": ";
  text += fmt::format("{}: {}: {}", describe(finding.severity), describe(finding.kind), finding.message);
  if (finding.fix) text += fmt::format(" (fix: {})", finding.fix->description);
  return text;
}

void addBoardsCheck(CLI::App& boards, Action& action) {
  auto* command =
      boards.add_subcommand("check", "Find what is wrong with boards; exits with 1 when there are errors");
  auto options = std::make_shared<Options>();
  command->add_option("board", options->names, "Boards to tell of (default: all)");
  options->boards.addTo(*command);
  command
      ->add_option("--most-overlap", options->limits.mostOverlap,
                   "Share of the smaller board's items that another board may have")
      ->check(CLI::Range(0.0, 1.0))
      ->capture_default_str();
  command->add_flag("--fix", options->fix,
                    "Make the fixes of errors and warnings that have one, in the files");
  command->add_flag("--json", options->json, "Print JSON");
  command->callback(
      [options, &action] { action = [options](Console& console) { return run(*options, console); }; });
}

} // namespace rankwright::cli
