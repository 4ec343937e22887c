#pragma once

#include "core/base/toml_table.h"
#include "core/simulate/simulation_options.h"

#include <optional>
#include <string>

namespace rankwright {

/// The table `[synthetic]` of a `workspace.toml`: what a synthetic store was made from. The same options make
/// the same store, so that its truth need not be kept.
std::string syntheticOriginToml(const SimulationOptions& options);

/// Nothing where the table is missing. Errors, with the place: Type, InvalidArgument for unknown keys and
/// values out of range.
Result<std::optional<SimulationOptions>> readSyntheticOrigin(const TomlTable& workspace);

} // namespace rankwright
