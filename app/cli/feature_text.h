#pragma once

#include "core/feature/feature_table.h"

#include <cstdint>

namespace rankwright::cli {

class Console;

/// Prints the features of one row, a line each or as one JSON object.
void printFeatures(Console& console, const FeatureTable& table, std::uint32_t row, bool json);

} // namespace rankwright::cli
