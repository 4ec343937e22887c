#include "core/logs/store_catalogue.h"

#include <array>

namespace rankwright {

namespace {

Schema catalogueSchema() {
  constexpr auto kText = ValueType::String;
  return Schema::of({{"item_id", kText},
                     {"package", kText},
                     {"name", kText},
                     {"category", kText},
                     {"developer", kText},
                     {"language", kText},
                     {"downloads", kText},
                     {"downloads_min", ValueType::Int64},
                     {"price", ValueType::Float32},
                     {"price_text", kText},
                     {"rating", ValueType::Float32},
                     {"description", kText},
                     {"short_desc", kText},
                     {"icon", kText}})
      .value();
}

template <class T>
Value valueOf(std::optional<T>& held) {
  return held ? Value(std::move(*held)) : Value();
}

} // namespace

CatalogueBuilder::CatalogueBuilder() : features_(catalogueSchema()) {}

Result<ItemId> CatalogueBuilder::add(CatalogueItem item) {
  const std::array values = {Value(item.key),
                             valueOf(item.package),
                             valueOf(item.name),
                             valueOf(item.category),
                             valueOf(item.developer),
                             valueOf(item.language),
                             valueOf(item.downloads),
                             valueOf(item.downloadsMin),
                             valueOf(item.price),
                             valueOf(item.priceText),
                             valueOf(item.rating),
                             valueOf(item.description),
                             valueOf(item.shortDescription),
                             valueOf(item.icon)};
  RW_CHECK(features_.appendRow(values));
  keys_.push_back(std::move(item.key));
  return ItemId(static_cast<std::uint32_t>(keys_.size() - 1));
}

Result<ItemPool> CatalogueBuilder::finish() {
  RW_ASSIGN(auto keys, RowKeys::of(keys_));
  keys_.clear();
  return ItemPool(std::move(keys), features_.finish());
}

} // namespace rankwright
