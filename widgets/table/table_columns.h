#pragma once

#include "core/table/doorway_table.h"

#include <QString>

#include <cstdint>

namespace rankwright {

/// Columns and cells that tables of figures have in common.

TableColumn describedColumn(const char* key, CellType type, const QString& title, const QString& explanation);

/// Of probabilities, to four decimals: smaller ones than can be told so are told by pointing at them.
TableColumn probabilityColumn(const char* key, const QString& title, const QString& explanation);

/// In percent with two decimals.
TableColumn shareColumn(const char* key, const QString& title, const QString& explanation);

/// So many decimals tell five digits of a figure of this size, and the figures of a column line up.
int decimalsOf(double size);

/// In the unit of a metric whose values have this size.
TableColumn metricColumn(const char* key, const QString& title, const QString& explanation, double size);

/// A figure, and how it comes about; missing where it is not a finite number.
DoorwayTable::Entry figureEntry(double value, const QString& how = {});

/// A share as percent.
DoorwayTable::Entry shareEntry(double share, const QString& how = {});

DoorwayTable::Entry countEntry(std::uint64_t count);

} // namespace rankwright
