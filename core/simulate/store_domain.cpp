#include "core/simulate/store_domain.h"

namespace rankwright {

namespace {

constexpr std::array<std::string_view, kStoreDomainCount> kNames = {"home", "category", "board", "search"};

// Who searches wants one thing and looks at the first results; who reads a board wanders.
constexpr std::array<DomainIntent, kStoreDomainCount> kIntents = {{
    {.visits = 0.70, .steepness = 0.60, .interest = 0.0, .onTheme = 0.8, .offTheme = 0.0},
    {.visits = 0.10, .steepness = 0.50, .interest = 0.1, .onTheme = 1.0, .offTheme = -1.0},
    {.visits = 0.10, .steepness = 0.40, .interest = -0.4, .onTheme = 0.5, .offTheme = 0.0},
    {.visits = 0.10, .steepness = 1.10, .interest = 0.8, .onTheme = 1.5, .offTheme = -2.0},
}};

} // namespace

std::string_view nameOf(StoreDomain domain) {
  return kNames[static_cast<std::size_t>(domain)];
}

const DomainIntent& intentOf(StoreDomain domain) {
  return kIntents[static_cast<std::size_t>(domain)];
}

StoreDomain domainAt(double uniform) {
  for (std::size_t i = 0; i + 1 < kStoreDomainCount; ++i) {
    uniform -= kIntents[i].visits;
    if (uniform < 0) return static_cast<StoreDomain>(i);
  }
  return StoreDomain::Search;
}

} // namespace rankwright
