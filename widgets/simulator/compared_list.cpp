#include "widgets/simulator/compared_list.h"

#include "widgets/common/text.h"

#include <utility>

namespace rankwright {

namespace {

/// What the catalogue says of the app, or else what the baseline does.
LeftApp leftApp(const RecordedItem& entry, std::uint32_t place, const Workspace& workspace,
                const AppCatalogue& apps) {
  LeftApp left{.item = {}, .app = {}, .baselineSlot = place + 1, .score = entry.score};
  if (const auto item = workspace.item(entry.key)) {
    left.item = *item;
    left.app = apps.textOf(*item);
    return left;
  }
  left.app.key = toQt(entry.key);
  left.app.name = toQt(entry.name.empty() ? entry.key : entry.name);
  left.app.isNamed = !entry.name.empty();
  left.app.category = toQt(entry.category);
  return left;
}

CardChange changeOf(const ComparedItem& item, const RecordedList& baseline) {
  CardChange change{.move = moveOf(item),
                    .baselineSlot = {},
                    .rankChange = item.rankChange().value_or(0),
                    .baselineScore = {},
                    .scoreChange = item.scoreChange};
  if (item.baselinePlace) {
    change.baselineSlot = *item.baselinePlace + 1;
    change.baselineScore = baseline.items[*item.baselinePlace].score;
  }
  return change;
}

} // namespace

SharedComparison compareWith(const std::shared_ptr<const Baseline>& baseline, const RecordedList& list,
                             const Workspace& workspace, const AppCatalogue& apps) {
  if (!baseline) return nullptr;
  ComparedList compared{baseline, list.origin, compareLists(list, baseline->list), {}};
  for (const auto& item : compared.comparison.items)
    if (!item.place)
      compared.left.push_back(
          leftApp(baseline->list.items[*item.baselinePlace], *item.baselinePlace, workspace, apps));
  return std::make_shared<const ComparedList>(std::move(compared));
}

void markChanges(std::vector<Card>& cards, const ComparedList* compared) {
  for (std::size_t i = 0; i < cards.size(); ++i)
    cards[i].change = compared
                          ? std::optional(changeOf(compared->comparison.items[i], compared->baseline->list))
                          : std::nullopt;
}

} // namespace rankwright
