#pragma once

#include "core/expr/text_positions.h"

#include <string_view>

namespace rankwright {

/// A stretch of rule text, and where it stands in its file.
struct RuleText {
  std::string_view text;
  TextPositions positions;
};

} // namespace rankwright
