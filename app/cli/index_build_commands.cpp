#include "app/cli/index_reports.h"

#include "app/cli/console.h"
#include "app/cli/report_format.h"
#include "app/cli/report_table.h"
#include "app/cli/workspace_option.h"
#include "core/feature/snapshot.h"
#include "core/index/index_comparison.h"
#include "core/index/index_set.h"
#include "core/table/decimal_float.h"
#include "core/workspace/build_comparison.h"
#include "core/workspace/index_builds.h"
#include "core/workspace/vector_builds.h"
#include "core/workspace/workspace_config.h"
#include "core/workspace/write_lock.h"

#include <CLI/CLI.hpp>
#include <fmt/chrono.h>

#include <chrono>
#include <ctime>
#include <memory>
#include <optional>

namespace rankwright::cli {

namespace {

struct Options {
  std::string folder;
  std::string index;
  std::optional<std::uint32_t> build;
  std::string itemsOf;
  std::uint32_t count = 10;
  ReportFormat output;
};

struct Files {
  WorkspaceFiles files;
  std::vector<IndexDefinition> definitions; ///< those that the options choose
  std::vector<VectorDefinition> vectors;    ///< the same of the indexes of vectors
};

Result<Files> filesOf(const Options& options) {
  RW_ASSIGN(const auto config, readWorkspaceConfig(options.folder));
  Files files{{config.data}, {}, {}};
  RW_ASSIGN(files.definitions, loadIndexesToml(config.indexes));
  RW_ASSIGN(files.vectors, loadVectorsToml(config.indexes));
  const auto isOther = [&](const auto& each) { return each.name != options.index; };
  if (!options.index.empty()) {
    std::erase_if(files.definitions, isOther);
    std::erase_if(files.vectors, isOther);
  }
  if (files.definitions.empty() && files.vectors.empty())
    return fail(ErrorKind::NotFound, "no such index: {}", options.index);
  return files;
}

void addChanges(ReportTable& table, const std::string& index, const char* what,
                const std::vector<KeyChange>& changes) {
  for (const auto& change : changes)
    table.addRow({index, std::string(what), change.key, std::int64_t{change.postingsBefore},
                  std::int64_t{change.postingsAfter}, change.weightBefore, change.weightAfter});
}

ReportTable::Fact weightOf(const std::optional<float>& weight) {
  return weight ? ReportTable::Fact(decimalOf(*weight)) : ReportTable::Fact();
}

const char* whatHappened(const ItemChange& change) {
  if (!change.weightBefore) return "came";
  return change.weightAfter ? "weight" : "went";
}

void addItems(ReportTable& table, const std::string& index, const std::vector<ItemChange>& changes,
              const ItemPool& before, const ItemPool& after) {
  for (const auto& change : changes) {
    const auto& pool = change.after ? after : before;
    const auto item = change.after.value_or(change.before.value_or(ItemId()));
    const auto name = pool.valueAt(item, "name");
    table.addRow({index, std::string(whatHappened(change)), std::string(pool.keyOf(item)),
                  isMissing(name) ? ReportTable::Fact() : ReportTable::Fact(toText(name)),
                  weightOf(change.weightBefore), weightOf(change.weightAfter)});
  }
}

/// Adds what is different under the key in one index. False when neither build of it has the key.
Result<bool> addItemsOf(const std::string& key, const Files& chosen, const std::string& name,
                        const IndexBuild& build, std::uint32_t count, ReportTable& table, Console& console) {
  RW_ASSIGN(const auto before, openBuildSide(chosen.files, indexPath(build.folder, name)));
  RW_ASSIGN(const auto after, openBuildSide(chosen.files, indexPath(chosen.files.indexes(), name)));
  ProgressLine line;
  const auto found = compareItemsOf(key, before, after, count, console.job(line));
  if (!found && found.error().kind == ErrorKind::NotFound) return false;
  if (!found) return tl::unexpected<Error>(found.error());
  addItems(table, name, found->items, before.items, after.items);
  console.note("{}: {} items came, {} went, {} with another weight, {} as before\n", name, found->came,
               found->went, found->changed, found->unchanged);
  return true;
}

Status compareItems(const Options& options, const Files& chosen, const IndexBuild& build, Console& console) {
  ReportTable table({{"index"},
                     {"what"},
                     {"item"},
                     {"name"},
                     {"weight_before", CellType::Real},
                     {"weight_after", CellType::Real}});
  bool known = false;
  for (const auto& definition : chosen.definitions) {
    RW_ASSIGN(const auto hasKey,
              addItemsOf(options.itemsOf, chosen, definition.name, build, options.count, table, console));
    known = known || hasKey;
  }
  if (!known) return fail(ErrorKind::NotFound, "no build of any index has the key: {}", options.itemsOf);
  return options.output.print(table, nullptr, console);
}

Status compare(const Options& options, Console& console) {
  RW_ASSIGN(const auto chosen, filesOf(options));
  RW_ASSIGN(const auto build, findIndexBuild(chosen.files, options.build));
  if (!options.itemsOf.empty()) return compareItems(options, chosen, build, console);
  ReportTable table({{"index"},
                     {"what"},
                     {"key"},
                     {"postings_before", CellType::Integer},
                     {"postings_after", CellType::Integer},
                     {"weight_before", CellType::Real},
                     {"weight_after", CellType::Real}});
  for (const auto& definition : chosen.definitions) {
    const auto& name = definition.name;
    RW_ASSIGN(const auto before, InvertedIndex::open(indexPath(build.folder, name), UINT32_MAX));
    RW_ASSIGN(const auto after, InvertedIndex::open(indexPath(chosen.files.indexes(), name), UINT32_MAX));
    ProgressLine line;
    RW_ASSIGN(const auto found, compareIndexes(before, after, options.count, console.job(line)));
    addChanges(table, name, "added", found.topAdded);
    addChanges(table, name, "gone", found.topGone);
    addChanges(table, name, "postings", found.topByPostings);
    addChanges(table, name, "weight", found.topByWeight);
    console.note("{}: {} keys added, {} gone, {} changed, {} as before\n", name, found.added, found.gone,
                 found.changed, found.unchanged);
  }
  return options.output.print(table, nullptr, console);
}

/// One row a file. Errors: Cancelled.
class VerifyReport {
public:
  Status add(const std::string& index, const Status& found) {
    if (!found && found.error().kind == ErrorKind::Cancelled) return found;
    damaged_ += found ? 0 : 1;
    table_.addRow({index, std::string(found ? "whole" : "damaged"),
                   found ? ReportTable::Fact() : ReportTable::Fact(found.error().describe())});
    return {};
  }

