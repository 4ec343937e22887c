#include "core/workspace/user_keys.h"

#include "core/table/record_table.h"
#include "core/workspace/index_tables.h"

#include <utility>

namespace rankwright {

namespace {

struct NamedKey : UserKey {
  std::string outcomeName;
};

using Field = RecordTable<NamedKey>::Field;

Cell textOrNothing(std::string_view text) {
  return text.empty() ? Cell() : Cell(text);
}

std::vector<Field> fields() {
  return {
      {{.key = "channel"}, [](const NamedKey& each) { return Cell(std::string_view(each.channel)); }},
      {{.key = "key", .addressKind = "key"},
       [](const NamedKey& each) { return textOrNothing(each.key); },
       [](const NamedKey& each) { return keyAddress(each.index, each.key); }},
      {{.key = "outcome"}, [](const NamedKey& each) { return Cell(std::string_view(each.outcomeName)); }},
      {{.key = "postings", .type = CellType::Integer},
       [](const NamedKey& each) {
         return each.outcome == KeyOutcome::NoKey ? Cell() : Cell(std::int64_t{each.postings});
       }},
      {{.key = "taken", .type = CellType::Integer},
       [](const NamedKey& each) {
         return each.outcome == KeyOutcome::Hit ? Cell(std::int64_t{each.taken}) : Cell();
       }},
      {{.key = "index"}, [](const NamedKey& each) { return Cell(std::string_view(each.index)); }},
      {{.key = "made_by", .addressKind = "rule"},
       [](const NamedKey& each) { return textOrNothing(each.madeBy); }},
      {{.key = "rule"}, [](const NamedKey& each) { return textOrNothing(each.ruleText); }},
  };
}

/// The row of a key; without one that of a channel whose rule gave none.
UserKey rowOf(const ChannelTrace& channel, const Workspace& workspace, const KeyTrace* key) {
  UserKey row{.channel = channel.name,
              .index = channel.index,
              .madeBy = channel.keyRule,
              .ruleText = std::string(workspace.rules().textOf(channel.keyRule))};
  if (!key) return row;
  row.key = key->key;
  row.outcome = key->known ? KeyOutcome::Hit : KeyOutcome::Miss;
  row.postings = key->postings;
  row.taken = key->taken;
  return row;
}

} // namespace

std::string_view describe(KeyOutcome outcome) {
  switch (outcome) {
  case KeyOutcome::Hit:
    return "hit";
  case KeyOutcome::Miss:
    return "miss";
  case KeyOutcome::NoKey:
    break;
  }
  return "no key";
}

Result<std::vector<UserKey>> keysOfUser(const Workspace& workspace, const Request& request,
                                        const JobControl& job) {
  RW_ASSIGN(const auto channels, workspace.pipeline().recall(request, job));
  std::vector<UserKey> rows;
  for (const auto& channel : channels) {
    if (channel.index.empty()) continue; // a list has no keys to look up
    for (const auto& key : channel.keys)
      rows.push_back(rowOf(channel, workspace, &key));
    if (channel.keys.empty()) rows.push_back(rowOf(channel, workspace, nullptr));
  }
  return rows;
}

std::shared_ptr<const TableSource> userKeysTable(std::vector<UserKey> keys, const ColumnWording& word,
                                                 const std::function<std::string(KeyOutcome)>& nameOf) {
  std::vector<NamedKey> named;
  for (auto& key : keys) {
    auto name = nameOf(key.outcome);
    named.push_back({std::move(key), std::move(name)});
  }
  return std::make_shared<RecordTable<NamedKey>>(fields(), std::move(named), word);
}

} // namespace rankwright
