#include "core/logs/delimited_sniffer.h"

#include <algorithm>
#include <array>
#include <set>

namespace rankwright {

namespace {

/// Names under which files have the columns that every import needs, the likeliest first.
constexpr std::array<std::string_view, 6> kUserNames = {"user_id", "userid",    "user",
                                                        "uid",     "member_id", "ip"};
constexpr std::array<std::string_view, 13> kItemNames = {
    "item_id",      "itemid",   "item",       "app_id",  "appid", "app", "package",
    "package_name", "movie_id", "product_id", "product", "sku",   "iid"};
constexpr std::array<std::string_view, 7> kTimeNames = {"timestamp", "time",       "ts",        "datetime",
                                                        "date",      "click_time", "created_at"};
constexpr std::array<std::string_view, 4> kCountNames = {"cnt", "count", "uses", "plays"};
constexpr std::array<std::string_view, 5> kLabelNames = {"label", "is_attributed", "clicked", "click",
                                                         "installed"};
constexpr std::array<std::string_view, 4> kTitleNames = {"title", "app_name", "item_name", "movie_title"};

/// Gives roles to columns; each column gets one.
class MappingGuess {
public:
  MappingGuess(const SniffedTable& table, TableKind kind) : table_(table), kind_(kind) {
    for (const auto& column : table.columns)
      columns_.push_back(
          {column.name, ColumnRole::Ignore, featureNameOf(column.name), column.type, column.separator});
    taken_.resize(columns_.size(), false);
  }

  std::vector<ColumnMapping> run() {
    if (kind_ != TableKind::Items) giveKey(ColumnRole::User, kUserNames);
    if (kind_ != TableKind::Users) giveKey(ColumnRole::Item, kItemNames);
    if (kind_ == TableKind::Interactions) giveEvents();
    giveFeatures();
    return std::move(columns_);
  }

private:
  std::optional<std::size_t> named(std::span<const std::string_view> names) const {
    for (const auto name : names)
      for (std::size_t i = 0; i < columns_.size(); ++i)
        if (!taken_[i] && columns_[i].name == name) return i;
    return std::nullopt;
  }

  void give(std::size_t column, ColumnRole role) {
    columns_[column].role = role;
    taken_[column] = true;
  }

  // Without a name that tells, keys come first in a row.
  void giveKey(ColumnRole role, std::span<const std::string_view> names) {
    auto column = named(names);
    for (std::size_t i = 0; !column && i < columns_.size(); ++i)
      if (!taken_[i] && !table_.columns[i].looksLikeTime) column = i;
    if (column) give(*column, role);
  }

  void giveEvents() {
    auto time = named(kTimeNames);
    for (std::size_t i = 0; !time && i < columns_.size(); ++i)
      if (!taken_[i] && table_.columns[i].looksLikeTime) time = i;
    if (time) give(*time, ColumnRole::Time);
    if (const auto count = named(kCountNames); count && table_.columns[*count].type == ValueType::Int64)
      give(*count, ColumnRole::Count);
    if (const auto label = named(kLabelNames); label && table_.columns[*label].distinct <= 2)
      give(*label, ColumnRole::Label);
  }

  ColumnRole featureRole() const {
    switch (kind_) {
    case TableKind::Items:
      return ColumnRole::ItemFeature;
    case TableKind::Users:
      return ColumnRole::UserFeature;
    case TableKind::Interactions:
      break;
    }
    return ColumnRole::Context;
  }

  // A title of many words is one text, whatever a typed header says.
  static void nameAfter(ColumnMapping& title) {
    title.name = "name";
    title.type = ValueType::String;
  }

  void giveFeatures() {
    if (kind_ == TableKind::Items)
      if (const auto title = named(kTitleNames); title && !named(std::array<std::string_view, 1>{"name"}))
        nameAfter(columns_[*title]);
    std::set<std::string> names;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (taken_[i]) continue;
      auto& name = columns_[i].name;
      name = usableFeatureName(name);
      for (int copy = 2; !names.insert(name).second; ++copy)
        name = featureNameOf(columns_[i].column) + "_" + std::to_string(copy);
      // A column without a single value tells nothing.
      if (table_.columns[i].distinct > 0) give(i, featureRole());
    }
  }

  const SniffedTable& table_;
  TableKind kind_;
  std::vector<ColumnMapping> columns_;
  std::vector<bool> taken_;
};

} // namespace

std::vector<ColumnMapping> guessMapping(const SniffedTable& table, TableKind kind) {
  return MappingGuess(table, kind).run();
}

} // namespace rankwright
