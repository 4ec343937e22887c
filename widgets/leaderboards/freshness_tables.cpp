#include "widgets/leaderboards/freshness_tables.h"

#include "core/table/doorway_table.h"
#include "widgets/common/figures.h"
#include "widgets/common/number_words.h"
#include "widgets/common/text.h"
#include "widgets/leaderboards/change_facts.h"
#include "widgets/leaderboards/freshness_words.h"
#include "widgets/table/table_columns.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::FreshnessTables)
};

constexpr std::size_t kShownApps = 5;

std::vector<TableColumn> dayColumns() {
  return {
      describedColumn("day", CellType::Text, Texts::tr("Day"),
                      Texts::tr("The list is what the rule gave in the evening of this day")),
      describedColumn("apps", CellType::Integer, Texts::tr("Apps"), Texts::tr("On the list")),
      describedColumn("entered", CellType::Integer, Texts::tr("Entered"),
                      Texts::tr("Apps that did not stand there the day before")),
      describedColumn("left", CellType::Integer, Texts::tr("Left"),
                      Texts::tr("Apps that stood there the day before, and do not now")),
      shareColumn("turnover", Texts::tr("Turnover"), Texts::tr("Entered / apps on the list")),
      describedColumn("new_apps", CellType::Integer, Texts::tr("New apps"),
                      Texts::tr("Apps on the list that are younger than the board says of new apps; 30 "
                                "days where it says nothing")),
      describedColumn("first", CellType::Text, Texts::tr("First"), Texts::tr("The first apps of the list"))};
}

QString firstApps(const FreshnessDay& day, const AppCatalogue& apps) {
  QStringList names;
  for (std::size_t i = 0; i < std::min(kShownApps, day.items.size()); ++i)
    names << apps.textOf(day.items[i]).name;
  return names.join(QStringLiteral(", "));
}

QString turnoverFormula(const FreshnessDay& day) {
  return Texts::tr("%1 entered / %2 apps").arg(day.entered).arg(day.items.size());
}

std::uint32_t slotIn(const std::vector<ItemId>& items, ItemId item) {
  const auto found = std::ranges::find(items, item);
  return found == items.end() ? 0 : static_cast<std::uint32_t>(found - items.begin() + 1);
}

Fact appFact(const AppCatalogue& apps, ItemId item) {
  const auto app = apps.textOf(item);
  return {.text = app.name, .toolTip = app.key, .address = {QStringLiteral("item"), app.key}};
}

/// Greenwood's sum cannot be told in a tool tip; what the share is of can.
QString shareFormula(const WaitingShare& at, double before) {
  return Texts::tr("%1 · (1 − %2 / %3): of %3 apps that waited and are followed so far, %2 were seen on that "
                   "day")
      .arg(percentText(before))
      .arg(at.reached)
      .arg(at.waiting);
}

QString intervalFormula() {
  return Texts::tr(
      "S^exp(±1.96 · √Σ d / (w (w − d)) / |ln S|) over the days so far, with w apps waiting and d "
      "seen");
}

TableColumn appColumn() {
  auto column =
      describedColumn("app", CellType::Text, Texts::tr("App"), Texts::tr("Its name in the catalogue"));
  column.addressKind = "item";
  return column;
}

} // namespace

std::shared_ptr<const TableSource> dayTable(const Freshness& freshness, const AppCatalogue& apps) {
  auto table = std::make_shared<DoorwayTable>(dayColumns());
  for (std::size_t i = 0; i < freshness.days.size(); ++i) {
    const auto& day = freshness.days[i];
    const auto unlessFirst = [i](DoorwayTable::Entry entry) {
      return i > 0 ? std::move(entry) : DoorwayTable::Entry();
    };
    table->addRow({{textOfDay(day.day)},
                   countEntry(day.items.size()),
                   unlessFirst(countEntry(day.entered)),
                   unlessFirst(countEntry(day.left)),
                   unlessFirst(shareEntry(day.turnover(), turnoverFormula(day))),
                   countEntry(day.newApps),
                   {firstApps(day, apps).toStdString()}});
  }
  return table;
}

