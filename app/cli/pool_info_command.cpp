#include "app/cli/console.h"
#include "app/cli/pool_command.h"
#include "app/cli/text_table.h"
#include "core/feature/snapshot_info.h"
#include "core/table/feature_table_source.h"
#include "core/table/table_export.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace rankwright::cli {

namespace {

struct Options {
  std::string file;
  std::string format;
};

std::int64_t whole(std::uint64_t number) {
  return static_cast<std::int64_t>(number);
}

/// A row for each feature.
Result<std::shared_ptr<const TableSource>> tableOf(const SnapshotInfo& info, const JobControl& job) {
  RW_ASSIGN(auto schema, Schema::of({{"type", ValueType::String},
                                     {"encoding", ValueType::String},
                                     {"values", ValueType::Int64},
                                     {"bytes", ValueType::Int64},
                                     {"distinct", ValueType::Int64},
                                     {"dictionary_bytes", ValueType::Int64}}));
  FeatureTableBuilder table(std::move(schema));
  RowKeysBuilder names;
  for (const auto& column : info.columns) {
    RW_CHECK(names.add(column.field.name));
    const auto distinct = column.distinct ? Value(whole(*column.distinct)) : Value();
    RW_CHECK(table.appendRow(std::vector<Value>{std::string(describe(column.field.type)), column.encoding,
                                                whole(column.rowsWithValue), whole(column.bytes), distinct,
                                                whole(column.dictionaryBytes)}));
  }
  RW_ASSIGN(auto source, FeatureTableSource::of(names.finish(), table.finish(), {.key = "feature"}, {}, job));
  return std::shared_ptr<const TableSource>(std::move(source));
}

void printText(const SnapshotInfo& info, Console& console) {
  using Align = TextTable::Align;
  TextTable table({{"feature"},
                   {"type"},
                   {"encoding"},
                   {"values", Align::Right},
                   {"bytes", Align::Right},
                   {"distinct", Align::Right},
                   {"dictionary bytes", Align::Right}});
  for (const auto& column : info.columns)
    table.addRow({column.field.name, std::string(describe(column.field.type)), column.encoding,
                  std::to_string(column.rowsWithValue), std::to_string(column.bytes),
                  column.distinct ? std::to_string(*column.distinct) : "",
                  std::to_string(column.dictionaryBytes)});
  console.print("{}", table.toText());
  console.note("{} {}, {} bytes, {} of them keys\n", info.rows,
               info.kind == SnapshotKind::Items ? "items" : "users", info.fileBytes, info.keyBytes);
}

Status run(const Options& options, Console& console) {
  RW_ASSIGN(const auto info, readSnapshotInfo(options.file));
  const auto format = parseExportFormat(options.format);
  if (!format) {
    printText(info, console);
    return {};
  }
  RW_ASSIGN(const auto source, tableOf(info, {}));
  RW_ASSIGN(const auto text, exportText({*source, {}, {}, *format}, {}));
  console.print("{}", text);
  return {};
}

} // namespace

void addPoolInfo(CLI::App& pool, Action& action) {
  auto* command =
      pool.add_subcommand("info", "What each feature of a snapshot takes: type, encoding, values, bytes");
  auto options = std::make_shared<Options>();
  options->format = "text";
  command->add_option("file", options->file, "The snapshot, e.g. data/items.rwp")->required();
  command->add_option("--format", options->format, "How to write it")
      ->check(CLI::IsMember({"text", "csv", "tsv", "json", "markdown"}))
      ->capture_default_str();
  command->callback(
      [options, &action] { action = [options](Console& console) { return run(*options, console); }; });
}

} // namespace rankwright::cli
