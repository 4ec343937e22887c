#include "core/logs/keyed_rows.h"

#include <utility>

namespace rankwright {

KeyedRows::KeyedRows(std::vector<Field> fields, std::string keyFeature)
    : fields_(std::move(fields)), hasKeyFeature_(!keyFeature.empty()) {
  if (hasKeyFeature_) fields_.insert(fields_.begin(), Field{std::move(keyFeature), ValueType::String});
}

Status KeyedRows::begin() {
  if (builder_) return {};
  RW_ASSIGN(auto schema, Schema::of(fields_));
  builder_.emplace(std::move(schema));
  return {};
}

std::optional<std::uint32_t> KeyedRows::find(std::string_view key) const {
  const auto found = rows_.find(std::string(key));
  return found == rows_.end() ? std::nullopt : std::optional(found->second);
}

Result<std::uint32_t> KeyedRows::add(std::string_view key, std::vector<Value> values) {
  RW_CHECK(begin());
  if (hasKeyFeature_) values.insert(values.begin(), Value(std::string(key)));
  values.resize(fields_.size());
  RW_CHECK(builder_->appendRow(values));
  const auto row = static_cast<std::uint32_t>(keys_.size());
  keys_.emplace_back(key);
  rows_.emplace(key, row);
  return row;
}

Result<FeatureTable> KeyedRows::finish() {
  RW_CHECK(begin());
  return builder_->finish();
}

} // namespace rankwright
