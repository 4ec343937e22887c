#include "core/table/table_source.h"

#include <algorithm>

namespace rankwright {

std::optional<std::size_t> findColumn(const TableSource& source, std::string_view key) {
  const auto& columns = source.columns();
  const auto found =
      std::find_if(columns.begin(), columns.end(), [&](const auto& each) { return each.key == key; });
  if (found == columns.end()) return std::nullopt;
  return static_cast<std::size_t>(found - columns.begin());
}

} // namespace rankwright
