#pragma once

#include "core/feature/value.h"

#include <string>

namespace rankwright {

/// A value as the rule language writes it, so that its type shows: `2`, `2.0`, `'text'`, `[1, 2]`; besides
/// `missing`, `nan`, `inf` and `-inf`.
std::string toLiteral(const Value& value);

} // namespace rankwright
