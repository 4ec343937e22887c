#pragma once

#include "core/table/table_source.h"

#include <algorithm>
#include <utility>

namespace rankwright {

/// A table over records that it owns, a row each: for answers that are short enough to be kept.
template <class Record>
class RecordTable final : public TableSource {
public:
  /// How a column reads its cell from a record; texts stay in the record.
  struct Field {
    TableColumn column;
    Cell (*cell)(const Record&);
    std::string (*addressKey)(const Record&) = nullptr; ///< what `TableSource::addressKey` answers
  };

  RecordTable(std::vector<Field> fields, std::vector<Record> records, const ColumnWording& word)
      : fields_(std::move(fields)), records_(std::move(records)) {
    for (const auto& field : fields_)
      columns_.push_back(field.column);
    if (word) std::for_each(columns_.begin(), columns_.end(), word);
  }

  const std::vector<Record>& records() const { return records_; }

  std::uint32_t rowCount() const override { return static_cast<std::uint32_t>(records_.size()); }
  const std::vector<TableColumn>& columns() const override { return columns_; }
  Cell cell(std::uint32_t row, std::size_t column) const override {
    return fields_[column].cell(records_[row]);
  }
  std::optional<std::string> addressKey(std::uint32_t row, std::size_t column) const override {
    const auto name = fields_[column].addressKey;
    return name ? std::optional(name(records_[row])) : std::nullopt;
  }

private:
  std::vector<Field> fields_;
  std::vector<TableColumn> columns_;
  std::vector<Record> records_;
};

} // namespace rankwright
