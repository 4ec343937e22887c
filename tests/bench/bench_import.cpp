#include "core/feature/value_json.h"
#include "core/logs/pool_import.h"
#include "core/simulate/pool_mix.h"
#include "tests/bench/peak_memory.h"

#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <type_traits>

// What an import of N items with the source's mix of 75 features costs from each kind of source: items a
// second, and the most memory that it holds against the size of the snapshot that comes of it.
//
//   bench_import [items] [folder]

namespace {

using namespace rankwright;
namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

int typeNumber(const Value& value) {
  return static_cast<int>(*typeOf(value));
}

std::string cellOf(const Value& value) {
  std::string cell;
  const auto add = [&cell](const auto& part) { cell += fmt::format("{}{}", cell.empty() ? "" : "|", part); };
  std::visit(
      [&](const auto& held) {
        using Held = std::decay_t<decltype(held)>;
        if constexpr (std::is_arithmetic_v<Held> || std::is_same_v<Held, std::string>)
          cell = fmt::format("{}", held);
        else if constexpr (!std::is_same_v<Held, std::monostate>)
          for (const auto& part : held)
            add(part);
      },
      value);
  return cell;
}

void writeLines(const PoolMix& mix, std::uint32_t rows, const fs::path& path, bool isEngine) {
  std::ofstream file(path);
  for (std::uint32_t row = 0; row < rows; ++row) {
    file << (isEngine ? mix.keyOf(row) + "\t{" : fmt::format("{{\"key\":\"{}\"", mix.keyOf(row)));
    for (std::size_t i = 0; i < mix.schema().size(); ++i) {
      const auto value = mix.valueOf(i, row);
      file << (i == 0 && isEngine ? "" : ",") << '"' << mix.schema().fields()[i].name << "\":";
      if (isEngine)
        file << fmt::format("{{\"type\":{},\"value\":{}}}", typeNumber(value), toJson(value));
      else
        file << toJson(value);
    }
    file << "}\n";
  }
}

void writeTable(const PoolMix& mix, std::uint32_t rows, const fs::path& path) {
  std::ofstream file(path);
  file << "item";
  for (const auto& field : mix.schema().fields())
    file << '\t' << field.name;
  for (std::uint32_t row = 0; row < rows; ++row) {
    file << '\n' << mix.keyOf(row);
    for (std::size_t i = 0; i < mix.schema().size(); ++i)
      file << '\t' << cellOf(mix.valueOf(i, row));
  }
  file << '\n';
}

/// Lists are JSON.
void writeDatabase(const PoolMix& mix, std::uint32_t rows, const fs::path& path) {
  sqlite3* database = nullptr;
  sqlite3_open(path.c_str(), &database);
  std::string create = "CREATE TABLE items (key TEXT PRIMARY KEY";
  std::string insert = "INSERT INTO items VALUES (?";
  for (const auto& field : mix.schema().fields()) {
    create += ", " + field.name;
    insert += ", ?";
  }
  sqlite3_exec(database, ("PRAGMA synchronous = OFF; BEGIN; " + create + ")").c_str(), nullptr, nullptr,
               nullptr);
  sqlite3_stmt* statement = nullptr;
  sqlite3_prepare_v2(database, (insert + ")").c_str(), -1, &statement, nullptr);
  for (std::uint32_t row = 0; row < rows; ++row) {
    const auto key = mix.keyOf(row);
    sqlite3_bind_text(statement, 1, key.c_str(), -1, SQLITE_TRANSIENT);
    for (std::size_t i = 0; i < mix.schema().size(); ++i) {
      const auto value = mix.valueOf(i, row);
      const auto place = static_cast<int>(i) + 2;
      if (const auto* number = std::get_if<std::int64_t>(&value))
        sqlite3_bind_int64(statement, place, *number);
      else if (const auto* real = std::get_if<float>(&value))
        sqlite3_bind_double(statement, place, *real);
      else {
        const auto text = isList(*typeOf(value)) ? toJson(value) : cellOf(value);
        sqlite3_bind_text(statement, place, text.c_str(), -1, SQLITE_TRANSIENT);
      }
    }
    sqlite3_step(statement);
    sqlite3_reset(statement);
  }
  sqlite3_finalize(statement);
  sqlite3_exec(database, "COMMIT", nullptr, nullptr, nullptr);
  sqlite3_close(database);
}

/// The types of lists in cells, which nothing tells.
PoolMapping mappingOf(const PoolMix& mix) {
  PoolMapping mapping;
  mapping.delimiter = '\t';
  for (const auto& field : mix.schema().fields())
    if (isList(field.type)) {
      auto& column = mapping.at(field.name);
      column.type = field.type;
      column.separator = '|';
    }
  return mapping;
}

void writeSource(const PoolMix& mix, std::uint32_t rows, const fs::path& path, PoolFormat format) {
  if (format == PoolFormat::Delimited) return writeTable(mix, rows, path);
  if (format == PoolFormat::Sqlite) return writeDatabase(mix, rows, path);
  writeLines(mix, rows, path, format == PoolFormat::Engine);
}

void importSource(const PoolMix& mix, const fs::path& path, PoolFormat format) {
  PoolSource source;
  source.path = path;
  source.format = format;
  if (format == PoolFormat::Delimited) source.mapping = mappingOf(mix);
  const auto out = fs::path(path).replace_extension(".rwp");
  PoolReport report;
  resetPeakMemory();
  const auto before = peakMegabytes();
  const auto start = Clock::now();
  const auto made = importPool(source, out, report, {});
  const auto seconds = std::chrono::duration<double>(Clock::now() - start).count();
  const auto peak = peakMegabytes() - before;
  if (!made) return fmt::print("{:<8} {}\n", describe(format), made.error().describe());
  const auto megabytes = static_cast<double>(made->bytes) / 1e6;
  fmt::print("{:<8} {:>9} items {:>8.0f} MB {:>8.0f} MB {:>7.2f} x {:>8.0f} MB {:>10.0f} items/s {:>4} bad\n",
             describe(format), made->rows, megabytes, peak, peak / megabytes,
             static_cast<double>(fs::file_size(path)) / 1e6, made->rows / seconds,
             report.import.badCellCount + report.import.badRowCount);
  fs::remove(out);
}

} // namespace

int main(int argc, char** argv) {
  const auto rows = argc > 1 ? static_cast<std::uint32_t>(std::strtoul(argv[1], nullptr, 10)) : 100'000U;
  const fs::path folder = argc > 2 ? fs::path(argv[2]) : fs::temp_directory_path();
  const PoolMix mix;
  fmt::print("source       items        snapshot  peak memory  peak/snapshot  source    speed\n");
  std::fflush(stdout);
  for (const auto format :
       {PoolFormat::JsonLines, PoolFormat::Engine, PoolFormat::Delimited, PoolFormat::Sqlite}) {
    const auto path = folder / fmt::format("bench_import_{}_{}", ::getpid(), describe(format));
    writeSource(mix, rows, path, format);
    // In a process of its own, so that what one source leaves behind is not counted for the next.
    if (::fork() == 0) {
      importSource(mix, path, format);
      std::fflush(stdout);
      ::_exit(0);
    }
    ::wait(nullptr);
    fs::remove(path);
  }
}
