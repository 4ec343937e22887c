#pragma once

#include "core/feature/value_json.h"
#include "core/logs/log_store.h"
#include "core/pipeline/request.h"
#include "core/workspace/workspace.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace rankwright {

/// The last thing that a user did, as a position in a log's interactions, and all that the user did.
struct LastUse {
  UserId user;
  std::uint32_t last = 0;
  std::vector<std::uint32_t> all = {}; ///< in the log's order, `last` among them
};

/// Of each user who did anything, ascending by user. What the log names later counts as later where it has no
/// times or equal ones.
std::vector<LastUse> lastUses(std::span<const Interaction> interactions);

/// What the user would have been asked with just before the last use: its context and time, and the profile
/// made of what the user did before with other items. The profile has the features of `deriveUserProfiles`
/// that the workspace's users have too. Errors: those of these.
Result<Request> requestBefore(const Workspace& workspace, const ResolvedLog& log, const LastUse& use);

/// The values of the row for the features that `schema` has of the same type; with `withMissing` the missing
/// ones among them, since they stand before what a store has of the user.
std::vector<NamedValue> valuesFor(const Schema& schema, const FeatureTable& table, std::uint32_t row,
                                  bool withMissing);

} // namespace rankwright
