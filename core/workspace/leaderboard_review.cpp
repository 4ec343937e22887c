#include "core/workspace/leaderboard_review.h"

#include "core/leaderboard/leaderboard_config.h"

#include <pwd.h>
#include <unistd.h>

#include <cstdlib>
#include <unordered_map>
#include <utility>

namespace rankwright {

namespace {

/// Numbers for keys, so that lists of what is in no catalogue any more compare as well.
class KeyNumbers {
public:
  std::vector<ItemId> idsOf(const std::vector<std::string>& items) {
    std::vector<ItemId> ids;
    std::unordered_map<std::uint32_t, bool> seen;
    for (const auto& item : items) {
      const auto number =
          numbers_.try_emplace(item, static_cast<std::uint32_t>(numbers_.size())).first->second;
      if (number == keys_.size()) keys_.push_back(item);
      if (seen.try_emplace(number, true).second) ids.emplace_back(number);
    }
    return ids;
  }

  const std::string& keyOf(ItemId id) const { return keys_[id.value()]; }

private:
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::vector<std::string> keys_;
};

Result<LeaderboardConfig> configOf(const std::string& name, const BoardContent& content) {
  return parseLeaderboardToml(content.toml, name, "leaderboards/" + name + ".toml");
}

} // namespace

std::vector<ListChange> diffItems(const std::vector<std::string>& before,
                                  const std::vector<std::string>& after) {
  KeyNumbers numbers;
  const auto first = numbers.idsOf(before);
  const auto second = numbers.idsOf(after);
  std::vector<ListChange> changes;
  for (const auto& change : diffLists(first, second))
    changes.push_back({numbers.keyOf(change.item), change.before, change.after});
  return changes;
}

BoardDifference diffBoards(const std::string& name, const BoardContent& before, const BoardContent& after) {
  BoardDifference difference{.list = diffItems(before.items, after.items)};
  const auto first = configOf(name, before);
  const auto second = configOf(name, after);
  if (first && second)
    difference.settings = diffConfigs(*first, *second);
  else
    difference.unreadable = first ? second.error() : first.error();
  return difference;
}

std::string presentUserName() {
  for (const auto* variable : {"USER", "LOGNAME"})
    if (const auto* name = std::getenv(variable); name && *name != '\0') return name;
  // Where neither is set, as under a service, the system knows whose process this is.
  const auto* entry = getpwuid(getuid());
  return entry && *entry->pw_name != '\0' ? entry->pw_name : "unknown";
}

} // namespace rankwright
