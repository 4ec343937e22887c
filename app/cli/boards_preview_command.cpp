#include "app/cli/boards_command.h"
#include "app/cli/console.h"
#include "app/cli/report_table.h"
#include "core/leaderboard/leaderboard_reasons.h"

#include <CLI/CLI.hpp>

namespace rankwright::cli {

namespace {

struct Options {
  BoardsOption boards;
  std::string board;
  std::string whyNot;
  std::string explain;
  ReportFormat format;
};

ReportTable listTable(const OpenedBoards& opened, const BuiltLeaderboard& board) {
  const auto& workspace = opened.bench->workspace();
  const auto& fields = opened.bench->itemSignals().fields();
  TableColumn score{"score", CellType::Real};
  score.decimals = 4;
  ReportTable table({{"slot", CellType::Integer},
                     {"item"},
                     {"name"},
                     {"category"},
                     {"placed_by"},
                     score,
                     {"rank", CellType::Integer}});
  for (std::size_t i = 0; i < board.list->entries.size(); ++i) {
    const auto& entry = board.list->entries[i];
    table.addRow(
        {static_cast<std::int64_t>(i + 1), std::string(workspace.items().keyOf(entry.item)),
         workspace.itemText(entry.item, fields.name), workspace.itemText(entry.item, fields.category),
         std::string(describe(entry.placedBy)),
         entry.score ? ReportTable::Fact(double{*entry.score}) : ReportTable::Fact(),
         entry.rank > 0 ? ReportTable::Fact(static_cast<std::int64_t>(entry.rank)) : ReportTable::Fact()});
  }
  return table;
}

Status explainWhyNot(const OpenedBoards& opened, const BuiltLeaderboard& board, const std::string& key,
                     Console& console) {
  RW_ASSIGN(const auto item, opened.bench->workspace().item(key));
  RW_ASSIGN(const auto absence, whyNotOnBoard(opened.bench->columns(), board.config, *board.list, item));
  console.print("{}\n", describe(absence));
  return {};
}

Status explain(const OpenedBoards& opened, const BuiltLeaderboard& board, const std::string& key,
               Console& console) {
  RW_ASSIGN(const auto item, opened.bench->workspace().item(key));
  RW_ASSIGN(const auto breakdown, explainScore(opened.bench->columns(), board.config, item));
  console.print("score = {}\n", breakdown.score ? fmt::format("{:.6g}", *breakdown.score) : "missing");
  for (const auto& term : breakdown.terms)
    console.print("  {} = {}\n", term.text, term.value);
  for (const auto& input : breakdown.inputs)
    console.print("    {}: {}\n", input.text, input.value);
  return {};
}

Status run(const Options& options, Console& console) {
  RW_ASSIGN(const auto opened, openBoards(options.boards, console));
  RW_ASSIGN(const auto* board, opened.board(options.board));
  if (!options.whyNot.empty()) return explainWhyNot(opened, *board, options.whyNot, console);
  if (!options.explain.empty()) return explain(opened, *board, options.explain, console);
  if (options.format.format == "text")
    console.note("{} of {} slots, {} candidates, {} new apps{}\n", board->list->entries.size(),
                 board->config.slotCount, board->list->candidates, board->list->newApps,
                 board->list->active ? "" : "; not shown on this day");
  return options.format.print(listTable(opened, *board), nullptr, console);
}

} // namespace

void addBoardsPreview(CLI::App& boards, Action& action) {
  auto* command =
      boards.add_subcommand("preview", "The list that a board shows, and why an item is or is not there");
  auto options = std::make_shared<Options>();
  command->add_option("board", options->board, "Name of the board")->required();
  options->boards.addTo(*command);
  auto* whyNot =
      command->add_option("--why-not", options->whyNot, "Tell why this item is not there")->type_name("ITEM");
  command->add_option("--explain", options->explain, "Take the score of this item apart")
      ->type_name("ITEM")
      ->excludes(whyNot);
  options->format.addTo(*command);
  command->callback(
      [options, &action] { action = [options](Console& console) { return run(*options, console); }; });
}

} // namespace rankwright::cli