  const ReportTable& table() const { return table_; }
  std::size_t damaged() const { return damaged_; }

private:
  ReportTable table_{{{"index"}, {"state"}, {"problem"}}};
  std::size_t damaged_ = 0;
};

Status verify(const Options& options, Console& console) {
  RW_ASSIGN(const auto chosen, filesOf(options));
  RW_ASSIGN(const auto items, openItemPool(chosen.files.items()));
  const auto folder = chosen.files.indexes();
  VerifyReport report;
  for (const auto& each : chosen.definitions) {
    ProgressLine line;
    RW_CHECK(
        report.add(each.name, verifyIndex(indexPath(folder, each.name), items.size(), console.job(line))));
  }
  for (const auto& each : chosen.vectors) {
    ProgressLine line;
    RW_CHECK(report.add(
        each.name, verifyVectorIndex(vectorIndexPath(folder, each.name), items.size(), console.job(line))));
  }
  RW_CHECK(options.output.print(report.table(), nullptr, console));
  if (report.damaged() > 0)
    return fail(ErrorKind::Corrupt, "indexes that cannot be used: {}", report.damaged());
  return {};
}

std::string timeText(std::filesystem::file_time_type time) {
  const auto system = std::chrono::file_clock::to_sys(time);
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(system.time_since_epoch()).count();
  return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(static_cast<std::time_t>(seconds)));
}

Status listBuilds(const Options& options, Console& console) {
  RW_ASSIGN(const auto config, readWorkspaceConfig(options.folder));
  ReportTable table({{"build", CellType::Integer}, {"built"}, {"folder"}});
  for (const auto& build : keptIndexBuilds({config.data}))
    table.addRow({std::int64_t{build.number}, timeText(build.time), build.folder.string()});
  return options.output.print(table, nullptr, console);
}

Status rollBack(const Options& options, Console& console) {
  RW_ASSIGN(const auto config, readWorkspaceConfig(options.folder));
  RW_ASSIGN(const auto lock, WriteLock::acquire(config.data, "changing the indexes"));
  RW_ASSIGN(const auto build, findIndexBuild({config.data}, options.build));
  RW_CHECK(rollBackIndexes({config.data}, build.number));
  console.print("build {} is in use; the indexes before it are kept in its place\n", build.number);
  return {};
}

CLI::App* addCommand(CLI::App& index, Action& action, const char* name, const char* description,
                     const std::shared_ptr<Options>& options, Status (*run)(const Options&, Console&)) {
  auto* command = index.add_subcommand(name, description);
  addWorkspaceFolder(*command, options->folder);
  command->callback([options, run, &action] {
    action = [options, run](Console& console) { return run(*options, console); };
  });
  return command;
}

void addChoice(CLI::App& command, Options& options) {
  command.add_option("--index", options.index, "Name of the index (default: all of them)");
}

void addBuild(CLI::App& command, Options& options, const char* description) {
  command.add_option("--build", options.build, description)->type_name("NUMBER");
}

} // namespace

void addIndexBuildCommands(CLI::App& index, Action& action) {
  const auto make = [&](const char* name, const char* description, Status (*run)(const Options&, Console&)) {
    auto options = std::make_shared<Options>();
    return std::pair(addCommand(index, action, name, description, options, run), options);
  };
  const auto [compared, compareOptions] =
      make("compare", "What changed since an earlier build: keys added, gone and changed most", compare);
  addChoice(*compared, *compareOptions);
  addBuild(*compared, *compareOptions, "Number of the earlier build (default: the latest that is kept)");
  compared->add_option("--items-of", compareOptions->itemsOf,
                       "Instead of keys, the items that came under this key, went or changed their weight");
  compared->add_option("-n,--count", compareOptions->count, "Keys of each sort, or items, to print at most")
      ->check(CLI::Range(1U, UINT32_MAX))
      ->capture_default_str();
  compareOptions->output.addTo(*compared);
  const auto [verified, verifyOptions] =
      make("verify", "Reads the files of the indexes whole and says what is damaged", verify);
  addChoice(*verified, *verifyOptions);
  verifyOptions->output.addTo(*verified);
  const auto [listed, listOptions] = make("builds", "The earlier builds that are kept", listBuilds);
  listOptions->output.addTo(*listed);
  const auto [rolled, rollOptions] =
      make("rollback", "Puts an earlier build of all indexes in the place of the present one", rollBack);
  addBuild(*rolled, *rollOptions, "Number of the build (default: the latest that is kept)");
}

} // namespace rankwright::cli
