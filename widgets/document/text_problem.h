#pragma once

#include "core/base/error.h"

#include <optional>
#include <string>
#include <vector>

namespace rankwright {

/// What is wrong, or looks wrong, at a place of a text.
struct TextProblem {
  enum class Kind {
    Error,
    Warning,     ///< the text works all the same
    Portability, ///< it works here, though perhaps not elsewhere
  };
  Error error;
  Kind kind = Kind::Error;
  /// What would mend it, put in the place of the error's span, the likeliest first.
  std::vector<std::string> mends = {};
};

using TextProblems = std::vector<TextProblem>;

} // namespace rankwright
