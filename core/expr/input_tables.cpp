#include "core/expr/input_tables.h"

namespace rankwright {

void InputTables::addBroadcast(const FeatureTable& table, std::uint32_t row) {
  sources_.push_back({&table, {}, row, true});
}

void InputTables::addRows(const FeatureTable& table, std::span<const std::uint32_t> rows) {
  sources_.push_back({&table, rows, 0, false});
}

InputTables::Binding InputTables::find(std::string_view feature) const {
  for (const auto& source : sources_)
    if (const auto* column = source.table->find(feature))
      return {column, source.rows, source.broadcastRow, source.broadcast};
  return {};
}

} // namespace rankwright
