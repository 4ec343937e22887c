#include "core/workspace/user_moment.h"

#include "core/workspace/user_profiles.h"

#include <map>
#include <string>
#include <utility>

namespace rankwright {

namespace {

/// What the user did before with other items, as if the user were the only one there is.
std::vector<Interaction> historyOf(std::span<const Interaction> interactions, const LastUse& use) {
  const auto item = interactions[use.last].item;
  std::vector<Interaction> history;
  for (const auto position : use.all) {
    auto each = interactions[position];
    if (each.item == item) continue;
    each.user = UserId(0);
    history.push_back(each);
  }
  return history;
}

} // namespace

std::vector<NamedValue> valuesFor(const Schema& schema, const FeatureTable& table, std::uint32_t row,
                                  bool withMissing) {
  std::vector<NamedValue> values;
  for (const auto& field : table.schema().fields()) {
    const auto position = schema.find(field.name);
    if (!position || schema.fields()[*position].type != field.type) continue;
    auto value = table.valueAt(row, field.name);
    if (withMissing || !isMissing(value)) values.emplace_back(field.name, std::move(value));
  }
  return values;
}

std::vector<LastUse> lastUses(std::span<const Interaction> interactions) {
  std::map<std::uint32_t, LastUse> byUser;
  for (std::uint32_t i = 0; i < interactions.size(); ++i) {
    const auto& each = interactions[i];
    auto& use = byUser.try_emplace(each.user.value(), LastUse{each.user, i, {}}).first->second;
    use.all.push_back(i);
    if (each.time.value_or(0) >= interactions[use.last].time.value_or(0)) use.last = i;
  }
  std::vector<LastUse> uses;
  for (auto& [user, use] : byUser)
    uses.push_back(std::move(use));
  return uses;
}

Result<Request> requestBefore(const Workspace& workspace, const ResolvedLog& log, const LastUse& use) {
  const auto& last = log.interactions[use.last];
  Request request{.user = use.user, .context = {}};
  request.context = valuesFor(workspace.contextSchema(), log.contexts, last.context, false);
  request.clock = {last.time, workspace.config().timeZone};
  RW_ASSIGN(const auto profile,
            deriveUserProfiles({std::string(workspace.users().keyOf(use.user))}, workspace.items(),
                               log.contexts, historyOf(log.interactions, use)));
  request.features = valuesFor(workspace.users().features().schema(), profile.features(), 0, true);
  return request;
}

} // namespace rankwright
