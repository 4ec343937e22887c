#include "core/expr/input_tables.h"

namespace rankwright {

using Layout = InputTables::Binding::Layout;

InputTables::Binding InputTables::Binding::from(std::uint32_t row) const {
  auto later = *this;
  if (layout != Layout::Broadcast) later.first += row;
  return later;
}

void InputTables::addBroadcast(const FeatureTable& table, std::uint32_t row) {
  sources_.push_back({&table, {nullptr, Layout::Broadcast, row}});
}

void InputTables::addRows(const FeatureTable& table, std::span<const std::uint32_t> rows) {
  sources_.push_back({&table, {nullptr, Layout::List, 0, rows}});
}

void InputTables::addRange(const FeatureTable& table, std::uint32_t first) {
  sources_.push_back({&table, {nullptr, Layout::Range, first}});
}

std::optional<std::span<const std::uint32_t>> InputTables::rowsOf(const FeatureTable& table) const {
  for (const auto& source : sources_)
    if (source.table == &table && source.binding.layout == Layout::List) return source.binding.rows;
  return std::nullopt;
}

InputTables::Binding InputTables::find(std::string_view feature) const {
  for (const auto& source : sources_)
    if (const auto* column = source.table->find(feature)) {
      auto binding = source.binding;
      binding.column = column;
      return binding;
    }
  return {};
}

} // namespace rankwright
