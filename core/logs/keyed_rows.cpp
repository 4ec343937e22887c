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

Result<std::uint32_t> KeyedRows::add(std::string_view key, std::vector<Value> values) {
  RW_CHECK(begin());
  if (hasKeyFeature_) values.insert(values.begin(), Value(std::string(key)));
  values.resize(fields_.size());
  RW_CHECK(builder_->appendRow(values));
  return keys_.codeOf(key);
}

std::vector<std::string> KeyedRows::keys() const {
  return {keys_.strings().begin(), keys_.strings().end()};
}

Result<RowKeys> KeyedRows::rowKeys() const {
  if (keys_.find("")) return fail(ErrorKind::InvalidArgument, "a key is empty");
  return RowKeys::ofDistinct(keys_.strings());
}

Result<FeatureTable> KeyedRows::finish() {
  RW_CHECK(begin());
  return builder_->finish();
}

Result<ItemPool> finishItems(KeyedRows& items) {
  RW_ASSIGN(auto keys, items.rowKeys());
  RW_ASSIGN(auto features, items.finish());
  return ItemPool(std::move(keys), std::move(features));
}

} // namespace rankwright
