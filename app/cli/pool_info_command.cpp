#include "app/cli/console.h"
#include "app/cli/pool_command.h"
#include "app/cli/report_table.h"
#include "app/cli/text_table.h"
#include "core/base/resident_memory.h"
#include "core/feature/snapshot.h"
#include "core/feature/snapshot_info.h"
#include "core/feature/table_memory.h"
#include "core/table/table_export.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <optional>
#include <string>

namespace rankwright::cli {

namespace {

using Fact = ReportTable::Fact;

struct Options {
  std::string file;
  std::string format;
};

std::int64_t whole(std::uint64_t number) {
  return static_cast<std::int64_t>(number);
}

/// What a snapshot file holds, and of each feature the bytes that are in memory; nothing where the system
/// does not say.
struct Described {
  SnapshotInfo info;
  std::optional<TableMemory> memory;

  Fact resident(std::size_t column) const {
    return memory ? Fact(whole(memory->columns[column].residentBytes)) : Fact();
  }
};

Result<TableMemory> memoryOf(const std::string& file, SnapshotKind kind) {
  if (kind == SnapshotKind::Users) {
    RW_ASSIGN(const auto users, openUserStore(file, Verification::Later));
    return measureMemory(users);
  }
  RW_ASSIGN(const auto items, openItemPool(file, Verification::Later));
  return measureMemory(items);
}

/// Looks into the memory first, since whatever is read then is there.
Result<Described> describeFile(const std::string& file) {
  Described described;
  RW_ASSIGN(const auto kind, snapshotKindOf(file));
  if (tellsResidency(file)) {
    RW_ASSIGN(described.memory, memoryOf(file, kind));
  }
  RW_ASSIGN(described.info, readSnapshotInfo(file));
  return described;
}

/// A row for each feature.
ReportTable tableOf(const Described& described) {
  ReportTable table({{"feature"},
                     {"type"},
                     {"encoding"},
                     {"values", CellType::Integer},
                     {"bytes", CellType::Integer},
                     {"distinct", CellType::Integer},
                     {"dictionary_bytes", CellType::Integer},
                     {"resident_bytes", CellType::Integer}});
  for (std::size_t i = 0; i < described.info.columns.size(); ++i) {
    const auto& column = described.info.columns[i];
    table.addRow({column.field.name, std::string(describe(column.field.type)), column.encoding,
                  whole(column.rowsWithValue), whole(column.bytes),
                  column.distinct ? Fact(whole(*column.distinct)) : Fact(), whole(column.dictionaryBytes),
                  described.resident(i)});
  }
  return table;
}

std::string textOf(const Fact& fact) {
  const auto* number = std::get_if<std::int64_t>(&fact);
  return number == nullptr ? "" : std::to_string(*number);
}

void printText(const Described& described, Console& console) {
  using Align = TextTable::Align;
  TextTable table({{"feature"},
                   {"type"},
                   {"encoding"},
                   {"values", Align::Right},
                   {"bytes", Align::Right},
                   {"distinct", Align::Right},
                   {"dictionary bytes", Align::Right},
                   {"resident bytes", Align::Right}});
  const auto& info = described.info;
  for (std::size_t i = 0; i < info.columns.size(); ++i) {
    const auto& column = info.columns[i];
    table.addRow({column.field.name, std::string(describe(column.field.type)), column.encoding,
                  std::to_string(column.rowsWithValue), std::to_string(column.bytes),
                  column.distinct ? std::to_string(*column.distinct) : "",
                  std::to_string(column.dictionaryBytes), textOf(described.resident(i))});
  }
  console.print("{}", table.toText());
  console.note("{} {}, {} bytes, {} of them keys\n", info.rows,
               info.kind == SnapshotKind::Items ? "items" : "users", info.fileBytes, info.keyBytes);
  if (described.memory)
    console.note("{} bytes of them are in memory\n", described.memory->residentBytes());
  else
    console.note("the system does not tell who may not write the file what of it is in memory\n");
}

Status run(const Options& options, Console& console) {
  RW_ASSIGN(const auto described, describeFile(options.file));
  const auto format = parseExportFormat(options.format);
  if (!format) {
    printText(described, console);
    return {};
  }
  const auto table = tableOf(described);
  RW_ASSIGN(const auto text, exportText({table, {}, {}, *format}, {}));
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
