#include "core/logs/store_catalogue.h"

#include <utility>
#include <vector>

namespace rankwright {

namespace {

std::vector<Field> catalogueFields() {
  constexpr auto kText = ValueType::String;
  return {{"package", kText},
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
          {"icon", kText}};
}

template <class T>
Value valueOf(std::optional<T>& held) {
  return held ? Value(std::move(*held)) : Value();
}

} // namespace

CatalogueBuilder::CatalogueBuilder() : items_(catalogueFields(), "item_id") {}

Result<ItemId> CatalogueBuilder::add(CatalogueItem item) {
  if (items_.find(item.key)) return fail(ErrorKind::Conflict, "the key occurs twice: {}", item.key);
  const std::vector values = {
      valueOf(item.package),      valueOf(item.name),        valueOf(item.category),
      valueOf(item.developer),    valueOf(item.language),    valueOf(item.downloads),
      valueOf(item.downloadsMin), valueOf(item.price),       valueOf(item.priceText),
      valueOf(item.rating),       valueOf(item.description), valueOf(item.shortDescription),
      valueOf(item.icon)};
  RW_ASSIGN(const auto row, items_.add(item.key, values));
  return ItemId(row);
}

Result<ItemPool> CatalogueBuilder::finish() {
  return finishItems(items_);
}

} // namespace rankwright
