#pragma once

#include "core/model/model_config.h"
#include "core/model/toml_reader.h"

#include <string>

namespace rankwright {

/// Reads the keys of the network that `config.kind` has; those of other kinds are left for the reader to
/// complain about. Failures stay in the reader.
void readNetworkOptions(TomlReader& reader, const std::string& source, ModelConfig& config);

/// Adds the keys that the kind has.
void addNetworkOptions(const ModelConfig& config, toml::table& table);

} // namespace rankwright
