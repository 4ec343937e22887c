#pragma once

#include "core/simulate/country.h"
#include "core/simulate/random.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace rankwright {

/// What an app's page says about it, in the app's language.
struct AppTexts {
  std::string description;
  std::string shortDescription;
};

/// Writes a page from templates. `noun` is what the app is, in its language.
AppTexts writeAppTexts(Random& random, Language language, std::string_view name, std::string_view noun,
                       std::string_view developer);

/// The price as the store prints it: "Free", "$2.99".
std::string priceText(double price);

/// A range of downloads as the store prints it, and its lower bound.
struct DownloadRange {
  std::string text; ///< "10,000 - 50,000"
  std::int64_t from = 0;
};

/// The range that a number of downloads, at least 1, falls into: bounds are 1 and 5 times powers of ten.
DownloadRange downloadRange(double downloads);

} // namespace rankwright
