#include "app/cli/index_reports.h"

#include "app/cli/console.h"
#include "app/cli/report_format.h"
#include "app/cli/report_table.h"
#include "app/cli/workspace_option.h"
#include "core/index/index_statistics.h"
#include "core/index/key_query.h"
#include "core/index/key_query_matches.h"
#include "core/table/decimal_float.h"
#include "core/workspace/index_tables.h"
#include "core/workspace/key_query_table.h"
#include "core/workspace/workspace.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <optional>

namespace rankwright::cli {

namespace {

/// Of a query, listed with each item it answers.
constexpr std::uint32_t kKeysOfAnItem = 5;

struct Options {
  std::string folder;
  std::string index;
  std::string key;
  std::string prefix;
  std::string match;
  std::string query;
  std::string item;
  std::uint32_t count = 50;
  ReportFormat output;
};

/// An index that the options choose, by name.
using ChosenIndexes = std::vector<std::pair<std::string, const InvertedIndex*>>;

Result<ChosenIndexes> choose(const Workspace& workspace, const std::string& name) {
  ChosenIndexes chosen;
  for (const auto& [each, index] : workspace.indexes())
    if (name.empty() || name == each) chosen.emplace_back(each, &index);
  if (chosen.empty() && workspace.vectorIndexes().contains(name))
    return fail(ErrorKind::Type, "this index finds items by vectors and has no keys; see index vectors: {}",
                name);
  if (chosen.empty()) return fail(ErrorKind::NotFound, "no such index: {}", name);
  return chosen;
}

Result<std::shared_ptr<const Workspace>> openWorkspace(const Options& options, Console& console) {
  ProgressLine line;
  return Workspace::open(options.folder, console.job(line));
}

std::int64_t whole(std::uint64_t number) {
  return static_cast<std::int64_t>(number);
}

ReportTable::Fact decimal(float number) {
  return decimalOf(number);
}

double share(std::uint64_t part, std::uint64_t all) {
  return all == 0 ? 0 : static_cast<double>(part) / static_cast<double>(all);
}

Status printInfo(const Options& options, Console& console) {
  RW_ASSIGN(const auto workspace, openWorkspace(options, console));
  RW_ASSIGN(const auto indexes, choose(*workspace, options.index));
  ReportTable table({{"index"},
                     {"keys", CellType::Integer},
                     {"postings", CellType::Integer},
                     {"longest", CellType::Integer},
                     {"items_reached", CellType::Real},
                     {"bytes", CellType::Integer},
                     {"bytes_per_posting", CellType::Real},
                     {"weight_bits", CellType::Integer},
                     {"weight_error", CellType::Real},
                     {"smallest_weight", CellType::Real},
                     {"mean_weight", CellType::Real},
                     {"largest_weight", CellType::Real},
                     {"damaged_lists", CellType::Integer}});
  for (const auto& [name, index] : indexes) {
    ProgressLine line;
    RW_ASSIGN(const auto found, measureIndex(*index, console.job(line)));
    const auto& header = index->header();
    table.addRow({name, whole(index->keyCount()), whole(index->postingCount()), whole(found.longest),
                  share(found.itemsReached, workspace->items().size()), whole(index->bytes().total()),
                  share(index->bytes().total(), index->postingCount()), whole(header.weightBits),
                  decimal(header.maxWeightError), decimal(found.smallestWeight), found.meanWeight,
                  decimal(found.largestWeight), whole(found.damagedLists)});
  }
  return options.output.print(table, nullptr, console);
}

Status printTop(const Options& options, Console& console) {
  RW_ASSIGN(const auto workspace, openWorkspace(options, console));
  RW_ASSIGN(const auto indexes, choose(*workspace, options.index));
  ReportTable table(
      {{"index"}, {"key"}, {"postings", CellType::Integer}, {"largest_weight", CellType::Real}});
  for (const auto& [name, index] : indexes)
    for (const auto key : longestKeys(*index, options.count)) {
      const auto first = index->postingsAt(key).at(0);
      table.addRow({name, index->keyAt(key), whole(index->postingCountAt(key)),
                    first ? decimal(first->weight) : ReportTable::Fact()});
    }
  return options.output.print(table, nullptr, console);
}

/// The numbers of the keys that start with the prefix and match the expression, the first of them.
Result<RowNumbers> keysAsked(const InvertedIndex& index, const TableSource& table, const Options& options,
                             const JobControl& job) {
  const auto range = index.keysWithPrefix(options.prefix);
  if (options.match.empty())
    return rowRange(range.first, range.first + std::min(range.size(), options.count));
  RowQuery query;
  query.filters.push_back({"key", "/" + options.match + "/"});
  RW_ASSIGN(const auto found, queryRows(table, query, job));
  std::vector<std::uint32_t> rows;
  for (const auto row : *found)
    if (row >= range.first && row < range.last && rows.size() < options.count) rows.push_back(row);
  return std::make_shared<const std::vector<std::uint32_t>>(std::move(rows));
}

Status printKeys(const Options& options, Console& console) {
  RW_ASSIGN(const auto workspace, openWorkspace(options, console));
  RW_ASSIGN(const auto indexes, choose(*workspace, options.index));
  if (indexes.size() > 1)
    return fail(ErrorKind::InvalidArgument, "choose one of the indexes with --index; there are {}",
                indexes.size());
  const auto table = keysTable(*indexes.front().second, workspace->items());
  ProgressLine line;
  RW_ASSIGN(const auto rows, keysAsked(*indexes.front().second, *table, options, console.job(line)));
  return options.output.print(*table, rows, console);
}

void addPostings(ReportTable& table, const std::string& index, const PostingList& list,
                 const Options& options, const Workspace& workspace) {
  std::int64_t place = 0;
  for (const auto& posting : list.decoded(options.count))
    table.addRow({index, ++place, std::string(workspace.items().keyOf(posting.item)),
                  workspace.itemText(posting.item, "name"), decimal(posting.weight),
                  whole(posting.position)});
}

Status printPostings(const Options& options, Console& console) {
  RW_ASSIGN(const auto workspace, openWorkspace(options, console));
  RW_ASSIGN(const auto indexes, choose(*workspace, options.index));
  ReportTable table({{"index"},
                     {"place", CellType::Integer},
                     {"item"},
                     {"name"},
                     {"weight", CellType::Real},
                     {"slot", CellType::Integer}});
  bool known = false;
  for (const auto& [name, index] : indexes) {
    const auto list = index->find(options.key);
    if (!list) continue;
    known = true;
    addPostings(table, name, *list, options, *workspace);
  }
  if (!known) return fail(ErrorKind::NotFound, "no index has the key: {}", options.key);
  return options.output.print(table, nullptr, console);
}

Status printKeysOfItem(const Options& options, Console& console) {
  RW_ASSIGN(const auto workspace, openWorkspace(options, console));
  RW_ASSIGN(const auto indexes, choose(*workspace, options.index));
  RW_ASSIGN(const auto item, workspace->item(options.item));
  ReportTable table({{"index"},
                     {"key"},
                     {"place", CellType::Integer},
                     {"postings", CellType::Integer},
                     {"weight", CellType::Real},
                     {"slot", CellType::Integer}});
  for (const auto& [name, index] : indexes) {
    ProgressLine line;
    RW_ASSIGN(const auto keys, keysOfItem(*index, item, console.job(line)));
    for (std::size_t i = 0; i < std::min<std::size_t>(options.count, keys.size()); ++i)
      table.addRow({name, index->keyAt(keys[i].key), whole(keys[i].place) + 1,
                    whole(index->postingCountAt(keys[i].key)), decimal(keys[i].posting.weight),
                    whole(keys[i].posting.position)});
  }
  return options.output.print(table, nullptr, console);
}

Status printQuery(const Options& options, Console& console) {
  RW_ASSIGN(const auto query, KeyQuery::parse(options.query));
  RW_ASSIGN(const auto workspace, openWorkspace(options, console));
  RW_ASSIGN(const auto indexes, choose(*workspace, options.index));
  if (indexes.size() > 1)
    return fail(ErrorKind::InvalidArgument, "choose one of the indexes with --index; there are {}",
                indexes.size());
  ProgressLine line;
  RW_ASSIGN(const auto answer, query.run(*indexes.front().second, {workspace->items().size(), options.count},
                                         console.job(line)));
  RW_ASSIGN(const auto matches, matchItems(query, *indexes.front().second, answer.items, kKeysOfAnItem));
  const auto table = matchesTable(*indexes.front().second, matches, workspace->items());
  RW_CHECK(options.output.print(*table, nullptr, console));
  for (const auto& part : answer.parts)
    console.note("{:{}}{}: {} items, {} remain\n", "", 2 * part.depth,
                 options.query.substr(part.begin, part.end - part.begin), part.items, part.remaining);
  for (const auto& key : answer.unknownKeys)
    console.note("the index has no key: {}\n", key);
  console.note("{} of {} items shown\n", answer.items.size(), answer.found);
  return {};
}

/// Adds a subcommand with what all of them take.
CLI::App* addReport(CLI::App& index, Action& action, const char* name, const char* description,
                    const std::shared_ptr<Options>& options, Status (*run)(const Options&, Console&)) {
  auto* command = index.add_subcommand(name, description);
  addWorkspaceFolder(*command, options->folder);
  command->add_option("--index", options->index,
                      "Name of the index (default: all of them, for a query the only one)");
  options->output.addTo(*command);
  command->callback([options, run, &action] {
    action = [options, run](Console& console) { return run(*options, console); };
  });
  return command;
}

void addCount(CLI::App& command, Options& options) {
  command.add_option("-n,--count", options.count, "Rows to print at most")
      ->check(CLI::Range(1U, UINT32_MAX))
      ->capture_default_str();
}

} // namespace

void addIndexReports(CLI::App& index, Action& action) {
  const auto make = [&](const char* name, const char* description, Status (*run)(const Options&, Console&)) {
    auto options = std::make_shared<Options>();
    return std::pair(addReport(index, action, name, description, options, run), options);
  };
  make("info", "Sizes, reach and weights of the indexes", printInfo);
  const auto [top, topOptions] = make("top", "The keys with the most postings", printTop);
  addCount(*top, *topOptions);
  const auto [keys, keyOptions] = make("keys", "The keys of an index, in their order", printKeys);
  keys->add_option("-p,--prefix", keyOptions->prefix, "Only keys that start with this");
  keys->add_option("--match", keyOptions->match, "Only keys that match this regular expression");
  addCount(*keys, *keyOptions);
  const auto [postings, postingOptions] = make("postings", "The posting list of a key", printPostings);
  postings->add_option("-k,--key", postingOptions->key, "The key")->required();
  addCount(*postings, *postingOptions);
  const auto [items, itemOptions] = make("items", "The keys that an item stands under", printKeysOfItem);
  items->add_option("-i,--item", itemOptions->item, "Key of the item")->required();
  addCount(*items, *itemOptions);
  const auto [query, queryOptions] =
      make("query", "The items under keys that are joined by & (and), | (or) and ! (not)", printQuery);
  query->add_option("query", queryOptions->query, "For example 'Games & !Puzzle*'")->required();
  addCount(*query, *queryOptions);
}

} // namespace rankwright::cli
