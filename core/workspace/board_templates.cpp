#include "core/workspace/board_templates.h"

#include "core/leaderboard/item_fields.h"

#include <algorithm>
#include <string>

namespace rankwright {

std::vector<LeaderboardTemplate> templatesFor(const Workspace& workspace, std::string_view category) {
  constexpr std::uint32_t kMostLookedAt = 1000;
  const auto& items = workspace.items();
  const auto& schema = items.features().schema();
  const auto field = itemFieldsOf(schema).category;
  std::string found(category);
  for (std::uint32_t row = 0; row < std::min(items.size(), kMostLookedAt) && found.empty(); ++row)
    if (!field.empty()) found = workspace.itemText(ItemId(row), field);
  return leaderboardTemplates(schema, found);
}

} // namespace rankwright
