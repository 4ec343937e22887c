#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/feature/keyed_table.h"
#include "core/table/table_source.h"

#include <memory>
#include <utility>
#include <vector>

namespace rankwright {

class StageProgress;

/// How a table shows values of that type: lists as text.
CellType cellTypeOf(ValueType type);

/// The rows of an item pool or a user store: their key, then every feature under its own name. Lists are
/// shown as their elements joined by ", ". Keeps the columns' memory alive by itself.
///
///     FeatureTableSource::of(workspace->items(), {.key = "app", .addressKind = "item"}, {}, job)
class FeatureTableSource final : public TableSource {
public:
  /// Joins the lists, so it is for a worker; the other columns are read in place. `keyColumn` describes the
  /// first column; should a feature have its name, it gets an underscore more. Reports the stage "joining
  /// lists". Errors: Cancelled.
  static Result<std::shared_ptr<const FeatureTableSource>> of(RowKeys keys, FeatureTable features,
                                                              TableColumn keyColumn,
                                                              const ColumnWording& word,
                                                              const JobControl& job);

  template <class RowId>
  static Result<std::shared_ptr<const FeatureTableSource>>
  of(const KeyedTable<RowId>& table, TableColumn keyColumn, const ColumnWording& word,
     const JobControl& job) {
    return of(table.keys(), table.features(), std::move(keyColumn), word, job);
  }

  ~FeatureTableSource() override;

  std::uint32_t rowCount() const override { return keys_.size(); }
  const std::vector<TableColumn>& columns() const override { return columns_; }
  Cell cell(std::uint32_t row, std::size_t column) const override;
  const TextCodes* textCodes(std::size_t column) const override;

private:
  class ListTexts;

  FeatureTableSource(RowKeys keys, FeatureTable features);
  Status addFeature(std::size_t feature, StageProgress& progress);

  RowKeys keys_;
  FeatureTable features_;
  std::vector<TableColumn> columns_;
  std::vector<std::unique_ptr<const TextCodes>> codes_; ///< of every feature; nullptr unless it is a string
  std::vector<std::unique_ptr<const ListTexts>> lists_; ///< of every feature; nullptr unless it is a list
};

} // namespace rankwright
