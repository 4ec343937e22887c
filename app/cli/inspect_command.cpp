#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/feature_text.h"
#include "app/cli/text_table.h"
#include "app/cli/workspace_option.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>

namespace rankwright::cli {

namespace {

using Json = nlohmann::ordered_json;

struct IndexOptions {
  WorkspaceOption workspace;
  std::string name;
  std::string key;
  std::string prefix;
  std::uint32_t count = 50;
};

/// One index that the options choose, by name.
using ChosenIndexes = std::vector<std::pair<std::string, const InvertedIndex*>>;

Result<ChosenIndexes> chooseIndexes(const Workspace& workspace, const std::string& name) {
  ChosenIndexes chosen;
  for (const auto& [each, index] : workspace.indexes())
    if (name.empty() || name == each) chosen.emplace_back(each, &index);
  if (chosen.empty()) return fail(ErrorKind::NotFound, "no such index: {}", name);
  return chosen;
}

Json postingsJson(const Workspace& workspace, const PostingList& postings, std::uint32_t count) {
  Json list = Json::array();
  for (const auto& posting : postings.decoded(count))
    list.push_back({{"position", list.size()},
                    {"item", std::string(workspace.items().keyOf(posting.item))},
                    {"name", workspace.itemText(posting.item, "name")},
                    {"weight", Json::parse(toJson(Value(posting.weight)))}});
  return list;
}

void printPostings(Console& console, const Workspace& workspace, const PostingList& postings,
                   std::uint32_t count) {
  using Align = TextTable::Align;
  TextTable table(
      {{"place", Align::Right}, {"item", Align::Right}, {"name", Align::Left, 48}, {"weight", Align::Right}});
  std::size_t place = 0;
  for (const auto& posting : postings.decoded(count))
    table.addRow({std::to_string(++place), std::string(workspace.items().keyOf(posting.item)),
                  workspace.itemText(posting.item, "name"), fmt::format("{:.6g}", posting.weight)});
  console.print("{}", table.toText());
}

Status showKey(const IndexOptions& options, const Workspace& workspace, const ChosenIndexes& indexes,
               Console& console) {
  Json json = Json::array();
  for (const auto& [name, index] : indexes) {
    const auto postings = index->find(options.key);
    if (!postings) continue;
    if (options.workspace.json) {
      json.push_back({{"index", name},
                      {"key", options.key},
                      {"postings", postings->size()},
                      {"list", postingsJson(workspace, *postings, options.count)}});
      continue;
    }
    console.print("index {}, key '{}': {} postings\n", name, options.key, postings->size());
    printPostings(console, workspace, *postings, options.count);
    json.push_back(nullptr);
  }
  if (json.empty()) return fail(ErrorKind::NotFound, "no index has the key: {}", options.key);
  if (options.workspace.json) console.print("{}\n", json.dump(2, ' ', false, Json::error_handler_t::replace));
  return {};
}

Status showPrefix(const IndexOptions& options, const ChosenIndexes& indexes, Console& console) {
  using Align = TextTable::Align;
  TextTable table({{"index"}, {"key", Align::Left, 60}, {"postings", Align::Right}});
  Json json = Json::array();
  std::uint64_t found = 0;
  for (const auto& [name, index] : indexes) {
    const auto range = index->keysWithPrefix(options.prefix);
    found += range.last - range.first;
    const auto end = std::min<std::uint64_t>(range.last, std::uint64_t{range.first} + options.count);
    for (auto key = range.first; key < end; ++key) {
      const auto postings = index->postingCountAt(key);
      json.push_back({{"index", name}, {"key", index->keyAt(key)}, {"postings", postings}});
      table.addRow({name, index->keyAt(key), std::to_string(postings)});
    }
  }
  if (options.workspace.json) {
    console.print("{}\n", Json{{"keys_found", found}, {"keys", json}}.dump(2, ' ', false,
                                                                           Json::error_handler_t::replace));
    return {};
  }
  console.print("{}", table.toText());
  console.note("{} keys start with '{}'; at most {} of each index shown\n", found, options.prefix,
               options.count);
  return {};
}

Status inspectIndex(const IndexOptions& options, Console& console) {
  RW_ASSIGN(const auto workspace, options.workspace.open(console));
  RW_ASSIGN(const auto indexes, chooseIndexes(*workspace, options.name));
  if (!options.key.empty()) return showKey(options, *workspace, indexes, console);
  return showPrefix(options, indexes, console);
}

struct RowOptions {
  WorkspaceOption workspace;
  std::string key;
};

Status inspectItem(const RowOptions& options, Console& console) {
  RW_ASSIGN(const auto workspace, options.workspace.open(console));
  RW_ASSIGN(const auto item, workspace->item(options.key));
  printFeatures(console, workspace->items().features(), item.value(), options.workspace.json);
  return {};
}

Status inspectUser(const RowOptions& options, Console& console) {
  RW_ASSIGN(const auto workspace, options.workspace.open(console));
  RW_ASSIGN(const auto user, workspace->user(options.key));
  printFeatures(console, workspace->users().features(), user.value(), options.workspace.json);
  return {};
}

void addIndex(CLI::App& inspect, Action& action) {
  auto* command =
      inspect.add_subcommand("index", "The posting list of a key, or the keys that start with a prefix");
  auto options = std::make_shared<IndexOptions>();
  options->workspace.addTo(*command);
  command->add_option("--index", options->name, "Name of the index (default: all of them)");
  auto* choice = command->add_option_group("what");
  choice->add_option("-k,--key", options->key, "The key whose posting list to show");
  choice->add_option("-p,--prefix", options->prefix, "Show the keys that start with this; '' for all");
  choice->require_option(1);
  command->add_option("-n,--count", options->count, "Rows to show")
      ->check(CLI::Range(1, 100000000))
      ->capture_default_str();
  command->callback([options, &action] {
    action = [options](Console& console) { return inspectIndex(*options, console); };
  });
}

void addRow(CLI::App& inspect, Action& action, const char* name, const char* description,
            Status (*run)(const RowOptions&, Console&)) {
  auto* command = inspect.add_subcommand(name, description);
  auto options = std::make_shared<RowOptions>();
  options->workspace.addTo(*command);
  command->add_option("-k,--key", options->key, "Its key")->required();
  command->callback([options, run, &action] {
    action = [options, run](Console& console) { return run(*options, console); };
  });
}

} // namespace

void addInspectCommand(CLI::App& app, Action& action) {
  auto* inspect = app.add_subcommand("inspect", "Look into the parts of a workspace");
  inspect->require_subcommand(1);
  addIndex(*inspect, action);
  addRow(*inspect, action, "item", "All features of an item", inspectItem);
  addRow(*inspect, action, "user", "All features of a user", inspectUser);
}

} // namespace rankwright::cli
