#include "core/leaderboard/check_context.h"

#include "core/base/toml_text.h"
#include "core/expr/utf8.h"
#include "core/leaderboard/audience_age.h"

#include <algorithm>
#include <set>
#include <utility>

namespace rankwright {

namespace {

using enum FindingKind;

/// A fix by exclusions names no more items than a person would.
constexpr std::size_t kMostExcluded = 50;

/// Excludes the items and takes their pins out, the last ones first, so that numbers stay right.
LeaderboardFix excludeAll(const LeaderboardConfig& board, const std::vector<std::string>& items,
                          std::string description) {
  LeaderboardFix fix{std::move(description), {}};
  auto exclude = board.exclude;
  for (const auto& item : items)
    if (std::ranges::find(exclude, item) == exclude.end()) exclude.push_back(item);
  for (auto number = board.pins.size(); number-- > 0;)
    if (std::ranges::find(items, board.pins[number].item) != items.end())
      fix.edits.push_back(removePin(number));
  fix.edits.push_back(setExclusions(exclude));
  return fix;
}

LeaderboardFix limitAudience(const LeaderboardConfig& board, const std::string& feature, std::uint32_t age) {
  const auto condition = fmt::format("{} >= {}", feature, age);
  const auto& now = board.audience.text;
  return {
      fmt::format("show it to users of {} years and more", age),
      {setKey("audience", tomlString(now.empty() ? condition : fmt::format("({}) & {}", now, condition)))}};
}

/// The ages that items ask for.
class AgeRatings {
public:
  explicit AgeRatings(const LeaderboardSources& sources)
      : items_(*sources.items), feature_(sources.itemSignals->fields().ageRating) {}

  std::uint32_t of(ItemId item) const { return leastAgeOf(items_.valueAt(item, feature_)).value_or(0); }

  std::uint32_t greatestOf(const LeaderboardList& list) const {
    std::uint32_t greatest = 0;
    for (const auto& entry : list.entries)
      greatest = std::max(greatest, of(entry.item));
    return greatest;
  }

  std::vector<std::string> listedAbove(const LeaderboardList& list, std::uint32_t age) const {
    std::vector<std::string> above;
    for (const auto& entry : list.entries)
      if (of(entry.item) > age) above.emplace_back(items_.keyOf(entry.item));
    return above;
  }

  /// Those that stand there and those that would come after them; nothing where these are too many.
  std::optional<std::vector<std::string>> allAbove(const LeaderboardList& list, std::uint32_t age) const {
    auto above = listedAbove(list, age);
    for (std::uint32_t row = 0; row < list.flags->size(); ++row) {
      if ((*list.flags)[row] == 0 || list.slotOf(ItemId(row)) != 0 || of(ItemId(row)) <= age) continue;
      above.emplace_back(items_.keyOf(ItemId(row)));
      if (above.size() > kMostExcluded) return std::nullopt;
    }
    return above;
  }

private:
  const ItemPool& items_;
  const std::string& feature_;
};

/// Items that are called like one above them, and what the first of them is called.
struct Namesakes {
  std::vector<std::string> items = {};
  std::string name = {};
};

Namesakes namesakesOn(const LeaderboardList& list, const LeaderboardSources& sources) {
  Namesakes found;
  std::set<std::string> names;
  for (const auto& entry : list.entries) {
    const auto value = sources.items->valueAt(entry.item, sources.itemSignals->fields().name);
    if (isMissing(value) || names.insert(toText(value)).second) continue;
    if (found.items.empty()) found.name = toText(value);
    found.items.emplace_back(sources.items->keyOf(entry.item));
  }
  return found;
}

} // namespace

/// A catalogue that has an app twice shows it twice.
void checkNamesakes(CheckContext& context, std::size_t board) {
  const auto& sources = context.columns.sources();
  if (sources.itemSignals->fields().name.empty()) return;
  const auto& built = context.boards[board];
  const auto found = namesakesOn(*built.list, sources);
  if (found.items.empty()) return;
  context
      .add(built.config, "", NameTwice, FindingSeverity::Warning,
           fmt::format("{} items are called like one above them, the first is: {}", found.items.size(),
                       found.name))
      .fix = excludeAll(built.config, found.items, "exclude the later ones of each name");
}

void checkAgeRatings(CheckContext& context, std::size_t board) {
  const auto& sources = context.columns.sources();
  if (sources.itemSignals->fields().ageRating.empty()) return;
  const auto& [config, list, error] = context.boards[board];
  const AgeRatings ratings(sources);
  const auto feature = ageFeatureOf(*sources.request);
  const auto age = feature.empty() ? context.limits.ageOfUnknownUsers - 1
                                   : leastAgeOfAudience(config.audience.text, feature);
  const auto items = ratings.listedAbove(*list, age);
  if (items.empty()) return;
  auto& finding = context.add(config, "audience", AgeRating, FindingSeverity::Error,
                              fmt::format("{} items are rated for users above the age of {}, and younger "
                                          "ones see the board as well, the first is: {}",
                                          items.size(), age, items.front()));
  if (!feature.empty())
    finding.fix = limitAudience(config, feature, ratings.greatestOf(*list));
  else if (const auto all = ratings.allAbove(*list, age))
    finding.fix = excludeAll(config, *all, "exclude what is not rated for them");
}

void checkTexts(CheckContext& context, std::size_t board) {
  const auto& built = context.boards[board];
  const auto& sources = context.columns.sources();
  if (countCodePoints(built.config.title) > context.limits.longestTitle)
    context.add(built.config, "title", TitleTooLong, FindingSeverity::Warning,
                fmt::format("a phone shows {} characters of a title: {}", context.limits.longestTitle,
                            built.config.title));
  std::vector<std::string> names;
  for (const auto& entry : built.list->entries) {
    const auto name = toText(sources.items->valueAt(entry.item, sources.itemSignals->fields().name));
    if (countCodePoints(name) > context.limits.longestName) names.push_back(name);
  }
  if (!names.empty())
    context.add(built.config, "", NameTooLong, FindingSeverity::Note,
                fmt::format("a slot shows {} characters of a name, and {} names are longer, the first is: {}",
                            context.limits.longestName, names.size(), names.front()));
}

} // namespace rankwright
