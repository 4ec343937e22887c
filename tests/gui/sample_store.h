#pragma once

#include "core/feature/item_pool.h"
#include "core/feature/user_store.h"
#include "core/pipeline/trace.h"

#include <memory>
#include <stdexcept>
#include <vector>

namespace rankwright::test {

/// The value, or an exception that fails the test.
template <class T>
T must(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().describe());
  return std::move(*result);
}

inline FeatureTable tableOf(const std::vector<Field>& fields, const std::vector<std::vector<Value>>& rows) {
  FeatureTableBuilder builder(must(Schema::of(fields)));
  for (const auto& row : rows)
    if (auto status = builder.appendRow(row); !status) throw std::runtime_error(status.error().describe());
  return builder.finish();
}

/// Four apps: a plain one, a Chinese one, one of which only the key is known, one with a long name.
inline std::shared_ptr<const ItemPool> sampleItems() {
  const Value none;
  auto features = tableOf({{"name", ValueType::String},
                           {"category", ValueType::String},
                           {"price", ValueType::Float32},
                           {"rating", ValueType::Float32}},
                          {{std::string("Angry Birds"), std::string("Games"), 0.0F, 4.52F},
                           {std::string("微信"), std::string("Communication"), 1.99F, none},
                           {none, none, none, none},
                           {std::string("The Most Wonderful Weather Forecast of the Whole Wide World"),
                            std::string("Weather"), none, 3.0F}});
  auto keys = must(RowKeys::of({"com.rovio.birds", "com.tencent.mm", "org.nobody.app", "com.weather.long"}));
  return std::make_shared<const ItemPool>(std::move(keys), std::move(features));
}

inline std::shared_ptr<const UserStore> sampleUsers() {
  const Value none;
  auto features = tableOf({{"user_id", ValueType::String},
                           {"last_items", ValueType::StringList},
                           {"top_categories", ValueType::StringList},
                           {"usual_country", ValueType::String}},
                          {{std::string("u1"), std::vector<std::string>{"com.rovio.birds"},
                            std::vector<std::string>{"Games", "Weather"}, std::string("Spain")},
                           {std::string("u2"), none, none, none}});
  return std::make_shared<const UserStore>(must(RowKeys::of({"u1", "u2"})), std::move(features));
}

/// Two channels; item 1 is found by both, merged second, and ranked first of three.
inline Trace sampleTrace() {
  Trace trace;
  trace.request.user = UserId(0);
  trace.keyFeatures = {{"place", Value(std::string("Spain"))}};
  ChannelTrace here;
  here.name = "here";
  here.index = "country";
  here.keyRule = "place";
  here.keys = {{"Spain", true, 412, 2}};
  here.proposals = {{ItemId(0), 0, 0, 0, 12.5F}, {ItemId(1), 1, 0, 2, 9.0F}};
  ChannelTrace popular;
  popular.name = popular.index = "popular";
  popular.keys = {{"all", true, 4000, 2}};
  popular.proposals = {{ItemId(1), 0, 0, 0, 800.0F}, {ItemId(2), 1, 0, 1, 700.0F}};
  popular.keys.push_back({"new", true, 20, 0});
  popular.repeats = {{ItemId(1), 0, 1, 4, 3.0F}};
  trace.channels = {here, popular};
  trace.mergeLimit = 200;
  trace.turns = {{0, 0, 0, ItemId(0), true, 0},
                 {0, 1, 0, ItemId(1), true, 1},
                 {1, 0, 1, ItemId(1), false, 1},
                 {1, 1, 1, ItemId(2), true, 2}};
  trace.merged = {ItemId(0), ItemId(1), ItemId(2)};
  trace.model = "fm";
  trace.fields = {"country", "category"};
  const LogitParts parts{
      .bias = -0.5F, .linear = {0.25F, -1.0F}, .pair = {0.0F, 2.0F, 0.125F}, .logit = 0.875F};
  trace.ranked = {{ItemId(1), 1, 0.7058F, parts}, {ItemId(0), 0, 0.5F, parts}, {ItemId(2), 2, 0.25F, parts}};
  trace.rankBy = RankBy::Model;
  trace.constraints = {{"one of a kind",
                        ConstraintKind::Scatter,
                        {{ItemId(2), 1, std::nullopt, "no more than 1 of 'category' Games in 2 places"}},
                        ""}};
  trace.list = {{ItemId(1), 0.7058F, 0}, {ItemId(0), 0.5F, 1}};
  trace.configuration = "0123456789abcdef";
  return trace;
}

} // namespace rankwright::test
