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
  RW_ASSIGN(const auto known, find(name));
  if (known) return Number{*known, false};
  RW_CHECK(insert_.bind(1, std::string_view(name)).step());
  const Number number{insert_.int64At(0), true};
  insert_.reset();
  keep(name, number.id);
  return number;
}

Result<std::optional<std::int64_t>> NameTable::find(const std::string& name) {
  if (const auto known = known_.find(name); known != known_.end()) return known->second;
  RW_ASSIGN(const bool found, find_.bind(1, std::string_view(name)).step());
  if (!found) return std::nullopt;
  const auto id = find_.int64At(0);
  find_.reset();
  keep(name, id);
  return id;
}

void NameTable::keep(const std::string& name, std::int64_t id) {
  if (known_.size() >= kKept) known_.clear();
  known_.emplace(name, id);
}

} // namespace rankwright
