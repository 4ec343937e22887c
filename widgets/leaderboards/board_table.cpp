#include "widgets/leaderboards/board_table.h"

#include "core/metrics/estimate.h"
#include "core/table/doorway_table.h"
#include "widgets/common/figures.h"
#include "widgets/common/number_words.h"
#include "widgets/common/text.h"
#include "widgets/leaderboards/board_words.h"
#include "widgets/table/table_columns.h"

#include <QCoreApplication>

#include <limits>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::BoardTable)
};

using Entry = DoorwayTable::Entry;

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();
constexpr std::int64_t kSecondsOfADay = 86'400;

TableColumn textColumn(const char* key, const QString& title, const QString& help) {
  return describedColumn(key, CellType::Text, title, help);
}

TableColumn countColumn(const char* key, const QString& title, const QString& help) {
  return describedColumn(key, CellType::Integer, title, help);
}

TableColumn dayColumn(const char* key, const QString& title, const QString& help) {
  auto column = countColumn(key, title, help);
  column.unit = Texts::tr("days").toStdString();
  return column;
}

std::vector<TableColumn> placeColumns() {
  auto name =
      textColumn("name", Texts::tr("Board"), Texts::tr("The name of its file; Enter opens the board"));
  name.addressKind = boardKind().toStdString();
  return {
      std::move(name),
      textColumn("title", Texts::tr("Title"), Texts::tr("As users read it")),
      textColumn("state", Texts::tr("State"), Texts::tr("How the draft stands to what was published last")),
      textColumn("schedule", Texts::tr("Schedule"),
                 Texts::tr("Whether today lies between the board's start and end")),
      countColumn("row", Texts::tr("Row"), Texts::tr("Its place on the home page, from the top")),
      countColumn("slots", Texts::tr("Slots"), Texts::tr("How many apps it has room for")),
      countColumn("items", Texts::tr("Apps"), Texts::tr("How many apps it would show today")),
      countColumn("candidates", Texts::tr("Candidates"),
                  Texts::tr("Apps of the catalogue that meet its rule and are not excluded")),
      shareColumn("new_share", Texts::tr("New apps"),
                  Texts::tr("Share of its apps that are younger than the board's limit for new apps")),
      countColumn("errors", Texts::tr("Errors"), Texts::tr("Findings with which it must not be published")),
      countColumn("warnings", Texts::tr("Warnings"),
                  Texts::tr("Findings that say that it probably does not do what was meant"))};
}

std::vector<TableColumn> figureColumns() {
  return {dayColumn("edited", Texts::tr("Definition"), Texts::tr("Days since its file was written")),
          dayColumn("data", Texts::tr("Data"), Texts::tr("Days since the last day that the logs tell of")),
          textColumn("owner", Texts::tr("Owner"), Texts::tr("Who answers for it")),
          countColumn("exposures", Texts::tr("Exposures"),
                      Texts::tr("Of its apps in the logs, wherever they were shown")),
          countColumn("clicks", Texts::tr("Clicks"), Texts::tr("On its apps, wherever they were shown")),
          countColumn("installs", Texts::tr("Installs"), Texts::tr("Of its apps, wherever they were shown")),
          shareColumn("conversion", Texts::tr("Conversion"),
                      Texts::tr("Installs of its apps per exposure, wherever they were shown")),
          shareColumn("conversion_low", Texts::tr("Conversion, low"),
                      Texts::tr("Lower bound of Wilson's 95 % interval")),
          shareColumn("conversion_high", Texts::tr("Conversion, high"),
                      Texts::tr("Upper bound of Wilson's 95 % interval"))};
}

std::vector<TableColumn> columns() {
  auto all = placeColumns();
  std::ranges::move(figureColumns(), std::back_inserter(all));
  return all;
}

Entry text(const QString& text) {
  return {text.toStdString()};
}

Entry countIf(bool isKnown, std::uint64_t count) {
  return isKnown ? countEntry(count) : Entry();
}

Entry newShare(const LeaderboardList* list) {
  if (!list || list->entries.empty()) return shareEntry(kMissing);
  const auto count = list->entries.size();
  return shareEntry(static_cast<double>(list->newApps) / static_cast<double>(count),
                    Texts::tr("%1 of %2 apps").arg(countText(list->newApps), countText(count)));
}

void addPlace(std::vector<Entry>& row, const LeaderboardStatus& board) {
  const auto& config = board.preview.board.config;
  const auto* list = board.preview.board.list ? &*board.preview.board.list : nullptr;
  const auto isKnown = board.preview.isReadable;
  row.push_back({board.name, board.name});
  row.push_back({board.title()});
  row.push_back(text(stateText(board)));
  row.push_back(text(scheduleText(board)));
  row.push_back(countIf(config.row > 0, config.row));
  row.push_back(countIf(isKnown, config.slotCount));
  row.push_back(countIf(list || board.state == DraftState::NoDraft, board.items.size()));
  row.push_back(countIf(list, list ? list->candidates : 0));
  row.push_back(newShare(list));
  row.push_back(countEntry(board.count(FindingSeverity::Error)));
  row.push_back(countEntry(board.count(FindingSeverity::Warning)));
}

void addConversion(std::vector<Entry>& row, const DayCounts& counts, bool hasExposures) {
  if (!hasExposures || counts.exposures == 0) {
    for (int i = 0; i < 3; ++i)
      row.push_back(shareEntry(kMissing));
    return;
  }
  const auto installs = std::min(counts.installs, counts.exposures);
  const auto estimate = shareEstimate(installs, counts.exposures);
  const auto how = Texts::tr("%1 installs of %2 exposures; 95 % (Wilson): %3 to %4")
                       .arg(countText(installs), countText(counts.exposures), percentText(estimate.low),
                            percentText(estimate.high));
  for (const auto value : {estimate.value, estimate.low, estimate.high})
    row.push_back(shareEntry(value, how));
}

void addFigures(std::vector<Entry>& row, const LeaderboardStatus& board, const LeaderboardOverview& overview,
                std::int64_t now) {
  const auto age = board.savedAt ? std::max<std::int64_t>(0, now - *board.savedAt) / kSecondsOfADay : 0;
  row.push_back(countIf(board.savedAt.has_value(), static_cast<std::uint64_t>(age)));
  const auto data = overview.lastLoggedDay ? overview.today - *overview.lastLoggedDay : 0;
  row.push_back(countIf(overview.lastLoggedDay.has_value(),
                        static_cast<std::uint64_t>(std::max<CalendarDay>(0, data))));
  row.push_back({board.preview.board.config.owner});
  const auto isCounted = overview.lastLoggedDay.has_value() && board.preview.board.list.has_value();
  row.push_back(countIf(isCounted && overview.hasExposures, board.counts.exposures));
  row.push_back(countIf(isCounted && overview.hasExposures, board.counts.clicks));
  row.push_back(countIf(isCounted, board.counts.installs));
  addConversion(row, board.counts, overview.hasExposures);
}

} // namespace

std::shared_ptr<const TableSource> boardTable(const LeaderboardOverview& overview, std::int64_t now) {
  auto table = std::make_shared<DoorwayTable>(columns());
  for (const auto& board : overview.boards) {
    std::vector<Entry> row;
    addPlace(row, board);
    addFigures(row, board, overview, now);
    table->addRow(std::move(row));
  }
  return table;
}

} // namespace rankwright
