#include "app/cli/boards_command.h"
#include "app/cli/console.h"
#include "core/base/file.h"
#include "core/workspace/board_csv.h"
#include "core/workspace/leaderboard_texts.h"

#include <CLI/CLI.hpp>

namespace rankwright::cli {

namespace {

struct ImportOptions {
  BoardsOption boards;
  std::string board;
  std::string table;
  bool dryRun = false;
};

void printReport(const ImportedPins& imported, const std::string& table, Console& console) {
  for (const auto& row : imported.unmatched)
    console.note("{}:{}: {}\n", table, row.line, row.reason);
  console.print("{} of {} rows are pins: {} by key, {} by package, {} by name; {} are left out\n",
                imported.pins.size(), imported.rows, imported.byKey, imported.byPackage, imported.byName,
                imported.unmatched.size());
}

Status importTable(const ImportOptions& options, Console& console) {
  RW_ASSIGN(const auto bench, options.boards.open(console));
  RW_ASSIGN(const auto csv, readTextFile(options.table));
  RW_ASSIGN(const auto imported,
            importPins(csv, options.table, bench->workspace().items(), bench->itemSignals().fields()));
  printReport(imported, options.table, console);
  if (options.dryRun) return {};
  const auto file = bench->workspace().folder() / leaderboardPath(options.board);
  RW_ASSIGN(const auto text, readTextFile(file));
  RW_ASSIGN(const auto changed, withPins(text, imported.pins));
  RW_CHECK(parseLeaderboardToml(changed, options.board, file.string()).map([](const auto&) {}));
  return writeFileAtomically(file, changed);
}

struct ExportOptions {
  BoardsOption boards;
  std::string board;
  std::string out;
};

Status exportTable(const ExportOptions& options, Console& console) {
  RW_ASSIGN(const auto opened, openBoards(options.boards, console));
  RW_ASSIGN(const auto* board, opened.board(options.board));
  const auto csv =
      exportList(*board->list, opened.bench->workspace().items(), opened.bench->itemSignals().fields());
  if (!options.out.empty()) return writeFileAtomically(options.out, csv);
  console.print("{}", csv);
  return {};
}

} // namespace

void addBoardsImport(CLI::App& boards, Action& action) {
  auto* command = boards.add_subcommand(
      "import",
      "Pin the items of a table to a board, matched by key, package or name, and tell what matched nothing");
  auto options = std::make_shared<ImportOptions>();
  command->add_option("board", options->board, "Name of the board, whose pins are replaced")->required();
  command->add_option("table", options->table, "CSV with a header: item, package or name; slot, from, until")
      ->type_name("FILE")
      ->required();
  options->boards.addTo(*command);
  command->add_flag("--dry-run", options->dryRun, "Tell what would be pinned, and change nothing");
  command->callback([options, &action] {
    action = [options](Console& console) { return importTable(*options, console); };
  });
}

void addBoardsExport(CLI::App& boards, Action& action) {
  auto* command = boards.add_subcommand("export", "The list that a board shows as CSV");
  auto options = std::make_shared<ExportOptions>();
  command->add_option("board", options->board, "Name of the board")->required();
  options->boards.addTo(*command);
  command->add_option("-o,--out", options->out, "File to write instead of standard output")
      ->type_name("FILE");
  command->callback([options, &action] {
    action = [options](Console& console) { return exportTable(*options, console); };
  });
}

} // namespace rankwright::cli
