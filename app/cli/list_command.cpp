#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/listed_table.h"
#include "app/cli/report_format.h"
#include "app/cli/workspace_option.h"
#include "core/base/file.h"
#include "core/table/table_export.h"
#include "core/table/table_rows.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace rankwright::cli {

namespace {

// What a terminal shows unless asked for more.
constexpr std::uint32_t kRowsOfText = 50;

struct Options {
  std::string folder;
  ListedTable table;
  std::vector<std::string> where;
  std::vector<std::string> sort;
  std::vector<std::string> columns;
  std::uint32_t limit = 0;
  ReportFormat format;
  std::string file;
};

/// A table of a workspace as the options ask for it.
struct Listing {
  std::shared_ptr<const TableSource> source;
  RowNumbers rows;
  std::vector<std::size_t> columns;
  std::uint32_t found = 0; ///< rows that pass, before the limit
};

RowQuery queryOf(const Options& options) {
  RowQuery query;
  for (const auto& text : options.where)
    query.filters.push_back(parseWhere(text));
  query.sort = parseSort(options.sort);
  return query;
}

std::uint32_t limitOf(const Options& options) {
  if (options.limit > 0) return options.limit;
  return options.format.format == "text" && options.file.empty() ? kRowsOfText : UINT32_MAX;
}

RowNumbers firstRows(const TableRows& rows, std::uint32_t count) {
  std::vector<std::uint32_t> first(count);
  for (std::uint32_t place = 0; place < count; ++place)
    first[place] = rows.rowAt(place);
  return std::make_shared<const std::vector<std::uint32_t>>(std::move(first));
}

Result<Listing> openListing(const Options& options, Console& console) {
  ProgressLine line;
  const auto job = console.job(line);
  RW_ASSIGN(const auto workspace, Workspace::open(options.folder, job));
  Listing listing;
  RW_ASSIGN(listing.source, options.table.open(*workspace, job));
  RW_ASSIGN(listing.columns, findColumns(*listing.source, options.columns));
  RW_ASSIGN(listing.rows, queryRows(*listing.source, queryOf(options), job));
  const TableRows rows(*listing.source, listing.rows);
  listing.found = rows.size();
  if (limitOf(options) < listing.found) listing.rows = firstRows(rows, limitOf(options));
  return listing;
}

Status writeText(const Options& options, const Listing& listing, Console& console) {
  const auto text = textOf(*listing.source, listing.rows, listing.columns);
  if (!options.file.empty()) return writeFileAtomically(options.file, text);
  console.print("{}", text);
  const auto shown = TableRows(*listing.source, listing.rows).size();
  if (shown < listing.found) console.note("{} of {} rows shown; --limit shows more\n", shown, listing.found);
  return {};
}

Status writeExport(const Options& options, const Listing& listing, ExportFormat format, Console& console) {
  const TableExport table{*listing.source, listing.rows, listing.columns, format};
  ProgressLine line;
  const auto job = console.job(line);
  if (!options.file.empty()) return exportFile(table, options.file, job);
  return exportTable(
      table,
      [&](std::string_view part) {
        console.print("{}", part);
        return Status();
      },
      job);
}

Status run(const Options& options, Console& console) {
  RW_ASSIGN(const auto listing, openListing(options, console));
  const auto format = parseExportFormat(options.format.format);
  return format ? writeExport(options, listing, *format, console) : writeText(options, listing, console);
}

std::string checkWhere(const std::string& text) {
  if (text.find(':') != std::string::npos) return {};
  return "a condition is written column:filter, not: " + text;
}

void addQueryOptions(CLI::App& command, Options& options) {
  command
      .add_option(
          "--where", options.where,
          "Keep rows by a column, e.g. 'rating:>= 4.5' or 'name:/^com/'; ':games' looks in every column; "
          "may be repeated")
      ->allow_extra_args(false)
      ->check(CLI::Validator(checkWhere, "COLUMN:FILTER"));
  command.add_option("--sort", options.sort, "Columns to sort by, the first decides; '-name' is descending")
      ->delimiter(',')
      ->allow_extra_args(false);
  command.add_option("--columns", options.columns, "Columns to write, in this order (default: all)")
      ->delimiter(',')
      ->allow_extra_args(false);
  command
      .add_option("-n,--limit", options.limit,
                  "Rows to write at most (default: 50 on a terminal as text, else all)")
      ->check(CLI::Range(1U, UINT32_MAX));
}

void addOutputOptions(CLI::App& command, Options& options) {
  options.format.addTo(command);
  command.add_option("-o,--output", options.file, "File to write instead of standard output");
}

} // namespace

void addListCommand(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("list", "Filter, sort and export a table: apps, users, an index");
  auto options = std::make_shared<Options>();
  command->add_option("what", options->table.what, "What to list")
      ->required()
      ->check(CLI::IsMember(kListedTables));
  addWorkspaceFolder(*command, options->folder);
  command->add_option("--index", options->table.index, "Index of the keys or postings");
  command->add_option("-k,--key", options->table.key, "Key whose postings to list");
  addQueryOptions(*command, *options);
  addOutputOptions(*command, *options);
  command->callback(
      [options, &action] { action = [options](Console& console) { return run(*options, console); }; });
}

} // namespace rankwright::cli
