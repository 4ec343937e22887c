#include "app/cli/boards_command.h"
#include "app/cli/boards_releases.h"
#include "app/cli/console.h"
#include "app/cli/text_table.h"
#include "core/leaderboard/leaderboard_store.h"
#include "core/workspace/leaderboard_drafts.h"
#include "core/workspace/leaderboard_prediction.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace rankwright::cli {

namespace {

using Json = nlohmann::ordered_json;

struct Options {
  BoardsOption boards;
  std::vector<std::string> names;
  PredictionOptions prediction;
  bool json = false;
};

Result<LeaderboardPrediction> predict(const Options& options, Console& console) {
  RW_ASSIGN(const auto bench, options.boards.open(console));
  ProgressLine line;
  const auto job = console.job(line);
  RW_ASSIGN(const auto drafted, draftLeaderboards(*bench, options.names, job));
  RW_ASSIGN(const auto changes, changesOf(drafted.drafts, leaderboardStoreFile(options.boards.folder)));
  RW_ASSIGN(const auto predictor, LeaderboardPredictor::open(bench, job));
  return predictor->predict(changes, options.prediction, job);
}

std::string_view textOf(ExaminationSource source) {
  switch (source) {
  case ExaminationSource::Shuffled:
    return "shuffled lists";
  case ExaminationSource::PositionModel:
    return "clicks of the same apps at different slots";
  case ExaminationSource::Assumed:
    break;
  }
  return "1 / log2(slot + 1), as no log tells it";
}

std::string textOf(ChanceSource source, const std::string& model) {
  switch (source) {
  case ChanceSource::Model:
    return fmt::format("the model {}", model);
  case ChanceSource::Rates:
    return "the apps' rates in the logs";
  case ChanceSource::Conversions:
    return fmt::format("the model {} and the apps' installs per click", model);
  case ChanceSource::None:
    break;
  }
  return "nothing: there is neither a model nor a log with exposures";
}

std::string basisText(const LeaderboardPrediction& prediction) {
  const auto& basis = prediction.basis;
  return fmt::format("for 1,000 users who open the page once, from {} of the workspace; clicks from {}; "
                     "installs from {}; how slots are looked at from {}{}\n",
                     prediction.users, textOf(basis.clicks, basis.model), textOf(basis.installs, basis.model),
                     textOf(basis.examination), basis.examinationOfBoards ? " on boards" : "");
}

void addRows(TextTable& table, const std::string& name, const PredictedBoard& board) {
  for (std::size_t i = 0; i < kBoardOutcomeCount; ++i) {
    const auto& outcome = board.outcomes[i];
    if (!outcome) continue;
    const auto relative = outcome->relative();
    table.addRow({name, std::string(describe(static_cast<BoardOutcome>(i))),
                  fmt::format("{:.2f}", outcome->before), fmt::format("{:.2f}", outcome->after),
                  fmt::format("{:+.2f}", outcome->change.value),
                  fmt::format("{:+.2f} … {:+.2f}", outcome->change.low, outcome->change.high),
                  relative ? fmt::format("{:+.1f} %", 100 * *relative) : std::string()});
  }
}

void printText(const LeaderboardPrediction& prediction, Console& console) {
  using Align = TextTable::Align;
  TextTable table({{"board"},
                   {"outcome"},
                   {"shelf", Align::Right},
                   {"draft", Align::Right},
                   {"change", Align::Right},
                   {"95 % interval", Align::Right},
                   {"relative", Align::Right}});
  for (const auto& board : prediction.boards)
    addRows(table, board.board, board);
  if (prediction.boards.size() > 1) addRows(table, "all together", prediction.together);
  console.print("{}{}", table.toText(), basisText(prediction));
}

Json jsonOf(const PredictedBoard& board) {
  static constexpr std::array<const char*, kBoardOutcomeCount> kKeys = {"clicks", "installs",
                                                                        "new_app_exposures"};
  Json json = Json::object();
  for (std::size_t i = 0; i < kBoardOutcomeCount; ++i) {
    const auto& outcome = board.outcomes[i];
    json[kKeys[i]] = !outcome ? Json()
                              : Json{{"shelf", outcome->before},
                                     {"draft", outcome->after},
                                     {"change", outcome->change.value},
                                     {"interval", {outcome->change.low, outcome->change.high}},
                                     {"relative", outcome->relative() ? Json(*outcome->relative()) : Json()}};
  }
  return json;
}

std::string_view nameOf(ChanceSource source) {
  static constexpr std::array<std::string_view, 4> kNames = {"none", "model", "rates", "conversions"};
  return kNames[static_cast<std::size_t>(source)];
}

std::string_view nameOf(ExaminationSource source) {
  static constexpr std::array<std::string_view, 3> kNames = {"shuffled", "position_model", "assumed"};
  return kNames[static_cast<std::size_t>(source)];
}

void printJson(const LeaderboardPrediction& prediction, Console& console) {
  const auto& basis = prediction.basis;
  Json json{{"users", prediction.users},
            {"clicks_from", nameOf(basis.clicks)},
            {"installs_from", nameOf(basis.installs)},
            {"model", basis.model},
            {"examination_from", nameOf(basis.examination)},
            {"examination_of_boards", basis.examinationOfBoards},
            {"exposures", basis.exposures},
            {"boards", Json::array()}};
  for (const auto& board : prediction.boards) {
    auto row = jsonOf(board);
    row["board"] = board.board;
    row["users_before"] = board.usersBefore;
    row["users_after"] = board.usersAfter;
    json["boards"].push_back(std::move(row));
  }
  json["together"] = jsonOf(prediction.together);
  console.print("{}\n", json.dump(2, ' ', false, Json::error_handler_t::replace));
}

Status run(const Options& options, Console& console) {
  RW_ASSIGN(const auto prediction, predict(options, console));
  if (options.json)
    printJson(prediction, console);
  else
    printText(prediction, console);
  return {};
}

} // namespace

void addBoardPrediction(CLI::App& boards, Action& action) {
  auto* command = boards.add_subcommand(
      "predict", "What publishing boards would do to clicks, installs and the exposure of new apps");
  auto options = std::make_shared<Options>();
  options->boards.addTo(*command);
  command->add_option("board", options->names, "Names of boards; all where none is named")
      ->type_name("BOARD");
  command->add_option("--users", options->prediction.users, "How many users are drawn")
      ->check(CLI::Range(1U, 1'000'000U))
      ->capture_default_str();
  command->add_option("--seed", options->prediction.seed, "The same one draws the same users")
      ->capture_default_str();
  command->add_flag("--json", options->json, "Print JSON");
  command->callback(
      [options, &action] { action = [options](Console& console) { return run(*options, console); }; });
}

} // namespace rankwright::cli
