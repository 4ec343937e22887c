#pragma once

#include "core/workspace/event_samples.h"
#include "tests/unit/events/event_reference.h"
#include "tests/unit/model/tables.h"

#include <string>
#include <vector>

namespace rankwright {

/// A workspace that knows 10 of the 12 users and 25 of the 30 items of drawn events.
struct EventTables {
  EventTables() {
    std::vector<std::string> userKeys, itemKeys;
    std::vector<std::vector<Value>> userRows, itemRows;
    for (int i = 0; i < 10; ++i) {
      userKeys.push_back("u" + std::to_string(i));
      userRows.push_back({Value(std::int64_t{20 + i})});
    }
    for (int i = 0; i < 25; ++i) {
      itemKeys.push_back("i" + std::to_string(i));
      itemRows.push_back({Value("c" + std::to_string(i % 4))});
    }
    users = UserStore(valueOf(RowKeys::of(userKeys)), tableOf({{"age", ValueType::Int64}}, userRows));
    items = ItemPool(valueOf(RowKeys::of(itemKeys)), tableOf({{"category", ValueType::String}}, itemRows));
  }

  EventSampleTables view() const { return {items, users, contexts, rules, "Europe/Berlin"}; }

  UserStore users;
  ItemPool items;
  Schema contexts = Schema::of({{"weekday", ValueType::String}, {"scene", ValueType::String}}).value();
  RuleSet rules = RuleSet::parse("young = age < 24", "test").value();
};

} // namespace rankwright
