#pragma once

#include "core/model/model_config.h"
#include "core/model/toml_reader.h"

#include <string>

namespace rankwright {

/// Reads the keys of `SampleSelection`. Failures stay in the reader.
void readSampleSelection(TomlReader& reader, const std::string& source, ModelConfig& config);

void addSampleSelection(const ModelConfig& config, toml::table& table);

} // namespace rankwright
