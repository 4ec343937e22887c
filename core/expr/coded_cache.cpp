#include "core/expr/coded_cache.h"

#include <algorithm>
#include <utility>

namespace rankwright {

std::uint64_t CodedCache::countRows(const CodedInput& input, std::uint32_t rows) {
  const std::lock_guard lock(mutex_);
  auto& use = uses_[input.node];
  // The cache holds a copy, so nothing else can come to lie at the same place.
  if (!use.dictionary.isSameAs(*input.dictionary)) use = {*input.dictionary, 0};
  return use.rows += rows;
}

std::optional<CodedTable> CodedCache::find(NodeId node, const CodedDomain& domain) const {
  const std::lock_guard lock(mutex_);
  const auto entry = entries_.find(node);
  if (entry == entries_.end()) return std::nullopt;
  const auto isCurrent = [](const Dictionary& known, const CodedInput& input) {
    return known.isSameAs(*input.dictionary);
  };
  if (!std::ranges::equal(entry->second.dictionaries, domain.inputs(), isCurrent)) return std::nullopt;
  return entry->second.table;
}

void CodedCache::put(NodeId node, const CodedDomain& domain, CodedTable table) {
  std::vector<Dictionary> dictionaries;
  for (const auto& input : domain.inputs())
    dictionaries.push_back(*input.dictionary);
  const std::lock_guard lock(mutex_);
  entries_[node] = {std::move(dictionaries), std::move(table)};
}

} // namespace rankwright
