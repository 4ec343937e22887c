#include "core/leaderboard/version_diff.h"

#include "core/document/line_diff.h"

#include <map>
#include <set>
#include <string_view>

namespace rankwright {

namespace {

std::string labelOf(const VersionContent& content) {
  const auto& version = content.version;
  if (version.number > 0) return fmt::format("{}, version {}", version.board, version.number);
  return version.board + (content.toml.empty() ? ", nothing" : ", draft");
}

/// Numbers the keys, so that lists of apps that are gone can be compared as those of a store.
class KeyNumbers {
public:
  /// Without those that the list had already.
  std::vector<ItemId> of(std::span<const std::string> keys) {
    std::vector<ItemId> items;
    std::set<std::string_view> seen;
    for (const auto& key : keys)
      if (seen.insert(key).second) items.push_back(numberOf(key));
    return items;
  }

  const std::string& keyOf(ItemId item) const { return keys_[item.value()]; }

private:
  ItemId numberOf(const std::string& key) {
    const auto [number, isNew] = numbers_.try_emplace(key, ItemId(static_cast<std::uint32_t>(keys_.size())));
    if (isNew) keys_.push_back(key);
    return number->second;
  }

  std::map<std::string, ItemId, std::less<>> numbers_;
  std::vector<std::string> keys_;
};

Result<LeaderboardConfig> configOf(const VersionContent& content) {
  return parseLeaderboardToml(content.toml, content.version.board, labelOf(content));
}

} // namespace

std::vector<ListChange> diffKeys(std::span<const std::string> before, std::span<const std::string> after) {
  KeyNumbers numbers;
  const auto former = numbers.of(before);
  const auto latter = numbers.of(after);
  std::vector<ListChange> changes;
  for (const auto& each : diffLists(former, latter))
    changes.push_back({numbers.keyOf(each.item), each.before, each.after});
  return changes;
}

VersionDiff diffVersions(const VersionContent& before, const VersionContent& after) {
  VersionDiff diff{.list = diffKeys(before.items, after.items),
                   .text = unifiedDiff(before.toml, after.toml, {labelOf(before), labelOf(after)})};
  const auto former = configOf(before);
  const auto latter = configOf(after);
  if (former && latter)
    diff.settings = diffConfigs(*former, *latter);
  else
    diff.unreadable = former ? latter.error() : former.error();
  return diff;
}

} // namespace rankwright
