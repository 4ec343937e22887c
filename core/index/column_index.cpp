#include "core/index/column_index.h"

#include "core/index/composite_key.h"
#include "core/index/inverted_index_builder.h"

namespace rankwright {

Result<InvertedIndex> buildColumnIndex(const ItemPool& items, std::span<const std::string> columns,
                                       std::span<const float> itemWeights) {
  RW_ASSIGN(const auto composite, CompositeKey::of(items.features(), columns));
  InvertedIndexBuilder builder;
  for (std::uint32_t row = 0; row < items.size(); ++row)
    for (const auto& key : composite.keysOf(row))
      builder.add(key, ItemId(row), itemWeights[row]);
  return builder.finish();
}

} // namespace rankwright
