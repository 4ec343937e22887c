#pragma once

#include "core/logs/delimited_format.h"
#include "core/logs/row_source.h"

#include <filesystem>
#include <string>
#include <vector>

namespace rankwright {

/// A delimited file as rows of a key and cells. Rows without a key, with too few or too many fields, with
/// broken quotes or bytes that are no UTF-8 are bad rows.
class DelimitedRows final : public RowSource {
public:
  /// `columns` has a name for each column of the file, `keyColumn` is the position of the key among them.
  DelimitedRows(std::filesystem::path path, DelimitedFormat format, std::vector<std::string> columns,
                std::size_t keyColumn);

  const std::string& name() const override { return name_; }
  const std::vector<std::string>& columns() const override { return columns_; }
  bool knowsColumns() const override { return true; }
  /// Errors: as `DelimitedReader::open` too.
  Status read(RowSink& sink, std::string_view stage, ImportReport& report, const JobControl& job) override;

private:
  std::filesystem::path path_;
  std::string name_;
  DelimitedFormat format_;
  std::vector<std::string> columns_; ///< without the key's
  std::string keyName_;
  std::size_t keyColumn_;
};

} // namespace rankwright
