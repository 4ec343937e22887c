#pragma once

#include "core/table/table_export.h"
#include "widgets/common/fact_table.h"

#include <cstdint>

namespace rankwright {

/// The rows of a table, by their numbers in the order to write, as text for other programs; columns of bars
/// are left out. Tab-separated text has every fact as it is shown, without a line feed at the end; in the
/// other formats figures are numbers where the whole column can be.
QString factText(const FactTable& table, const std::vector<std::uint32_t>& rows, ExportFormat format,
                 ExportHeader header);

} // namespace rankwright
