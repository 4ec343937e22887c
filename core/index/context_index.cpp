#include "core/index/context_index.h"

#include "core/index/composite_key.h"
#include "core/index/use_decay.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

namespace rankwright {

namespace {

/// Gives each distinct key a number, so that postings are compared without touching text.
class KeyNumbers {
public:
  std::uint32_t numberOf(const std::string& key) {
    const auto [entry, added] = numbers_.try_emplace(key, static_cast<std::uint32_t>(keys_.size()));
    if (added) keys_.push_back(key);
    return entry->second;
  }
  const std::string& at(std::uint32_t number) const { return keys_[number]; }

private:
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::vector<std::string> keys_;
};

/// One user of an item under one key; the latest use comes first.
struct KeyUse {
  std::uint32_t key;
  ItemId item;
  UserId user;
  std::int64_t time;

  bool isSameUser(const KeyUse& other) const {
    return key == other.key && item == other.item && user == other.user;
  }
};

} // namespace

Status putContextIndex(const FeatureTable& contexts, std::span<const Interaction> interactions,
                       std::span<const std::string> columns, double halfLifeDays, PostingSink& to) {
  RW_ASSIGN(const auto composite, CompositeKey::of(contexts, columns));
  RW_ASSIGN(const auto decay, UseDecay::of(interactions, halfLifeDays));
  KeyNumbers numbers;
  std::vector<std::vector<std::uint32_t>> keysOfContext(contexts.rowCount());
  for (std::uint32_t row = 0; row < contexts.rowCount(); ++row)
    for (const auto& key : composite.keysOf(row))
      keysOfContext[row].push_back(numbers.numberOf(key));

  std::vector<KeyUse> uses;
  for (const auto& each : interactions)
    for (const auto key : keysOfContext[each.context])
      uses.push_back({key, each.item, each.user, each.time.value_or(0)});
  std::sort(uses.begin(), uses.end(), [](const auto& a, const auto& b) {
    return std::tuple(a.key, a.item, a.user, b.time) < std::tuple(b.key, b.item, b.user, a.time);
  });
  for (std::size_t i = 0; i < uses.size(); ++i)
    if (i == 0 || !uses[i].isSameUser(uses[i - 1]))
      RW_CHECK(to.put(numbers.at(uses[i].key), uses[i].item, decay.weightAt(uses[i].time)));
  return {};
}

} // namespace rankwright
