#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/logs/raw_value.h"
#include "core/logs/store_export.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// Takes the rows of a source.
class RowSink {
public:
  virtual ~RowSink() = default;

  /// A row begins. False when it is not wanted: its values are not told, nor its end. The key is not empty.
  virtual bool begin(std::string_view key, std::uint64_t line) = 0;
  /// The value of a column, by its position among the source's columns.
  virtual void value(std::size_t column, const RawValue& value) = 0;
  virtual void end() = 0;
};

/// Rows of a key and values, which can be read as often as needed.
class RowSource {
public:
  virtual ~RowSource() = default;

  /// What messages call it: the path.
  virtual const std::string& name() const = 0;
  /// The names of the columns beside the key, each once, as far as they are known: lines of JSON tell theirs
  /// while they are read.
  virtual const std::vector<std::string>& columns() const = 0;
  /// Whether all columns are known before anything is read.
  virtual bool knowsColumns() const = 0;

  /// Reads all rows; those that cannot be used are counted in the report. Errors: Io, Corrupt, Cancelled.
  virtual Status read(RowSink& sink, std::string_view stage, ImportReport& report, const JobControl& job) = 0;
};

} // namespace rankwright
