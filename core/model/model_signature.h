#pragma once

#include "core/model/model_outputs.h"

#include <string>
#include <vector>

namespace rankwright {

/// What is known of a model before it is loaded. Of one that cannot be read: no fields, and the outputs of
/// models of any kind.
struct ModelSignature {
  std::vector<std::string> fields = {}; ///< the rules and features that it reads
  /// What it calls its outputs, for formulas.
  std::vector<std::string> outputs = {std::string(kClickOutput)};
};

} // namespace rankwright
