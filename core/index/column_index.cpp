#include "core/index/column_index.h"

#include "core/index/composite_key.h"

namespace rankwright {

Status putColumnIndex(const ItemPool& items, std::span<const std::string> columns,
                      std::span<const float> itemWeights, PostingSink& to, const JobControl& job) {
  constexpr std::uint32_t kRowsBetweenChecks = 4096;
  RW_ASSIGN(const auto composite, CompositeKey::of(items.features(), columns));
  for (std::uint32_t row = 0; row < items.size(); ++row) {
    if (row % kRowsBetweenChecks == 0) RW_CHECK(job.check());
    std::uint32_t position = 0;
    for (const auto& key : composite.keysOf(row))
      RW_CHECK(to.put(key, ItemId(row), itemWeights[row], position++));
  }
  return {};
}

} // namespace rankwright
