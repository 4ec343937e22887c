#pragma once

#include "app/stats/generators.h"

namespace rankwright::stats {

/// Rows scored by one or two models. `b` is empty with one, `user` where users do not matter.
ScoredRows modelRows(const StatsCase& each);

/// Scores of the model that the method speaks of.
inline const std::vector<double>& namedModel(const StatsCase& each, const ScoredRows& rows) {
  return says(each, "model b") ? rows.b : rows.a;
}

} // namespace rankwright::stats
