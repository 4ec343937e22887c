#pragma once

#include "core/simulate/app_category.h"
#include "core/simulate/country.h"

#include <array>
#include <span>
#include <string_view>

namespace rankwright {

/// What apps of a category are called, by `Language`.
struct CategoryWords {
  std::array<std::string_view, 8> english;
  std::array<std::string_view, 3> spanish;
  std::array<std::string_view, 3> chinese;
  std::array<std::string_view, 3> japanese;

  std::span<const std::string_view> of(Language language) const;
};

/// The words of `appCategories()[category]`.
const CategoryWords& wordsOf(std::size_t category);

} // namespace rankwright
