#pragma once

#include "core/base/result.h"
#include "core/base/toml_table.h"
#include "core/pipeline/config_places.h"
#include "core/pipeline/user_features.h"

#include <cstdint>
#include <string>
#include <vector>

namespace rankwright {

/// An item that the user has met so often lately is left out.
struct FrequencyRule {
  std::string action = kUseAction;
  double hours = 24;       ///< how far back from the request's time actions count
  std::uint32_t count = 1; ///< so many actions, and the item is left out
  ConfigPlaces places = {};

  friend bool operator==(const FrequencyRule&, const FrequencyRule&) = default;
};

/// For people, e.g. "frequency control: use 3 times or more in 24 hours".
std::string describe(const FrequencyRule& rule);

/// The rules of `[[frequency]]` in order: `action`, `hours` or `days`, `count`; without those that `enabled =
/// false` switches off. Errors: NotFound, Type and InvalidArgument with the place.
Result<std::vector<FrequencyRule>> readFrequencyRules(const TomlTable& root);

} // namespace rankwright
