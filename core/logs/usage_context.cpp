#include "core/logs/usage_context.h"

#include <vector>

namespace rankwright {

namespace {

constexpr char kSeparator = '\t';

Schema contextSchema() {
  constexpr auto kText = ValueType::String;
  return Schema::of({{"daytime", kText},
                     {"weekday", kText},
                     {"isweekend", kText},
                     {"homework", kText},
                     {"cost", kText},
                     {"weather", kText},
                     {"country", kText},
                     {"city", kText}})
      .value();
}

std::vector<Value> rowValues(const UsageContext& context) {
  std::vector<Value> values;
  for (const auto text : context.values())
    values.push_back(text.empty() ? Value() : Value(std::string(text)));
  return values;
}

} // namespace

UsageContextTable::UsageContextTable() : builder_(contextSchema()) {}

Result<std::uint32_t> UsageContextTable::rowOf(const UsageContext& context) {
  key_.clear();
  for (const auto text : context.values())
    key_.append(text).push_back(kSeparator);
  const auto [found, isNew] = rows_.try_emplace(key_, builder_.rowCount());
  if (isNew) RW_CHECK(builder_.appendRow(rowValues(context)));
  return found->second;
}

FeatureTable UsageContextTable::finish() {
  rows_.clear();
  return builder_.finish();
}

} // namespace rankwright
