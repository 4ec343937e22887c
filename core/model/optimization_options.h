#pragma once

#include "core/model/model_config.h"
#include "core/model/toml_reader.h"

#include <string>

namespace rankwright {

/// Reads the keys of `OptimizationOptions`, and the array of tables `phase`. Failures stay in the reader.
void readOptimizationOptions(TomlReader& reader, const std::string& source, ModelConfig& config);

void addOptimizationOptions(const ModelConfig& config, toml::table& table);

} // namespace rankwright
