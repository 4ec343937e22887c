#include "app/cli/console.h"
#include "app/cli/import_options.h"
#include "app/cli/new_workspace.h"
#include "app/cli/pool_command.h"
#include "core/feature/snapshot.h"
#include "core/logs/engine_features.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <memory>
#include <string>
#include <utility>

namespace rankwright::cli {

namespace {

struct Options {
  std::string source;
  std::string out;
  std::string format = "auto";
  std::string keyMember = "key";
  DelimitedOptions delimited;
  bool json = false;
};

/// What the name of the file says: .csv, .tsv and .txt are delimited, .jsonl, .ndjson and .json are lines of
/// JSON, all others are the original engine's.
std::string formatOf(const Options& options) {
  if (options.format != "auto") return options.format;
  const auto extension = std::filesystem::path(options.source).extension().string();
  if (extension == ".csv" || extension == ".tsv" || extension == ".txt") return "csv";
  if (extension == ".jsonl" || extension == ".ndjson" || extension == ".json") return "jsonl";
  return "engine";
}

Result<ItemPool> readLines(const Options& options, bool areTabbed, ImportReport& report,
                           const JobControl& job) {
  const FeatureFile file{options.source, areTabbed ? "" : options.keyMember};
  RW_ASSIGN(auto rows, readFeatureFile(file, "item_id", report, job));
  return finishItems(rows);
}

Result<ItemPool> readItems(const Options& options, ImportReport& report, Console& console) {
  const auto format = formatOf(options);
  if (format == "csv") {
    auto delimited = options.delimited;
    delimited.itemsFile.path = options.source;
    RW_ASSIGN(const auto table, delimited.items(console));
    ProgressLine line;
    return readDelimitedItems(*table, report, console.job(line));
  }
  ProgressLine line;
  return readLines(options, format == "engine", report, console.job(line));
}

Status run(const Options& options, Console& console) {
  ImportReport report;
  RW_ASSIGN(const auto items, readItems(options, report, console));
  noteBadRows(report, console);
  {
    ProgressLine line;
    RW_CHECK(saveSnapshot(items, options.out, console.job(line)));
  }
  std::error_code error;
  const auto bytes = std::filesystem::file_size(options.out, error);
  if (options.json) {
    const nlohmann::ordered_json json = {{"items", items.size()},
                                         {"features", items.features().schema().size()},
                                         {"bytes", bytes},
                                         {"rows_read", report.rowsRead},
                                         {"bad_rows", report.badRowCount},
                                         {"bad_cells", report.badCellCount}};
    console.print("{}\n", json.dump(2));
  } else {
    console.print("{} items with {} features, {} bytes: {}\n", items.size(), items.features().schema().size(),
                  bytes, options.out);
  }
  return {};
}

} // namespace

void addPoolBuild(CLI::App& pool, Action& action) {
  auto* command = pool.add_subcommand("build", "Make a snapshot of items from a file of their features");
  auto options = std::make_shared<Options>();
  command->add_option("source", options->source, "The file with a line or row for each item")->required();
  command->add_option("-o,--out", options->out, "The snapshot to write, e.g. data/items.rwp")->required();
  command
      ->add_option("--format", options->format,
                   "What the file holds: lines of key, tab and JSON (engine), lines of JSON objects (jsonl), "
                   "or a delimited table (csv); auto goes by its name")
      ->check(CLI::IsMember({"auto", "engine", "jsonl", "csv"}))
      ->capture_default_str();
  command->add_option("--key", options->keyMember, "The member of a JSON object that is the item's key")
      ->capture_default_str();
  command
      ->add_option("--map", options->delimited.itemsFile.mappings,
                   "What a column of a table means: column=role[:type[:name]]. Roles: item, item-feature, "
                   "ignore. Types: int64, float32, string and \"list of\" each. What is left out is guessed")
      ->type_name("COLUMN=ROLE");
  command->add_option("--delimiter", options->delimited.delimiter,
                      "Between fields: comma, tab, semicolon, bar or one character; else guessed");
  command->add_flag("--no-header", options->delimited.noHeader,
                    "The first row is data; columns are called \"column 1\", …");
  command->add_flag("--json", options->json, "Print JSON");
  command->callback(
      [options, &action] { action = [options](Console& console) { return run(*options, console); }; });
}

} // namespace rankwright::cli
