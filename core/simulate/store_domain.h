#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace rankwright {

/// Where in the store a list stands.
enum class StoreDomain : std::uint8_t {
  Home,     ///< the list that a pipeline makes
  Category, ///< the page of a category, the most popular apps first
  Board,    ///< the most popular apps of all
  Search,   ///< what fits the words that were looked for
};

inline constexpr std::size_t kStoreDomainCount = 4;

/// "home", "category", "board", "search": the values of the dimension `scene` of logs.
std::string_view nameOf(StoreDomain domain);

/// How people go about the lists of a domain.
struct DomainIntent {
  double visits;    ///< share of all visits; adds up to 1
  double steepness; ///< η of the position bias: slots are examined with probability (slot + 1)^-η
  double interest;  ///< added to the logit of a click
  double onTheme;   ///< added to the utility of the apps of the visit's theme
  double offTheme;  ///< and to that of others
};

const DomainIntent& intentOf(StoreDomain domain);

/// The domain of a visit by a uniform number in [0, 1).
StoreDomain domainAt(double uniform);

} // namespace rankwright
