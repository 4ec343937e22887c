#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace rankwright {

inline constexpr std::size_t kCategoryCount = 24;
inline constexpr std::size_t kDaytimeCount = 7;

/// A category of the simulated store. Effects are in logits: e^effect multiplies the odds of a use.
struct AppCategory {
  std::string_view name;
  std::string_view slug;                     ///< for package names
  double share;                              ///< of the catalogue, relative to the other categories
  double frequency;                          ///< how much more often its apps are opened than others
  std::array<double, kDaytimeCount> daytime; ///< in the order of `kDaytimes`
  double weekend;
  double home;
  double work;
  double wet;       ///< in rain, snow and storm
  double paidShare; ///< of its apps that cost money
};

/// All categories. Their order is part of what a seed means.
std::span<const AppCategory, kCategoryCount> appCategories();

} // namespace rankwright
