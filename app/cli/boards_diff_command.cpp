#include "app/cli/boards_command.h"
#include "app/cli/console.h"
#include "app/cli/text_table.h"
#include "core/leaderboard/leaderboard_diff.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace rankwright::cli {

namespace {

using Json = nlohmann::ordered_json;

struct Options {
  BoardsOption boards;
  std::string before;
  std::string after;
  bool json = false;
};

/// A board's definition and what it shows.
struct Side {
  LeaderboardConfig config;
  LeaderboardList list;
};

bool isFileName(const std::string& name) {
  return name.ends_with(".toml") || name.find('/') != std::string::npos;
}

/// The board of that name, or of that file.
Result<Side> sideOf(const OpenedBoards& opened, const std::string& name) {
  if (!isFileName(name)) {
    RW_ASSIGN(const auto* board, opened.board(name));
    return Side{board->config, *board->list};
  }
  Side side;
  RW_ASSIGN(side.config, loadLeaderboard(name));
  const auto fallback = findLeaderboard(opened.boards, side.config.fallback);
  const auto* list = fallback && opened.boards[*fallback].list ? &*opened.boards[*fallback].list : nullptr;
  RW_ASSIGN(side.list, buildLeaderboard(opened.bench->columns(), side.config, list));
  return side;
}

std::vector<ItemId> itemsOf(const LeaderboardList& list) {
  std::vector<ItemId> items;
  for (const auto& entry : list.entries)
    items.push_back(entry.item);
  return items;
}

Json slotJson(std::uint32_t slot) {
  return slot > 0 ? Json(slot) : Json();
}

void printJson(const std::vector<SettingChange>& settings, const std::vector<SlotChange>& items,
               const Workspace& workspace, Console& console) {
  Json json{{"settings", Json::array()}, {"items", Json::array()}};
  for (const auto& each : settings)
    json["settings"].push_back({{"key", each.key}, {"before", each.before}, {"after", each.after}});
  for (const auto& each : items)
    json["items"].push_back({{"item", workspace.items().keyOf(each.item)},
                             {"before", slotJson(each.before)},
                             {"after", slotJson(each.after)}});
  console.print("{}\n", json.dump(2, ' ', false, Json::error_handler_t::replace));
}

std::string moveText(const SlotChange& change) {
  if (change.isNew()) return "new";
  if (change.isGone()) return "gone";
  const auto up = static_cast<std::int64_t>(change.before) - static_cast<std::int64_t>(change.after);
  return fmt::format("{:+}", up);
}

void printText(const std::vector<SettingChange>& settings, const std::vector<SlotChange>& items,
               const OpenedBoards& opened, Console& console) {
  using Align = TextTable::Align;
  TextTable keys({{"key", Align::Left}, {"before", Align::Left, 60}, {"after", Align::Left, 60}});
  for (const auto& each : settings)
    keys.addRow({each.key, each.before, each.after});
  TextTable rows({{"item", Align::Right},
                  {"name", Align::Left},
                  {"before", Align::Right},
                  {"after", Align::Right},
                  {"move", Align::Right}});
  const auto& workspace = opened.bench->workspace();
  const auto slot = [](std::uint32_t number) { return number > 0 ? std::to_string(number) : std::string(); };
  for (const auto& each : items)
    rows.addRow({std::string(workspace.items().keyOf(each.item)),
                 workspace.itemText(each.item, opened.bench->itemSignals().fields().name), slot(each.before),
                 slot(each.after), moveText(each)});
  if (!settings.empty()) console.print("{}", keys.toText());
  if (!settings.empty() && !items.empty()) console.print("\n");
  if (!items.empty()) console.print("{}", rows.toText());
}

Status run(const Options& options, Console& console) {
  RW_ASSIGN(const auto opened, openBoards(options.boards, console));
  RW_ASSIGN(const auto before, sideOf(opened, options.before));
  RW_ASSIGN(const auto after, sideOf(opened, options.after));
  const auto settings = diffConfigs(before.config, after.config);
  const auto items = diffLists(itemsOf(before.list), itemsOf(after.list));
  if (options.json)
    printJson(settings, items, opened.bench->workspace(), console);
  else
    printText(settings, items, opened, console);
  return {};
}

} // namespace

void addBoardsDiff(CLI::App& boards, Action& action) {
  auto* command =
      boards.add_subcommand("diff", "What differs between two boards: their definitions and lists");
  auto options = std::make_shared<Options>();
  command->add_option("before", options->before, "Board of the workspace, or a TOML file")->required();
  command->add_option("after", options->after, "The one that is compared with it")->required();
  options->boards.addTo(*command);
  command->add_flag("--json", options->json, "Print JSON");
  command->callback(
      [options, &action] { action = [options](Console& console) { return run(*options, console); }; });
}

} // namespace rankwright::cli
