#include "core/index/context_index.h"

#include "core/index/composite_key.h"
#include "core/index/inverted_index_builder.h"

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

} // namespace

Result<InvertedIndex> buildContextIndex(const FeatureTable& contexts,
                                        std::span<const Interaction> interactions,
                                        std::span<const std::string> columns) {
  RW_ASSIGN(const auto composite, CompositeKey::of(contexts, columns));
  KeyNumbers numbers;
  std::vector<std::vector<std::uint32_t>> keysOfContext(contexts.rowCount());
  for (std::uint32_t row = 0; row < contexts.rowCount(); ++row)
    for (const auto& key : composite.keysOf(row))
      keysOfContext[row].push_back(numbers.numberOf(key));

  std::vector<std::tuple<std::uint32_t, ItemId, UserId>> uses;
  for (const auto& each : interactions)
    for (const auto key : keysOfContext[each.context])
      uses.emplace_back(key, each.item, each.user);
  std::sort(uses.begin(), uses.end());
  uses.erase(std::unique(uses.begin(), uses.end()), uses.end());

  InvertedIndexBuilder builder;
  for (const auto& [key, item, user] : uses)
    builder.add(numbers.at(key), item, 1);
  return builder.finish();
}

} // namespace rankwright
