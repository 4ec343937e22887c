#pragma once

#include "core/logs/pool_import.h"

#include <string>

namespace rankwright::cli {

/// A row for each feature: its type and why, and how many rows have it. Columns that became none below.
std::string featureTable(const PoolReport& report);

/// All of an import as JSON.
std::string poolJson(const PoolImport& made, const PoolSource& source, const PoolReport& report);

} // namespace rankwright::cli
