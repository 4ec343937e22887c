#include "core/funnel/request_names.h"

namespace rankwright {

Result<RequestNames> RequestNames::open(const SqliteDatabase& database) {
  RW_ASSIGN(auto find, database.prepare("SELECT max(id) FROM request WHERE name = ?1"));
  return RequestNames(std::move(find));
}

Result<std::optional<std::int64_t>> RequestNames::last(std::string_view name) {
  RW_ASSIGN(const bool row, find_.bind(1, name).step());
  std::optional<std::int64_t> id;
  if (row && !find_.isNullAt(0)) id = find_.int64At(0);
  find_.reset();
  return id;
}

} // namespace rankwright
