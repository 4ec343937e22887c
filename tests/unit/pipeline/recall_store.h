#pragma once

#include "core/index/index_set.h"
#include "core/index/inverted_index_builder.h"
#include "core/pipeline/pipeline.h"

#include <chrono>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace rankwright {

/// A store of forty items, a user, and pipelines over it that are written in TOML.
class RecallStore {
public:
  using Strings = std::vector<std::string>;

  static constexpr std::int64_t kNow = 1'700'000'000; ///< 2023-11-14
  static constexpr std::int64_t kDay = 86'400;
  static constexpr std::uint32_t kItems = 40;

  RecallStore() {
    makeItems();
    makeUsers();
    InvertedIndexBuilder all;
    InvertedIndexBuilder byTag;
    InvertedIndexBuilder like;
    for (std::uint32_t i = 0; i < kItems; ++i) {
      all.add("all", ItemId(i), static_cast<float>(kItems - i));
      byTag.add(i % 2 == 0 ? "even" : "odd", ItemId(i), static_cast<float>(i + 1));
      like.add(keyOf(i), ItemId((i + 1) % kItems), 2);
      like.add(keyOf(i), ItemId((i + 2) % kItems), 1);
    }
    indexes_.emplace("popular", all.finish());
    indexes_.emplace("tag", byTag.finish());
    indexes_.emplace("like", like.finish());
  }

  static std::string keyOf(std::uint32_t item) { return "item" + std::to_string(item); }

  Result<std::unique_ptr<const Pipeline>> pipeline(const std::string& toml,
                                                   const std::string& source = "p.toml") {
    RW_ASSIGN(auto config, parsePipelineToml(toml, source));
    PipelineSources sources;
    sources.items = &items_;
    sources.users = &users_;
    sources.context = &context_;
    sources.rules = &rules_;
    sources.indexes = &indexes_;
    sources.usedItems = [this](UserId) { return std::span<const ItemId>(used_); };
    sources.channelMaker = channelMaker_;
    sources.fallback = fallback_;
    sources.shelf = shelf_;
    return Pipeline::create(std::move(config), std::move(sources));
  }

  /// Makes the channels of the pipelines that come after it.
  void setChannelMaker(ChannelMaker maker) { channelMaker_ = std::move(maker); }
  /// Keeps the lists of the pipelines that come after it.
  void setFallback(FallbackCache* fallback) { fallback_ = fallback; }

  /// What is published for the pipelines that come after it.
  void setShelf(std::function<std::shared_ptr<const BoardShelf>()> shelf) { shelf_ = std::move(shelf); }

  const ItemPool& items() const { return items_; }
  const RuleSet& rules() const { return rules_; }
  /// Of users and context.
  Schema requestSchema() const { return unionOf({&context_, &users_.features().schema()}).value(); }

  static Request request() { return {.user = UserId(0), .context = {}, .clock = {kNow, ""}}; }

private:
  void makeItems() {
    FeatureTableBuilder items(Schema::of({{"price", ValueType::Float32},
                                          {"category", ValueType::String},
                                          {"released", ValueType::String},
                                          {"shown", ValueType::Int64},
                                          {"clicked", ValueType::Int64}})
                                  .value());
    Strings keys;
    for (std::uint32_t i = 0; i < kItems; ++i) {
      keys.push_back(keyOf(i));
      const Value released = i < 10 ? Value("2023-11-1" + std::to_string(i)) : Value();
      (void)items.appendRow(std::vector<Value>{static_cast<float>(i % 4),
                                               std::string(i % 2 == 0 ? "even" : "odd"), released,
                                               std::int64_t{10} * i, std::int64_t{i % 3}});
    }
    items_ = ItemPool(RowKeys::of(keys).value(), items.finish());
  }

  void makeUsers() {
    FeatureTableBuilder users(Schema::of({{"tags", ValueType::StringList},
                                          {"budget", ValueType::Float32},
                                          {"recent_items", ValueType::StringList},
                                          {"recent_times", ValueType::Int64List},
                                          {"used_items", ValueType::StringList}})
                                  .value());
    (void)users.appendRow(std::vector<Value>{
        Strings{"even", "odd"}, 2.0F, Strings{"item5", "item5", "item9"},
        std::vector<std::int64_t>{kNow - 60, kNow - kDay, kNow - 2 * kDay}, Strings{"item0"}});
    users_ = UserStore(RowKeys::of({"ann"}).value(), users.finish());
  }

  ItemPool items_;
  UserStore users_;
  Schema context_ = Schema::of({{"country", ValueType::String}}).value();
  RuleSet rules_ =
      RuleSet::parse("affordable = price <= budget\nneighbour = related_category", "rules").value();
  IndexSet indexes_;
  std::vector<ItemId> used_ = {ItemId(0)};
  ChannelMaker channelMaker_;
  FallbackCache* fallback_ = nullptr;
  std::function<std::shared_ptr<const BoardShelf>()> shelf_;
};

} // namespace rankwright
