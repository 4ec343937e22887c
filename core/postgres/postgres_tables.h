#pragma once

#include <span>
#include <string_view>

namespace rankwright {

/// A table of an event log as PostgreSQL makes it; its columns are those of the file, in their order.
struct PostgresTable {
  std::string_view name;
  std::string_view columns; ///< with their types and keys
};

/// All tables of an event log but the quarantine, in the order in which rows refer to each other.
std::span<const PostgresTable> postgresTables();

} // namespace rankwright
