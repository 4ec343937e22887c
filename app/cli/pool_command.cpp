#include "app/cli/pool_command.h"

#include "app/cli/console.h"
#include "app/cli/feature_text.h"
#include "core/feature/snapshot.h"
#include "core/feature/snapshot_info.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>

namespace rankwright::cli {

namespace {

struct GetOptions {
  std::string file;
  std::string key;
  bool json = false;
};

template <class Table>
Status printRow(const Table& table, const GetOptions& options, Console& console) {
  const auto row = table.find(options.key);
  if (!row) return fail(ErrorKind::NotFound, "the file has no such key: {}", options.key);
  printFeatures(console, table.features(), row->value(), options.json);
  return {};
}

/// One row is worth no reading of the whole file.
Status get(const GetOptions& options, Console& console) {
  RW_ASSIGN(const auto kind, snapshotKindOf(options.file));
  if (kind == SnapshotKind::Users) {
    RW_ASSIGN(const auto users, openUserStore(options.file, Verification::Later));
    return printRow(users, options, console);
  }
  RW_ASSIGN(const auto items, openItemPool(options.file, Verification::Later));
  return printRow(items, options, console);
}

} // namespace

void addPoolGet(CLI::App& pool, Action& action) {
  auto* command = pool.add_subcommand("get", "The features of one item or user");
  auto options = std::make_shared<GetOptions>();
  command->add_option("file", options->file, "The snapshot, e.g. data/items.rwp")->required();
  command->add_option("key", options->key, "The key of the item or user")->required();
  command->add_flag("--json", options->json, "Print JSON");
  command->callback(
      [options, &action] { action = [options](Console& console) { return get(*options, console); }; });
}

void addPoolCommand(CLI::App& app, Action& action) {
  auto* pool = app.add_subcommand("pool", "Make, measure and read snapshot files of items and users");
  pool->require_subcommand(1);
  addPoolBuild(*pool, action);
  addPoolInfo(*pool, action);
  addPoolGet(*pool, action);
}

} // namespace rankwright::cli
