#include "core/pipeline/logit_terms.h"

namespace rankwright {

namespace {

using Kind = LogitTermPlace::Kind;

constexpr const char* kDeepPart = "deep part";

} // namespace

std::vector<LogitTermPlace> logitTermPlaces(const LogitParts& parts) {
  std::vector<LogitTermPlace> places;
  const auto fields = parts.linear.size();
  for (std::size_t a = 0; a < fields; ++a) {
    places.push_back({Kind::Linear, a, a});
    for (std::size_t b = a; b < fields && !parts.pair.empty(); ++b)
      places.push_back({Kind::Pair, a, b});
  }
  if (parts.deep) places.push_back({Kind::Deep});
  return places;
}

float logitTermAt(const LogitParts& parts, const LogitTermPlace& place) {
  if (place.kind == Kind::Deep) return *parts.deep;
  if (place.kind == Kind::Linear) return parts.linear[place.fieldA];
  return parts.pair[LogitParts::pairIndex(place.fieldA, place.fieldB, parts.linear.size())];
}

std::string logitTermName(const LogitTermPlace& place, const std::vector<std::string>& fields) {
  if (place.kind == Kind::Deep) return kDeepPart;
  if (place.kind == Kind::Linear) return fields[place.fieldA];
  return fields[place.fieldA] + " × " + fields[place.fieldB];
}

} // namespace rankwright
