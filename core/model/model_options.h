#pragma once

#include "core/model/model_config.h"
#include "core/model/toml_reader.h"

namespace rankwright {

/// Reads the keys of a `ModelConfig` from a table that may hold others too. Failures stay in the reader.
ModelConfig readModelOptions(TomlReader& reader, const std::string& source);

/// The keys of a `ModelConfig`, such that `readModelOptions` gives the same config.
toml::table modelOptionsToToml(const ModelConfig& config);

} // namespace rankwright
