#include "tests/bench/rule_pool.h"

#include <fmt/format.h>

#include <random>

namespace rankwright {

namespace {

using Random = std::mt19937_64;

float realBelow(Random& random, float bound) {
  return std::uniform_real_distribution<float>(0, bound)(random);
}

std::uint64_t below(Random& random, std::uint64_t bound) {
  return std::uniform_int_distribution<std::uint64_t>(0, bound - 1)(random);
}

std::vector<float> scores(Random& random) {
  std::vector<float> list(8);
  for (auto& score : list)
    score = realBelow(random, 5);
  return list;
}

std::vector<std::string> tags(Random& random) {
  std::vector<std::string> list(4);
  for (auto& tag : list)
    tag = fmt::format("tag{}", below(random, 200));
  return list;
}

Column column(ValueType type, Random& random, Value (*make)(Random&)) {
  ColumnBuilder builder(type);
  for (std::uint32_t row = 0; row < RulePool::kRows; ++row)
    static_cast<void>(builder.append(make(random)));
  return builder.finish();
}

/// A value from `make`, or none for one row in a hundred.
template <Value (*Make)(Random&)>
Value sometimes(Random& random) {
  return below(random, 100) == 0 ? Value() : Make(random);
}

Value price(Random& random) {
  return realBelow(random, 20);
}
Value rating(Random& random) {
  return 1 + realBelow(random, 4);
}
Value downloads(Random& random) {
  return realBelow(random, 1e6F);
}
Value size(Random& random) {
  return realBelow(random, 400);
}
Value category(Random& random) {
  return fmt::format("category {}", below(random, 50));
}
Value band(Random& random) {
  return fmt::format("band {}", below(random, 6));
}
Value developer(Random& random) {
  return fmt::format("Developer {} Ltd", below(random, 20'000));
}
Value title(Random& random) {
  return fmt::format("The {} App of Titles", below(random, 100'000));
}

FeatureTable makeItems() {
  Random random(1);
  std::vector<Field> fields;
  std::vector<Column> columns;
  const auto add = [&](const char* name, ValueType type, Value (*make)(Random&)) {
    fields.push_back({name, type});
    columns.push_back(column(type, random, make));
  };
  add("price", ValueType::Float32, &price);
  add("rating", ValueType::Float32, &sometimes<&rating>);
  add("downloads", ValueType::Float32, &downloads);
  add("size", ValueType::Float32, &size);
  add("category", ValueType::String, &category);
  add("band", ValueType::String, &sometimes<&band>);
  add("developer", ValueType::String, &developer);
  add("title", ValueType::String, &title);
  add("scores", ValueType::Float32List, [](Random& each) { return Value(scores(each)); });
  add("tags", ValueType::StringList, [](Random& each) { return Value(tags(each)); });
  return *FeatureTable::of(*Schema::of(std::move(fields)), std::move(columns), RulePool::kRows);
}

FeatureTable makeUsers() {
  FeatureTableBuilder builder(*Schema::of({{"age", ValueType::Int64}, {"gender", ValueType::String}}));
  static_cast<void>(builder.appendRow(std::vector<Value>{std::int64_t(31), std::string("f")}));
  return builder.finish();
}

} // namespace

RulePool::RulePool() : items_(makeItems()), users_(makeUsers()) {}

Schema RulePool::schema() const {
  return *unionOf({&items_.schema(), &users_.schema()});
}

std::vector<Value> RulePool::rowOf(std::uint32_t row) const {
  std::vector<Value> values;
  for (std::size_t i = 0; i < items_.schema().size(); ++i)
    values.push_back(items_.column(i).valueAt(row));
  for (std::size_t i = 0; i < users_.schema().size(); ++i)
    values.push_back(users_.column(i).valueAt(0));
  return values;
}

} // namespace rankwright
