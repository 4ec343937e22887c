#include "widgets/table/table_columns.h"

#include <algorithm>
#include <cmath>

namespace rankwright {

TableColumn describedColumn(const char* key, CellType type, const QString& title,
                            const QString& explanation) {
  return {.key = key, .type = type, .title = title.toStdString(), .explanation = explanation.toStdString()};
}

TableColumn probabilityColumn(const char* key, const QString& title, const QString& explanation) {
  auto column = describedColumn(key, CellType::Real, title, explanation);
  column.decimals = 4;
  return column;
}

TableColumn shareColumn(const char* key, const QString& title, const QString& explanation) {
  auto column = describedColumn(key, CellType::Real, title, explanation);
  column.unit = std::string("%"); // GCC 12 warns of an assignment
  column.decimals = 2;
  return column;
}

int decimalsOf(double size) {
  constexpr int kDigits = 5;
  if (size == 0 || !std::isfinite(size)) return kDigits - 1;
  return std::clamp(kDigits - 1 - static_cast<int>(std::floor(std::log10(std::abs(size)))), 0, 9);
}

TableColumn metricColumn(const char* key, const QString& title, const QString& explanation, double size) {
  auto column = describedColumn(key, CellType::Real, title, explanation);
  column.decimals = decimalsOf(size);
  return column;
}

DoorwayTable::Entry figureEntry(double value, const QString& how) {
  return {std::isfinite(value) ? RowTable::Fact(value) : RowTable::Fact(), {}, how.toStdString()};
}

DoorwayTable::Entry shareEntry(double share, const QString& how) {
  return figureEntry(100 * share, how);
}

DoorwayTable::Entry countEntry(std::uint64_t count) {
  return {static_cast<std::int64_t>(count)};
}

} // namespace rankwright
