#include "core/funnel/name_table.h"

namespace rankwright {

Result<NameTable> NameTable::open(const SqliteDatabase& database, std::string_view table) {
  RW_ASSIGN(auto find, database.prepare(fmt::format("SELECT id FROM {} WHERE name = ?1", table)));
  // Numbers begin with 0, as the bits of channels do.
  RW_ASSIGN(
      auto insert,
      database.prepare(fmt::format(
          "INSERT INTO {0} (id, name) SELECT coalesce(max(id) + 1, 0), ?1 FROM {0} RETURNING id", table)));
  return NameTable(std::move(find), std::move(insert));
}

Result<NameTable::Number> NameTable::numberOf(const std::string& name) {
  if (const auto known = known_.find(name); known != known_.end()) return Number{known->second, false};
  RW_ASSIGN(const bool found, find_.bind(1, std::string_view(name)).step());
  if (!found) RW_CHECK(insert_.bind(1, std::string_view(name)).step());
  auto& statement = found ? find_ : insert_;
  const Number number{statement.int64At(0), !found};
  statement.reset();
  if (known_.size() >= kKept) known_.clear();
  known_.emplace(name, number.id);
  return number;
}

} // namespace rankwright
