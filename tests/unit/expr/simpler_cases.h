#pragma once

#include "tests/unit/expr/random_case.h"

#include <vector>

namespace rankwright {

/// Cases that are simpler by one step, those that simplify most first: fewer rows, fewer rules, a rule put
/// where it is used, simpler expressions, simpler values in the data. Going on from any of them ends.
std::vector<RandomCase> simplerCases(const RandomCase& randomCase);

} // namespace rankwright
