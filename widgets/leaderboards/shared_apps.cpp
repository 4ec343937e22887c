#include "widgets/leaderboards/shared_apps.h"

#include "widgets/leaderboards/board_words.h"
#include "widgets/table/table_columns.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::SharedApps)
};

std::vector<TableColumn> columns(const QString& first, const QString& second) {
  auto app = describedColumn("app", CellType::Text, Texts::tr("App"), Texts::tr("Its name in the catalogue"));
  app.addressKind = "item";
  const auto slot = [](const char* key, const QString& board) {
    return describedColumn(key, CellType::Integer, Texts::tr("Slot on %1").arg(board),
                           Texts::tr("From the first one on"));
  };
  const auto placed = [](const char* key, const QString& board) {
    return describedColumn(key, CellType::Text, Texts::tr("Placed on %1 by").arg(board),
                           Texts::tr("A pin, a slot for new apps, the board's order, or the fallback board"));
  };
  return {slot("slot", first), slot("other_slot", second), std::move(app), placed("placed", first),
          placed("other_placed", second)};
}

} // namespace

std::shared_ptr<const TableSource> sharedAppsTable(const LeaderboardList& first, const QString& firstTitle,
                                                   const LeaderboardList& second, const QString& secondTitle,
                                                   const AppCatalogue& apps) {
  auto table = std::make_shared<DoorwayTable>(columns(firstTitle, secondTitle));
  for (const auto& entry : first.entries) {
    const auto other = std::ranges::find(second.entries, entry.item, &LeaderboardEntry::item);
    if (other == second.entries.end() || entry.placedBy == PlacedBy::Fallback ||
        other->placedBy == PlacedBy::Fallback)
      continue;
    const auto app = apps.textOf(entry.item);
    table->addRow({countEntry(first.slotOf(entry.item)),
                   countEntry(second.slotOf(entry.item)),
                   {app.name.toStdString(), app.key.toStdString()},
                   {placedByText(entry.placedBy).toStdString()},
                   {placedByText(other->placedBy).toStdString()}});
  }
  return table;
}

} // namespace rankwright
