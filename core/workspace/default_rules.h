#pragma once

#include "core/workspace/default_configuration.h"

#include <string>
#include <vector>

namespace rankwright {

/// A context feature that recall uses, and the rule that completes it by what is usual for the user.
struct RecalledContext {
  std::string feature; ///< e.g. "country"
  std::string rule;    ///< e.g. "place"
};

/// What a store of these features can recall by. The rules' names differ from all features.
struct DefaultRules {
  std::vector<RecalledContext> contexts; ///< at most two
  std::string joinedContext;             ///< the rule that joins both; empty without two of them
  std::string favourites;                ///< the rule of the user's favourite items
  std::string taste; ///< the rule of the user's favourite categories; empty without categories

  static DefaultRules of(const ConfigurationSeed& seed);

  /// The text of `rules.toml`.
  std::string toml(const ConfigurationSeed& seed) const;
};

} // namespace rankwright
