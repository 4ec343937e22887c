#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/table/row_query.h"
#include "core/table/table_source.h"
#include "core/workspace/workspace.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace rankwright::cli {

/// What `list` can list, as it is typed.
inline const std::vector<std::string> kListedTables = {"apps", "users", "keys", "postings"};

/// Which table of a workspace is meant.
struct ListedTable {
  std::string what;  ///< one of `kListedTables`
  std::string index; ///< for keys and postings; may be empty where the workspace has one index
  std::string key;   ///< for postings

  /// Errors: NotFound for an index or a key, InvalidArgument when one is to be named, Cancelled.
  Result<std::shared_ptr<const TableSource>> open(const Workspace& workspace, const JobControl& job) const;
};

/// `column:filter`, where an empty column stands for any. The text must hold a colon.
ColumnFilter parseWhere(const std::string& text);

/// `column,-column2`: ascending, and descending behind a minus.
std::vector<SortKey> parseSort(const std::vector<std::string>& columns);

/// The columns of these keys. Errors: NotFound.
Result<std::vector<std::size_t>> findColumns(const TableSource& source, const std::vector<std::string>& keys);

} // namespace rankwright::cli
