#pragma once

#include "core/base/result.h"
#include "core/model/model_config.h"

#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// What changes a configuration before it is read.
struct ModelOverrides {
  /// "key = value" with a key of `model.toml`, dots for keys of tables, and a value as TOML has it; what is
  /// no value there is a text. Later ones go before earlier ones.
  std::vector<std::string> settings;
  std::vector<std::string> defaults = {}; ///< settings that stand behind those of the text
  std::vector<std::string> fields = {};   ///< of a configuration that names none
};

/// `parseModelToml` of a text with changes. Errors: those; InvalidArgument for a setting without a key or
/// '='.
Result<ModelConfig> parseModelToml(std::string_view toml, std::string source,
                                   const ModelOverrides& overrides);

} // namespace rankwright
