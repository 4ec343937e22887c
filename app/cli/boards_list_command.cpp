#include "app/cli/boards_command.h"
#include "app/cli/console.h"
#include "app/cli/report_table.h"
#include "core/leaderboard/leaderboard_overlap.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace rankwright::cli {

namespace {

struct Options {
  BoardsOption boards;
  bool overlap = false;
  ReportFormat format;
};

std::int64_t findingsOf(const std::vector<LeaderboardFinding>& findings, const std::string& board,
                        FindingSeverity severity) {
  return std::ranges::count_if(findings, [&](const LeaderboardFinding& each) {
    return each.board == board && each.severity == severity;
  });
}

ReportTable boardTable(const OpenedBoards& opened) {
  ReportTable table({{"board"},
                     {"title"},
                     {"row", CellType::Integer},
                     {"slots", CellType::Integer},
                     {"items", CellType::Integer},
                     {"candidates", CellType::Integer},
                     {"new_apps", CellType::Integer},
                     {"active"},
                     {"errors", CellType::Integer},
                     {"warnings", CellType::Integer},
                     {"owner"}});
  const auto findings = opened.bench->check(opened.files, opened.boards);
  for (const auto& file : opened.files) {
    const auto errors = findingsOf(findings, file.name, FindingSeverity::Error);
    const auto warnings = findingsOf(findings, file.name, FindingSeverity::Warning);
    if (!file.config) {
      table.addRow({file.name, {}, {}, {}, {}, {}, {}, {}, errors, warnings, {}});
      continue;
    }
    const auto& list = opened.boards[*findLeaderboard(opened.boards, file.name)].list;
    const auto number = [&](std::uint64_t value) {
      return list ? ReportTable::Fact(static_cast<std::int64_t>(value)) : ReportTable::Fact();
    };
    table.addRow({file.name, file.config->title, static_cast<std::int64_t>(file.config->row),
                  static_cast<std::int64_t>(file.config->slotCount), number(list ? list->entries.size() : 0),
                  number(list ? list->candidates : 0), number(list ? list->newApps : 0),
                  list ? ReportTable::Fact(std::string(list->active ? "yes" : "no")) : ReportTable::Fact(),
                  errors, warnings, file.config->owner});
  }
  return table;
}

TableColumn shareColumn(const char* key) {
  TableColumn column{key, CellType::Real};
  column.decimals = 3;
  return column;
}

ReportTable overlapTable(const OpenedBoards& opened) {
  std::vector<const LeaderboardList*> lists;
  std::vector<std::string> names;
  for (const auto& board : opened.boards) {
    if (!board.list) continue;
    lists.push_back(&*board.list);
    names.push_back(board.config.name);
  }
  const OverlapMatrix overlap(lists);
  ReportTable table({{"board"},
                     {"other"},
                     {"shared", CellType::Integer},
                     shareColumn("jaccard"),
                     shareColumn("of_smaller")});
  const auto real = [](const std::optional<double>& value) {
    return value ? ReportTable::Fact(*value) : ReportTable::Fact();
  };
  for (std::size_t a = 0; a < lists.size(); ++a)
    for (std::size_t b = a + 1; b < lists.size(); ++b)
      table.addRow({names[a], names[b], static_cast<std::int64_t>(overlap.shared(a, b)),
                    real(overlap.jaccard(a, b)), real(overlap.shareOfSmaller(a, b))});
  return table;
}

Status run(const Options& options, Console& console) {
  RW_ASSIGN(const auto opened, openBoards(options.boards, console));
  return options.format.print(options.overlap ? overlapTable(opened) : boardTable(opened), nullptr, console);
}

} // namespace

void addBoardsList(CLI::App& boards, Action& action) {
  auto* command = boards.add_subcommand("list", "All boards: what each shows, and how much is wrong with it");
  auto options = std::make_shared<Options>();
  options->boards.addTo(*command);
  command->add_flag("--overlap", options->overlap, "Print how many items each two boards share instead");
  options->format.addTo(*command);
  command->callback(
      [options, &action] { action = [options](Console& console) { return run(*options, console); }; });
}

} // namespace rankwright::cli
