#include "core/workspace/user_profiles.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace rankwright {

namespace {

constexpr std::size_t kLastItems = 10;
constexpr std::size_t kRecentUses = 50;
constexpr std::size_t kTopCategories = 3;

/// Counts in order of first appearance.
template <class Key>
class Tally {
public:
  void add(const Key& key, double weight) {
    const auto [entry, added] = positions_.try_emplace(key, counts_.size());
    if (added) counts_.emplace_back(key, 0.0);
    counts_[entry->second].second += weight;
  }

  /// The keys by falling count, ties by first appearance.
  std::vector<Key> byCount() const {
    auto sorted = counts_;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    std::vector<Key> keys;
    for (const auto& [key, count] : sorted)
      keys.push_back(key);
    return keys;
  }

private:
  std::unordered_map<Key, std::size_t> positions_;
  std::vector<std::pair<Key, double>> counts_;
};

std::vector<std::vector<const Interaction*>> groupByUser(std::span<const Interaction> interactions,
                                                         std::size_t userCount) {
  std::vector<std::vector<const Interaction*>> groups(userCount);
  for (const auto& each : interactions)
    groups[each.user.value()].push_back(&each);
  return groups;
}

template <class T>
Value listOrMissing(std::vector<T> list) {
  return list.empty() ? Value() : Value(std::move(list));
}

/// Derives the features of one user after the other.
class ProfileWriter {
public:
  ProfileWriter(const ItemPool& items, const FeatureTable& contexts)
      : items_(items), contexts_(contexts), category_(items.features().find("category")) {
    if (category_ && category_->type() != ValueType::String) category_ = nullptr;
    for (const auto& field : contexts.schema().fields())
      if (field.type == ValueType::String) usual_.push_back(&field);
  }

  Result<Schema> schema() const {
    std::vector<Field> fields = {{"user_id", ValueType::String},
                                 {kUsedItemsFeature, ValueType::StringList},
                                 {"last_items", ValueType::StringList},
                                 {"top_categories", ValueType::StringList},
                                 {"item_count", ValueType::Int64},
                                 {"use_count", ValueType::Int64},
                                 {kRecentItemsFeature, ValueType::StringList},
                                 {kRecentTimesFeature, ValueType::Int64List}};
    for (const auto* field : usual_)
      fields.push_back({"usual_" + field->name, ValueType::String});
    return Schema::of(std::move(fields));
  }

  std::vector<Value> row(const std::string& key, std::vector<const Interaction*> uses) const {
    const auto used = usedItems(uses);
    const auto itemCount = static_cast<std::int64_t>(used.size());
    const auto latest = latestFirst(uses);
    const auto recent = std::span(latest).first(std::min(latest.size(), kRecentUses));
    std::vector<Value> row = {key,
                              listOrMissing(keysOf(used)),
                              listOrMissing(lastItems(latest)),
                              listOrMissing(topCategories(uses)),
                              itemCount,
                              useCount(uses),
                              listOrMissing(recentItems(recent)),
                              listOrMissing(recentTimes(recent))};
    for (const auto* field : usual_)
      row.push_back(usualValue(*contexts_.find(field->name), uses));
    return row;
  }

private:
  std::vector<ItemId> usedItems(const std::vector<const Interaction*>& uses) const {
    Tally<ItemId> tally;
    for (const auto* use : uses)
      tally.add(use->item, use->count);
    return tally.byCount();
  }

  std::vector<std::string> keysOf(const std::vector<ItemId>& items) const {
    std::vector<std::string> keys;
    for (const auto item : items)
      keys.emplace_back(items_.keyOf(item));
    return keys;
  }

  /// By time or, where the log has none, by its order.
  static std::vector<const Interaction*> latestFirst(std::vector<const Interaction*> uses) {
    std::stable_sort(uses.begin(), uses.end(), [](const Interaction* a, const Interaction* b) {
      return a->time.value_or(0) < b->time.value_or(0);
    });
    std::reverse(uses.begin(), uses.end());
    return uses;
  }

  std::vector<std::string> lastItems(const std::vector<const Interaction*>& latest) const {
    std::vector<ItemId> last;
    std::unordered_set<ItemId> seen;
    for (auto use = latest.begin(); use != latest.end() && last.size() < kLastItems; ++use)
      if (seen.insert((*use)->item).second) last.push_back((*use)->item);
    return keysOf(last);
  }

  std::vector<std::string> recentItems(std::span<const Interaction* const> recent) const {
    std::vector<ItemId> items;
    for (const auto* use : recent)
      items.push_back(use->item);
    return keysOf(items);
  }

  /// A list with gaps would not tell which time is whose.
  static std::vector<std::int64_t> recentTimes(std::span<const Interaction* const> recent) {
    std::vector<std::int64_t> times;
    for (const auto* use : recent) {
      if (!use->time) return {};
      times.push_back(*use->time);
    }
    return times;
  }

  std::vector<std::string> topCategories(const std::vector<const Interaction*>& uses) const {
    Tally<std::string> tally;
    for (const auto* use : uses)
      if (category_ && !category_->isMissing(use->item.value()))
        tally.add(std::string(category_->stringAt(use->item.value())), use->count);
    auto categories = tally.byCount();
    if (categories.size() > kTopCategories) categories.resize(kTopCategories);
    return categories;
  }

  static std::int64_t useCount(const std::vector<const Interaction*>& uses) {
    double count = 0;
    for (const auto* use : uses)
      count += use->count;
    return std::llround(count);
  }

  static Value usualValue(const Column& column, const std::vector<const Interaction*>& uses) {
    Tally<std::uint32_t> tally;
    for (const auto* use : uses)
      if (!column.isMissing(use->context)) tally.add(column.codeAt(use->context), use->count);
    const auto codes = tally.byCount();
    return codes.empty() ? Value() : Value(std::string(column.dictionary().at(codes.front())));
  }

  const ItemPool& items_;
  const FeatureTable& contexts_;
  const Column* category_;
  std::vector<const Field*> usual_;
};

} // namespace

Result<UserStore> deriveUserProfiles(const std::vector<std::string>& userKeys, const ItemPool& items,
                                     const FeatureTable& contexts,
                                     std::span<const Interaction> interactions) {
  const ProfileWriter writer(items, contexts);
  RW_ASSIGN(auto schema, writer.schema());
  FeatureTableBuilder builder(std::move(schema));
  const auto uses = groupByUser(interactions, userKeys.size());
  for (std::size_t user = 0; user < userKeys.size(); ++user)
    RW_CHECK(builder.appendRow(writer.row(userKeys[user], uses[user])));
  RW_ASSIGN(auto keys, RowKeys::of(userKeys));
  return UserStore(std::move(keys), builder.finish());
}

Result<UserStore> withFeatures(UserStore users, const FeatureTable& more) {
  if (more.schema().size() == 0) return users;
  const auto& own = users.features();
  auto fields = own.schema().fields();
  std::vector<Column> columns;
  for (std::size_t i = 0; i < own.schema().size(); ++i)
    columns.push_back(own.column(i));
  for (std::size_t i = 0; i < more.schema().size(); ++i) {
    fields.push_back(more.schema().fields()[i]);
    columns.push_back(more.column(i));
  }
  RW_ASSIGN(auto schema, Schema::of(std::move(fields)));
  RW_ASSIGN(auto table, FeatureTable::of(std::move(schema), std::move(columns), own.rowCount()));
  return UserStore(users.keys(), std::move(table));
}

} // namespace rankwright
