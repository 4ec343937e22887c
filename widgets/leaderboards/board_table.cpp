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
          shareColumn("click_rate", Texts::tr("Clicks per exposure"),
                      Texts::tr("Clicks on its apps per exposure, wherever they were shown")),
          shareColumn("click_rate_low", Texts::tr("Clicks per exposure, low"),
                      Texts::tr("Lower bound of Wilson's 95 % interval")),
          shareColumn("click_rate_high", Texts::tr("Clicks per exposure, high"),
                      Texts::tr("Upper bound of Wilson's 95 % interval")),
          shareColumn("conversion", Texts::tr("Conversion"),
                      Texts::tr("Installs of its apps per exposure, wherever they were shown")),
          shareColumn("conversion_low", Texts::tr("Conversion, low"),
                      Texts::tr("Lower bound of Wilson's 95 % interval")),
          shareColumn("conversion_high", Texts::tr("Conversion, high"),
                      Texts::tr("Upper bound of Wilson's 95 % interval"))};
}

QString groupTitle(BoardGrouping grouping) {
  switch (grouping) {
  case BoardGrouping::Owner:
    return Texts::tr("Group: owner");
  case BoardGrouping::State:
    return Texts::tr("Group: state");
  default:
    return Texts::tr("Group: row");
  }
}

std::vector<TableColumn> columns(BoardGrouping grouping) {
  std::vector<TableColumn> all;
  if (grouping != BoardGrouping::None)
    all.push_back(textColumn("group", groupTitle(grouping),
                             Texts::tr("What the boards below a heading have in common. The figures of a "
                                       "heading are those of its boards together; an app that is on two of "
                                       "them counts twice")));
  std::ranges::move(placeColumns(), std::back_inserter(all));
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

/// How often an exposure led to one of these, with Wilson's interval.
void addRate(std::vector<Entry>& row, std::uint64_t hits, std::uint64_t exposures, const QString& words) {
  if (exposures == 0) {
    for (int i = 0; i < 3; ++i)
      row.push_back(shareEntry(kMissing));
    return;
  }
  const auto counted = std::min(hits, exposures);
  const auto estimate = shareEstimate(counted, exposures);
  const auto how = Texts::tr("%1; 95 % (Wilson): %2 to %3")
                       .arg(words.arg(countText(counted), countText(exposures)), percentText(estimate.low),
                            percentText(estimate.high));
  for (const auto value : {estimate.value, estimate.low, estimate.high})
    row.push_back(shareEntry(value, how));
}

void addCounts(std::vector<Entry>& row, const DayCounts& counts, bool isCounted, bool hasExposures) {
  const auto exposures = isCounted && hasExposures ? counts.exposures : 0;
  row.push_back(countIf(isCounted && hasExposures, counts.exposures));
  row.push_back(countIf(isCounted && hasExposures, counts.clicks));
  row.push_back(countIf(isCounted, counts.installs));
  addRate(row, counts.clicks, exposures, Texts::tr("%1 clicks of %2 exposures"));
  addRate(row, counts.installs, exposures, Texts::tr("%1 installs of %2 exposures"));
}

void addFigures(std::vector<Entry>& row, const LeaderboardStatus& board, const LeaderboardOverview& overview,
                std::int64_t now) {
  const auto age = board.savedAt ? std::max<std::int64_t>(0, now - *board.savedAt) / kSecondsOfADay : 0;
  row.push_back(countIf(board.savedAt.has_value(), static_cast<std::uint64_t>(age)));
  const auto data = overview.lastLoggedDay ? overview.today - *overview.lastLoggedDay : 0;
  row.push_back(countIf(overview.lastLoggedDay.has_value(),
                        static_cast<std::uint64_t>(std::max<CalendarDay>(0, data))));
  row.push_back({board.preview.board.config.owner});
  addCounts(row, board.counts, overview.lastLoggedDay.has_value() && board.preview.board.list.has_value(),
            overview.hasExposures);
}

/// The heading's figures under the columns of the boards', and nothing where they have none together.
std::vector<Entry> headingRow(const BoardGroup& group, const LeaderboardOverview& overview,
                              const std::vector<TableColumn>& columns) {
  std::vector<Entry> counts;
  addCounts(counts, group.counts, overview.lastLoggedDay.has_value(), overview.hasExposures);
  std::vector<Entry> row(columns.size() - counts.size());
  const auto set = [&](std::string_view key, Entry entry) {
    row[static_cast<std::size_t>(std::ranges::find(columns, key, &TableColumn::key) - columns.begin())] =
        std::move(entry);
  };
  set("group", text(Texts::tr("%1 · boards: %2").arg(group.title, countText(group.boards.size()))));
  set("items", countEntry(group.items));
  set("errors", countEntry(group.errors));
  set("warnings", countEntry(group.warnings));
  std::ranges::move(counts, std::back_inserter(row));
  return row;
}

RowGroups rowGroups(const std::vector<BoardGroup>& groups, std::size_t boards) {
  RowGroups rows;
  rows.groupOf.resize(boards + groups.size());
  for (std::size_t group = 0; group < groups.size(); ++group) {
    const auto number = static_cast<std::uint32_t>(group);
    for (const auto board : groups[group].boards)
      rows.groupOf[board] = number;
    rows.groupOf[boards + group] = number;
    rows.headings.push_back(static_cast<std::uint32_t>(boards + group));
  }
  return rows;
}

} // namespace

BoardTable boardTable(const LeaderboardOverview& overview, std::int64_t now, BoardGrouping grouping) {
  auto table = std::make_shared<DoorwayTable>(columns(grouping));
  const auto groups = groupBoards(overview, grouping);
  const auto rows = rowGroups(groups, overview.boards.size());
  for (std::size_t i = 0; i < overview.boards.size(); ++i) {
    std::vector<Entry> row;
    if (!groups.empty()) row.push_back(text(groups[rows.groupOf[i]].title));
    addPlace(row, overview.boards[i]);
    addFigures(row, overview.boards[i], overview, now);
    table->addRow(std::move(row));
  }
  for (const auto& group : groups)
    table->addRow(headingRow(group, overview, table->columns()));
  return {table, groups.empty() ? nullptr : std::make_shared<const RowGroups>(rows)};
}

} // namespace rankwright