FactTable dayFacts(const Freshness& freshness, std::size_t day, const AppCatalogue& apps) {
  FactTable table;
  table.columns = {{Texts::tr("Slot"), Texts::tr("From the first one on; empty: it left"), FactKind::Figure},
                   {Texts::tr("App"), Texts::tr("Follow it to its features")},
                   {Texts::tr("Before"), Texts::tr("Its slot the day before"), FactKind::Figure},
                   {Texts::tr("Change"), Texts::tr("Whether it is new, gone, or how many slots it moves")}};
  const auto& items = freshness.days[day].items;
  const std::vector<ItemId> none;
  const auto& before = day > 0 ? freshness.days[day - 1].items : none;
  const auto add = [&](ItemId item, std::uint32_t was, std::uint32_t is) {
    const auto change = day > 0 ? moveText(was, is) : QString();
    table.rows.push_back({{slotText(is)}, appFact(apps, item), {slotText(was)}, {change}});
  };
  for (std::size_t i = 0; i < items.size(); ++i)
    add(items[i], slotIn(before, items[i]), static_cast<std::uint32_t>(i + 1));
  for (std::size_t i = 0; i < before.size(); ++i)
    if (slotIn(items, before[i]) == 0) add(before[i], static_cast<std::uint32_t>(i + 1), 0);
  return table;
}

std::shared_ptr<const TableSource> waitingTable(const std::vector<WaitingShare>& shares) {
  auto table = std::make_shared<DoorwayTable>(std::vector<TableColumn>{
      describedColumn("days", CellType::Integer, Texts::tr("Days"),
                      Texts::tr("Since the app came; 0 for the same day")),
      describedColumn(
          "waiting", CellType::Integer, Texts::tr("Waited"),
          Texts::tr("Apps that still waited when the day began, and that the logs follow so far")),
      describedColumn("seen", CellType::Integer, Texts::tr("Seen"),
                      Texts::tr("Of these, whose wait ended on that day")),
      shareColumn("share", Texts::tr("Still waiting"),
                  Texts::tr("Kaplan and Meier's estimate: the product of 1 − seen / waited over the days so "
                            "far. An app that the logs do not follow to its end counts as long as they do")),
      shareColumn("low", Texts::tr("Low"), Texts::tr("Lower end of the 95 % interval of the share")),
      shareColumn("high", Texts::tr("High"), Texts::tr("Upper end of the 95 % interval of the share"))});
  double before = 1;
  for (const auto& at : shares) {
    table->addRow({countEntry(at.days), countEntry(at.waiting), countEntry(at.reached),
                   shareEntry(at.share, shareFormula(at, before)), shareEntry(at.low, intervalFormula()),
                   shareEntry(at.high, intervalFormula())});
    before = at.share;
  }
  return table;
}

std::shared_ptr<const TableSource> newAppTable(const NewAppWaits& waits, const AppCatalogue& apps) {
  auto table = std::make_shared<DoorwayTable>(std::vector<TableColumn>{
      appColumn(),
      describedColumn(
          "days", CellType::Integer, Texts::tr("Days"),
          Texts::tr("From the day it came until it had %1, or until the logs end").arg(aimText(waits.aim))),
      describedColumn("state", CellType::Text, Texts::tr("State"),
                      Texts::tr("Whether it had %1 by the end of the logs").arg(aimText(waits.aim)))});
  auto ordered = waits.waits;
  std::ranges::stable_sort(ordered, std::ranges::greater(),
                           [](const auto& wait) { return std::tuple(!wait.isReached, wait.days); });
  for (const auto& wait : ordered) {
    const auto app = apps.textOf(wait.item);
    const auto state = wait.isReached ? Texts::tr("seen") : Texts::tr("still waits");
    table->addRow(
        {{app.name.toStdString(), app.key.toStdString()}, countEntry(wait.days), {state.toStdString()}});
  }
  return table;
}

} // namespace rankwright
