#pragma once

#include "core/base/error.h"

#include <optional>
#include <string>
#include <vector>

namespace rankwright {

/// What is wrong, or looks wrong, at a place of a text.
struct TextProblem {
  Error error;
  bool isWarning = false; ///< the text works all the same
  /// What would mend it, put in the place of the error's span, the likeliest first.
  std::vector<std::string> mends = {};
};

using TextProblems = std::vector<TextProblem>;

} // namespace rankwright
