#pragma once

#include "core/feature/item_pool.h"
#include "core/leaderboard/item_day_counts.h"
#include "tests/unit/result_values.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace rankwright::test {

/// Made-up apps: item i has the key "i", the name "App i", the category "Games", "Tools" or "Music" by i % 3,
/// the developer "d" and i / 2, the price i % 4, the rating 1 + i % 5, and "Teen" as its age rating for every
/// tenth, else "Everyone". `withdrawn` items at the end have nothing but their key.
class AppStore {
public:
  explicit AppStore(std::uint32_t apps, std::uint32_t withdrawn = 0) {
    FeatureTableBuilder builder(valueOf(Schema::of({{"name", ValueType::String},
                                                    {"category", ValueType::String},
                                                    {"developer", ValueType::String},
                                                    {"price", ValueType::Float32},
                                                    {"rating", ValueType::Float32},
                                                    {"age_rating", ValueType::String}})));
    std::vector<std::string> keys;
    for (std::uint32_t i = 0; i < apps + withdrawn; ++i) {
      keys.push_back(std::to_string(i));
      expect(builder.appendRow(i < apps ? rowOf(i) : std::vector<Value>(builder.schema().size())));
    }
    items_ = ItemPool(valueOf(RowKeys::of(keys)), builder.finish());
  }

  const ItemPool& items() const { return items_; }

private:
  static std::vector<Value> rowOf(std::uint32_t i) {
    static constexpr const char* kCategories[] = {"Games", "Tools", "Music"};
    return {"App " + std::to_string(i),    std::string(kCategories[i % 3]),
            "d" + std::to_string(i / 2),   static_cast<float>(i % 4),
            static_cast<float>(1 + i % 5), std::string(i % 10 == 0 ? "Teen" : "Everyone")};
  }

  ItemPool items_;
};

} // namespace rankwright::test
