#pragma once

#include "core/model/rank_model.h"

#include <cstddef>
#include <string>
#include <vector>

namespace rankwright {

/// Where one of the terms that add up to a logit, the bias left out, stands among its parts.
struct LogitTermPlace {
  enum class Kind { Linear, Pair, Deep } kind = Kind::Linear;
  std::size_t fieldA = 0; ///< of a linear term or a pair
  std::size_t fieldB = 0; ///< of a pair; fieldA for one of a field with itself
};

/// Every term that the parts have: by field, the linear one and then its pairs; the deep part last.
std::vector<LogitTermPlace> logitTermPlaces(const LogitParts& parts);

/// What the term adds, in logit units. The parts have it.
float logitTermAt(const LogitParts& parts, const LogitTermPlace& place);

/// E.g. "country", "country × category", "deep part".
std::string logitTermName(const LogitTermPlace& place, const std::vector<std::string>& fields);

} // namespace rankwright
