#pragma once

#include "core/feature/user_store.h"
#include "core/logs/store_export.h"
#include "tests/unit/logs/expect_success.h"

#include <string>
#include <vector>

namespace rankwright {

inline std::vector<std::string> numberedKeys(std::uint32_t count) {
  std::vector<std::string> keys;
  for (std::uint32_t i = 0; i < count; ++i)
    keys.push_back(std::to_string(i));
  return keys;
}

inline ItemPool itemsOf(const std::vector<std::string>& keys) {
  auto table = FeatureTable::of(Schema(), {}, static_cast<std::uint32_t>(keys.size()));
  return ItemPool(RowKeys::of(keys).value(), std::move(table).value());
}

inline UserStore usersOf(const std::vector<std::string>& keys) {
  auto table = FeatureTable::of(Schema(), {}, static_cast<std::uint32_t>(keys.size()));
  return UserStore(RowKeys::of(keys).value(), std::move(table).value());
}

inline FeatureTable tableOf(Schema schema, const std::vector<std::vector<Value>>& rows) {
  FeatureTableBuilder builder(std::move(schema));
  for (const auto& row : rows)
    expectSuccess(builder.appendRow(row));
  return builder.finish();
}

inline FeatureTable daytimes() {
  return tableOf(Schema::of({{"daytime", ValueType::String}}).value(),
                 {{Value(std::string("morning"))}, {Value(std::string("evening"))}, {Value()}});
}

/// Ten users and twenty items; action i is by user i mod 10 on item i mod 20 in context i mod 3.
inline StoreExport sampleStore(std::uint32_t actions) {
  StoreExport store{itemsOf(numberedKeys(20)), numberedKeys(10), {}, daytimes(), {}, "use", {}};
  for (std::uint32_t i = 0; i < actions; ++i)
    store.interactions.push_back(
        {UserId(i % 10), ItemId(i % 20), i % 3, std::int64_t{1000} + i, 1.0F + float(i % 5)});
  return store;
}

} // namespace rankwright
