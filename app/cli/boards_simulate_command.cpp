#include "app/cli/boards_command.h"
#include "app/cli/boards_releases.h"
#include "app/cli/console.h"
#include "app/cli/text_table.h"
#include "core/workspace/board_simulation.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace rankwright::cli {

namespace {

using Json = nlohmann::ordered_json;

struct Options {
  BoardsOption boards;
  std::string board;
  BoardSimulationOptions simulation;
  bool json = false;
};

Result<BoardSimulation> simulate(const Options& options, Console& console) {
  RW_ASSIGN(const auto opened, openBoards(options.boards, console));
  RW_ASSIGN(const auto* board, opened.board(options.board));
  ProgressLine line;
  return simulateBoard(*opened.bench, board->config, options.simulation, console.job(line));
}

std::string waitText(const SimulatedBoard& board) {
  return board.median.days ? fmt::format("{} days", *board.median.days) : std::string("longer than that");
}

void printText(const Options& options, const BoardSimulation& simulation, Console& console) {
  using Align = TextTable::Align;
  TextTable table({{"a user"},
                   {"by hand", Align::Right},
                   {"by rule", Align::Right},
                   {"difference", Align::Right},
                   {"95 % interval", Align::Right},
                   {"truth", Align::Right}});
  for (std::size_t i = 0; i < kBoardMeasureCount; ++i) {
    const auto& effect = simulation.effects[i];
    table.addRow({std::string(describe(static_cast<BoardMeasure>(i))), fmt::format("{:.4f}", effect.hand),
                  fmt::format("{:.4f}", effect.rule), fmt::format("{:+.4f}", effect.difference.value),
                  fmt::format("{:+.4f} … {:+.4f}", effect.difference.low, effect.difference.high),
                  fmt::format("{:+.4f}", effect.truth)});
  }
  console.print("{}", table.toText());
  console.print("{} days from {}: {} people with the list kept by hand, {} with the rule's; the lists were "
                "changed on {} and {} days\n",
                options.simulation.days, textOfDay(simulation.firstDay), simulation.hand.users,
                simulation.rule.users, simulation.hand.changes, simulation.rule.changes);
  console.print("half of {} new apps had {} exposures on the board after: by hand {}, by rule {}\n",
                simulation.newApps, options.simulation.exposures, waitText(simulation.hand),
                waitText(simulation.rule));
}

Json orNull(const std::optional<std::uint32_t>& days) {
  return days ? Json(*days) : Json();
}

Json jsonOf(const SimulatedBoard& board) {
  Json json{{"users", board.users},
            {"changes", board.changes},
            {"median_days", orNull(board.median.days)},
            {"median_interval", {orNull(board.median.low), orNull(board.median.high)}},
            {"waiting", Json::array()}};
  for (const auto& each : board.waiting)
    json["waiting"].push_back(
        {{"days", each.days}, {"share", each.share}, {"interval", {each.low, each.high}}});
  return json;
}

void printJson(const BoardSimulation& simulation, Console& console) {
  static constexpr std::array<const char*, kBoardMeasureCount> kKeys = {
      "clicks", "installs", "new_app_exposures", "store_installs"};
  Json json{{"first_day", textOfDay(simulation.firstDay)},
            {"new_apps", simulation.newApps},
            {"requests", simulation.requests},
            {"tastes", simulation.tastes == TasteSource::Log ? "log" : "synthetic_store"},
            {"hand", jsonOf(simulation.hand)},
            {"rule", jsonOf(simulation.rule)},
            {"effects", Json::object()}};
  for (std::size_t i = 0; i < kBoardMeasureCount; ++i) {
    const auto& effect = simulation.effects[i];
    json["effects"][kKeys[i]] = {{"hand", effect.hand},
                                 {"rule", effect.rule},
                                 {"difference", effect.difference.value},
                                 {"interval", {effect.difference.low, effect.difference.high}},
                                 {"truth", effect.truth}};
  }
  console.print("{}\n", json.dump(2, ' ', false, Json::error_handler_t::replace));
}

Status run(const Options& options, Console& console) {
  RW_ASSIGN(const auto simulation, simulate(options, console));
  if (options.json)
    printJson(simulation, console);
  else
    printText(options, simulation, console);
  return {};
}

} // namespace

void addBoardSimulation(CLI::App& boards, Action& action) {
  auto* command = boards.add_subcommand(
      "simulate", "A board that is kept by hand against the one that its rule keeps, on simulated people");
  auto options = std::make_shared<Options>();
  auto& simulation = options->simulation;
  options->boards.addTo(*command);
  command->add_option("board", options->board, "Name of the board")->type_name("BOARD")->required();
  command->add_option("--users", simulation.users, "How many people live in the store")
      ->check(CLI::Range(4U, 1'000'000U))
      ->capture_default_str();
  command->add_option("--days", simulation.days, "How long; they end with the last day of the logs")
      ->check(CLI::Range(1U, 3650U))
      ->capture_default_str();
  command->add_option("--seed", simulation.seed, "The same one gives the same people and luck")
      ->capture_default_str();
  command->add_option("--hand-days", simulation.handDays, "Days between edits by hand; 0: there are none")
      ->check(CLI::Range(0U, 3650U))
      ->capture_default_str();
  command->add_option("--exposures", simulation.exposures, "With so many exposures an app has been seen")
      ->check(CLI::Range(1U, 1'000'000'000U))
      ->capture_default_str();
  command->add_flag("--json", options->json, "Print JSON");
  command->callback(
      [options, &action] { action = [options](Console& console) { return run(*options, console); }; });
}

} // namespace rankwright::cli
