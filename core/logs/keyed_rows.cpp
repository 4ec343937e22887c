#include "core/logs/keyed_rows.h"

#include "core/feature/column_builder.h"

#include <utility>

namespace rankwright {

KeyedRows::KeyedRows(std::vector<Field> fields, std::string keyFeature)
    : fields_(std::move(fields)), hasKeyFeature_(!keyFeature.empty()) {
  for (const auto& field : fields_)
    columns_.emplace_back(field.type);
  if (hasKeyFeature_) fields_.insert(fields_.begin(), Field{std::move(keyFeature), ValueType::String});
}

Result<std::uint32_t> KeyedRows::add(std::string_view key, const std::vector<Value>& values) {
  for (std::size_t i = 0; i < values.size() && i < columns_.size(); ++i)
    if (!canHold(columns_[i].type(), values[i]))
      return fail(ErrorKind::Type, "feature '{}' is {}, not {}: {}",
                  fields_[i + (hasKeyFeature_ ? 1 : 0)].name, describe(columns_[i].type()),
                  describe(*typeOf(values[i])), toText(values[i]));
  const auto row = keys_.codeOf(key);
  for (std::size_t i = 0; i < values.size() && i < columns_.size(); ++i)
    RW_CHECK(columns_[i].appendValue(values[i]));
  endRow();
  return row;
}

bool KeyedRows::beginRow(std::string_view key) {
  const auto rows = size();
  return keys_.codeOf(key) == rows;
}

void KeyedRows::endRow() {
  for (auto& column : columns_)
    if (column.rowCount() < size()) column.appendMissing();
}

std::vector<std::string> KeyedRows::keys() const {
  return {keys_.strings().begin(), keys_.strings().end()};
}

Result<RowKeys> KeyedRows::rowKeys() const {
  if (keys_.find("")) return fail(ErrorKind::InvalidArgument, "a key is empty");
  return RowKeys::ofDistinct(keys_.strings());
}

Result<FeatureTable> KeyedRows::finish() {
  RW_ASSIGN(auto schema, Schema::of(fields_));
  std::vector<Column> columns;
  if (hasKeyFeature_) columns.push_back(columnOfDistinct(keys_));
  for (auto& column : columns_)
    columns.push_back(column.finish());
  return FeatureTable::of(std::move(schema), std::move(columns), size());
}

Status KeyedRows::save(const std::filesystem::path& path, SnapshotKind kind, const JobControl& job) {
  RW_ASSIGN(auto keys, rowKeys());
  keys_ = {};
  RW_ASSIGN(auto writer, SnapshotWriter::create(path, kind, keys));
  if (hasKeyFeature_) RW_CHECK(writer.add(fields_.front(), columnOfDistinct(keys)));
  keys = {};
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    RW_CHECK(job.check());
    job.report("writing features", static_cast<double>(i), static_cast<double>(columns_.size()));
    RW_CHECK(writer.add(fields_[i + (hasKeyFeature_ ? 1 : 0)], columns_[i].finish()));
  }
  return writer.commit();
}

Result<ItemPool> finishItems(KeyedRows& items) {
  RW_ASSIGN(auto keys, items.rowKeys());
  RW_ASSIGN(auto features, items.finish());
  return ItemPool(std::move(keys), std::move(features));
}

} // namespace rankwright
