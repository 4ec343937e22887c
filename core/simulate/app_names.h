#pragma once

#include "core/simulate/country.h"
#include "core/simulate/random.h"

#include <string>
#include <string_view>
#include <unordered_set>

namespace rankwright {

/// Invents names of which none comes twice.
class NameGenerator {
public:
  /// "Pocket Chess", "Zevora: Mail", "每日新闻"; `noun` says what the app is, in the app's language.
  std::string appName(Random& random, Language language, std::string_view noun);

  /// "Lumira Labs", "Estudio Tavo", "北辰科技".
  std::string developerName(Random& random, Language language);

  /// "com.lumiralabs.pocketchess". Where a name has no Latin letters, its part is `fallback`.
  std::string packageName(std::string_view developer, std::string_view app, std::string_view fallback);

private:
  /// Makes a name until it is a new one, and numbers it when that does not come.
  template <class Make>
  std::string distinct(Make make, std::string_view beforeNumber);

  std::unordered_set<std::string> taken_;
};

} // namespace rankwright
