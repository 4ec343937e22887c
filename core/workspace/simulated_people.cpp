#include "core/workspace/simulated_people.h"

#include "core/workspace/logged_people.h"
#include "core/workspace/synthetic_people.h"

#include <utility>
#include <variant>

namespace rankwright {

Result<std::unique_ptr<const SimulatedPeople>> SimulatedPeople::of(const Workspace& workspace,
                                                                   std::uint32_t users, std::uint64_t seed,
                                                                   const JobControl& job) {
  if (workspace.config().synthetic) return SyntheticPeople::of(workspace, users, job);
  return LoggedPeople::of(workspace, users, seed, job);
}

std::vector<std::string> usedKeysOf(const Workspace& workspace, UserId user) {
  if (!workspace.users().features().find(kUsedItemsFeature)) return {};
  auto value = workspace.users().features().valueAt(user.value(), kUsedItemsFeature);
  auto* const keys = std::get_if<std::vector<std::string>>(&value);
  return keys ? std::move(*keys) : std::vector<std::string>();
}

} // namespace rankwright
