#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/feature/schema.h"
#include "core/logs/delimited_preview.h"
#include "core/logs/delimited_reader.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// How many rows an import reads before it looks whether to stop.
inline constexpr std::uint64_t kRowsBetweenChecks = 1024;

/// The features that the table's columns of that role become.
std::vector<Field> fieldsOf(const DelimitedTable& table, ColumnRole role);

/// A file read under its mapping: checks cells, counts what cannot be used.
class MappedRows {
public:
  /// `table` and `report` must outlive the rows. Errors: as `previewDelimited`.
  static Result<MappedRows> open(const DelimitedTable& table, ImportReport& report);

  /// The next row whose keys, time, count and label can be used.
  bool next();

  /// The cell of the column of that role, or nothing when there is none.
  std::optional<std::string_view> cell(ColumnRole role) const;

  /// The values of the features of that role, in the order of the columns; those that cannot be read are
  /// missing and counted.
  std::vector<Value> features(ColumnRole role);

  /// Counts the current row as bad after all.
  void reject(std::string reason);

  void tell(std::string_view stage, const JobControl& job) const;

  /// Fails when not a single row could be used: InvalidArgument, with the first reason.
  Status finish() const;

private:
  MappedRows(const DelimitedTable& table, DelimitedReader reader, ImportReport& report);

  bool accept();
  Value feature(std::size_t column);

  const DelimitedTable* table_;
  DelimitedReader reader_;
  ImportReport* report_;
  std::uint64_t used_ = 0;
};

} // namespace rankwright
