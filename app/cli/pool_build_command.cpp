#include "app/cli/console.h"
#include "app/cli/new_workspace.h"
#include "app/cli/pool_command.h"
#include "app/cli/pool_report_text.h"
#include "core/logs/column_mapping.h"
#include "core/logs/delimited_format.h"
#include "core/logs/pool_import.h"

#include <CLI/CLI.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rankwright::cli {

namespace {

struct Options {
  std::string source;
  std::string out;
  std::string format = "auto";
  std::string mapping;
  std::string key;
  std::string table;
  std::string delimiter;
  std::vector<std::string> columns;
  std::optional<std::uint64_t> mostBad;
  bool noHeader = false;
  bool users = false;
  bool json = false;
};

/// `column=role[:type[:name]]` in the mapping.
Status applyColumn(const std::string& text, PoolMapping& mapping) {
  const auto equals = text.rfind('=');
  if (equals == std::string::npos)
    return fail(ErrorKind::InvalidArgument, "expected column=role, found: {}", text);
  const auto name = text.substr(0, equals);
  ColumnMapping said;
  RW_CHECK(applyMappingText(text.substr(equals + 1), said));
  if (said.role == ColumnRole::Item || said.role == ColumnRole::User) {
    mapping.key = name;
    return {};
  }
  auto& column = mapping.at(name);
  column.ignored = said.role == ColumnRole::Ignore;
  if (!column.ignored && !isFeature(said.role))
    return fail(ErrorKind::InvalidArgument, "a column of a pool is the key, a feature or ignored, not: {}",
                describe(said.role));
  const auto colon = text.find(':', equals);
  if (colon != std::string::npos && colon + 1 < text.size() && text[colon + 1] != ':')
    column.type = said.type;
  if (!said.name.empty()) column.feature = said.name;
  if (column.feature && !isFeatureName(*column.feature))
    return fail(ErrorKind::InvalidArgument,
                "the name of a feature begins with a letter and has letters, digits and '_' only: {}",
                *column.feature);
  return {};
}

/// What the options say wins over the file.
Result<PoolMapping> mappingOf(const Options& options) {
  PoolMapping mapping;
  if (!options.mapping.empty()) {
    RW_ASSIGN(mapping, readPoolMapping(options.mapping));
  }
  if (!options.key.empty()) mapping.key = options.key;
  if (!options.table.empty()) mapping.table = options.table;
  if (options.noHeader) mapping.header = false;
  if (!options.delimiter.empty()) {
    mapping.delimiter = parseDelimiter(options.delimiter);
    if (!mapping.delimiter)
      return fail(ErrorKind::InvalidArgument,
                  "a delimiter is one character, comma, tab, semicolon or bar, not: {}", options.delimiter);
  }
  for (const auto& column : options.columns)
    RW_CHECK(applyColumn(column, mapping));
  return mapping;
}

Result<PoolSource> sourceOf(const Options& options) {
  PoolSource source;
  source.path = options.source;
  RW_ASSIGN(source.mapping, mappingOf(options));
  const auto format = parsePoolFormat(options.format);
  source.format = format ? *format : poolFormatOf(options.source);
  if (!format && source.mapping.table) source.format = PoolFormat::Sqlite;
  source.kind = options.users ? SnapshotKind::Users : SnapshotKind::Items;
  if (options.mostBad) source.mostBad = *options.mostBad;
  return source;
}

Status run(const Options& options, Console& console) {
  RW_ASSIGN(const auto source, sourceOf(options));
  PoolReport report;
  Result<PoolImport> made;
  {
    ProgressLine line;
    made = importPool(source, options.out, report, console.job(line));
  }
  if (!made) {
    noteBadRows(report.import, console);
    return failureOf(made);
  }
  if (options.json) {
    console.print("{}", poolJson(*made, source, report));
    return {};
  }
  console.note("{}", featureTable(report));
  noteBadRows(report.import, console);
  if (report.duplicateKeys > 0)
    console.note("{} rows repeat a key; the first row of each stands\n", report.duplicateKeys);
  console.print("{} {} with {} features, {} bytes: {}\n", made->rows, options.users ? "users" : "items",
                made->features, made->bytes, options.out);
  return {};
}

void addReading(CLI::App& command, Options& options) {
  command
      .add_option("--format", options.format,
                  "What the source is: lines of key, tab and JSON (engine), lines of JSON objects (jsonl), a "
                  "delimited table (csv) or an SQLite file (sqlite); auto goes by its name and beginning")
      ->check(CLI::IsMember({"auto", "engine", "jsonl", "csv", "sqlite"}))
      ->capture_default_str();
  command
      .add_option("--mapping,--schema", options.mapping,
                  "TOML that says which column is the key and what becomes of the others: names, types, "
                  "separators, missing texts. It wins over what is found out")
      ->type_name("FILE");
  command.add_option("--key", options.key,
                     "The column or member with the keys; else \"key\" in JSON, the primary key in SQLite");
  command.add_option("--table", options.table, "The table or view of an SQLite file");
  command
      .add_option("--map", options.columns,
                  "What a column means: column=role[:type[:name]]. Roles: item or user (the key), "
                  "item-feature or user-feature, ignore. Types: int64, float32, string and \"list of\" each. "
                  "What is left out is found out")
      ->type_name("COLUMN=ROLE");
  command.add_option("--delimiter", options.delimiter,
                     "Between fields: comma, tab, semicolon, bar or one character; else guessed");
  command.add_flag("--no-header", options.noHeader,
                   "The first row is data; columns are called \"column 1\", …");
}

} // namespace

void addPoolBuild(CLI::App& pool, Action& action) {
  auto* command =
      pool.add_subcommand("build", "Make a snapshot of items or users from a file of their features");
  auto options = std::make_shared<Options>();
  command->add_option("source", options->source, "The file with a line or row for each item")->required();
  command->add_option("-o,--out", options->out, "The snapshot to write, e.g. data/items.rwp")->required();
  addReading(*command, *options);
  command->add_flag("--users", options->users, "The rows are users");
  command->add_option("--fail-on-bad", options->mostBad,
                      "Write nothing when more rows and values than this cannot be used");
  command->add_flag("--json", options->json, "Print JSON");
  command->callback(
      [options, &action] { action = [options](Console& console) { return run(*options, console); }; });
}

} // namespace rankwright::cli
