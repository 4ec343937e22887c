#pragma once

#include "core/feature/item_pool.h"
#include "widgets/common/entry_source.h"

#include <QString>

#include <memory>

namespace rankwright {

/// What people call an app.
struct AppText {
  QString key;
  QString name;         ///< the key when the catalogue has no name
  bool isNamed = false; ///< whether the catalogue knows the name
  QString category;     ///< may be empty
  QString terms;        ///< price and rating, as far as known: "$1.99 · 4.3 ★"
};

/// The texts of an item pool: "name", "category", "price" and "rating" where the pool has such features.
class AppCatalogue final : public EntrySource {
public:
  explicit AppCatalogue(std::shared_ptr<const ItemPool> items) : items_(std::move(items)) {}

  AppText textOf(ItemId item) const;
  const ItemPool& items() const { return *items_; }

  std::uint32_t size() const override { return items_->size(); }
  Entry at(std::uint32_t row) const override;
  QString searchText(std::uint32_t row) const override;

private:
  QString feature(ItemId item, std::string_view name) const;
  QString termsOf(ItemId item) const;

  std::shared_ptr<const ItemPool> items_;
};

} // namespace rankwright
