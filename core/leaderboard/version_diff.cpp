#include "core/leaderboard/version_diff.h"

#include "core/document/line_diff.h"

#include <map>

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
  std::vector<ItemId> of(std::span<const std::string> keys) {
    std::vector<ItemId> items;
    for (const auto& key : keys) {
      const auto [number, isNew] =
          numbers_.try_emplace(key, ItemId(static_cast<std::uint32_t>(keys_.size())));
      if (isNew) keys_.push_back(key);
      items.push_back(number->second);
    }
    return items;
  }

  const std::string& keyOf(ItemId item) const { return keys_[item.value()]; }

private:
  std::map<std::string, ItemId, std::less<>> numbers_;
  std::vector<std::string> keys_;
};

} // namespace

std::vector<KeyChange> diffKeys(std::span<const std::string> before, std::span<const std::string> after) {
  KeyNumbers numbers;
  const auto former = numbers.of(before);
  const auto latter = numbers.of(after);
  std::vector<KeyChange> changes;
  for (const auto& each : diffLists(former, latter))
    changes.push_back({numbers.keyOf(each.item), each.before, each.after});
  return changes;
}

Result<VersionDiff> diffVersions(const VersionContent& before, const VersionContent& after) {
  const auto read = [](const VersionContent& content) {
    return parseLeaderboardToml(content.toml, content.version.board, labelOf(content));
  };
  RW_ASSIGN(const auto former, read(before));
  RW_ASSIGN(const auto latter, read(after));
  return VersionDiff{diffConfigs(former, latter), diffKeys(before.items, after.items),
                     unifiedDiff(before.toml, after.toml, {labelOf(before), labelOf(after)})};
}

} // namespace rankwright
