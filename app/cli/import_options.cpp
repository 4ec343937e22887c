#include "app/cli/import_options.h"

#include "app/cli/console.h"
#include "app/cli/text_table.h"
#include "core/logs/delimited_sniffer.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <utility>

namespace rankwright::cli {

namespace {

constexpr const char* kMapHelp =
    "What a column means: column=role[:type[:name]]. Roles: user, item, time, count, label, context, "
    "item-feature, "
    "user-feature, ignore. Types: int64, float32, string and \"list of\" each. What is left out is guessed";

void addMappings(CLI::App& command, const std::string& name, TableOption& option, const char* help) {
  command.add_option(name, option.mappings, help)->type_name("COLUMN=ROLE");
}

Status applyMapping(const std::string& text, std::vector<ColumnMapping>& columns) {
  const auto equals = text.rfind('=');
  if (equals == std::string::npos)
    return fail(ErrorKind::InvalidArgument, "expected column=role, found: {}", text);
  const auto name = text.substr(0, equals);
  const auto column = std::ranges::find(columns, name, &ColumnMapping::column);
  if (column == columns.end()) return fail(ErrorKind::NotFound, "the file has no such column: {}", name);
  return applyMappingText(text.substr(equals + 1), *column);
}

void noteTable(const DelimitedTable& table, TableKind kind, Console& console) {
  TextTable text({{"column"}, {"role"}, {"feature"}, {"type"}});
  for (const auto& column : table.columns)
    text.addRow({column.column, std::string(describe(column.role)), isFeature(column.role) ? column.name : "",
                 isFeature(column.role) ? std::string(describe(column.type)) : ""});
  console.note("{} from {} ({} between fields, {}):\n{}\n", describe(kind), table.path.string(),
               describeDelimiter(table.format.delimiter), table.format.header ? "with a header" : "no header",
               text.toText());
}

Result<char> delimiterOf(const std::string& text) {
  if (const auto delimiter = parseDelimiter(text)) return *delimiter;
  return fail(ErrorKind::InvalidArgument,
              "a delimiter is one character, comma, tab, semicolon or bar, not: {}", text);
}

} // namespace

void DelimitedOptions::addTo(CLI::App& command) {
  command.add_option("--interactions", interactionsFile.path, "Who used what: a row each time")->required();
  command.add_option("--items", itemsFile.path, "A row for each item");
  command.add_option("--users", usersFile.path, "A row for each user");
  addMappings(command, "--map", interactionsFile, kMapHelp);
  addMappings(command, "--map-items", itemsFile, "The same for the items' file");
  addMappings(command, "--map-users", usersFile, "The same for the users' file");
  command.add_option("--delimiter", delimiter,
                     "Between fields: comma, tab, semicolon, bar or one character; else guessed");
  command.add_flag("--no-header", noHeader, "The first row is data; columns are called \"column 1\", …");
}

Result<std::optional<DelimitedFormat>> DelimitedOptions::knownFormat(const std::string& path) const {
  if (delimiter.empty() && !noHeader) return std::optional<DelimitedFormat>();
  RW_ASSIGN(const auto guess, sniffDelimited(path));
  auto format = guess.format;
  if (!delimiter.empty()) {
    RW_ASSIGN(format.delimiter, delimiterOf(delimiter));
  }
  if (noHeader) format.header = false;
  return std::optional(format);
}

Result<DelimitedTable> DelimitedOptions::table(const TableOption& option, TableKind kind,
                                               Console& console) const {
  RW_ASSIGN(const auto known, knownFormat(option.path));
  RW_ASSIGN(const auto sniffed, sniffDelimited(option.path, known));
  DelimitedTable table{option.path, sniffed.format, guessMapping(sniffed, kind)};
  for (const auto& mapping : option.mappings)
    RW_CHECK(applyMapping(mapping, table.columns));
  noteTable(table, kind, console);
  return table;
}

Result<DelimitedTable> DelimitedOptions::interactions(Console& console) const {
  return table(interactionsFile, TableKind::Interactions, console);
}

Result<std::optional<DelimitedTable>> DelimitedOptions::items(Console& console) const {
  if (itemsFile.path.empty()) return std::optional<DelimitedTable>();
  RW_ASSIGN(auto items, table(itemsFile, TableKind::Items, console));
  return std::optional(std::move(items));
}

Result<std::optional<DelimitedTable>> DelimitedOptions::users(Console& console) const {
  if (usersFile.path.empty()) return std::optional<DelimitedTable>();
  RW_ASSIGN(auto users, table(usersFile, TableKind::Users, console));
  return std::optional(std::move(users));
}

void EngineOptions::addTo(CLI::App& command) {
  command.add_option("--items", items, "The items' features: key, a tab, JSON in each line")->required();
  command.add_option("--users", users, "The same for users");
  command.add_option("--index", indexes, "An inverted index in JSON; may be given many times")
      ->type_name("FILE");
  command.add_option("--interactions", log.interactionsFile.path, "Who used what, as for csv");
  addMappings(command, "--map", log.interactionsFile, kMapHelp);
}

Result<EngineFiles> EngineOptions::files(Console& console) const {
  EngineFiles files;
  files.items = items;
  if (!users.empty()) files.users = users;
  files.indexes.assign(indexes.begin(), indexes.end());
  if (!log.interactionsFile.path.empty()) {
    RW_ASSIGN(files.interactions, log.interactions(console));
  }
  return files;
}

} // namespace rankwright::cli
