#pragma once

#include "tests/gui/table/shop_source.h"
#include "widgets/common/job_runner.h"
#include "widgets/table/column_layout.h"
#include "widgets/table/data_table.h"
#include "widgets/table/filter_cell.h"
#include "widgets/table/filter_row.h"
#include "widgets/table/filter_stack.h"
#include "widgets/table/grid_view.h"

#include <QLabel>
#include <QTest>
#include <QToolButton>

namespace rankwright {

inline constexpr std::uint32_t kMillions = 10'000'000;
enum Column { Key, Category, Rating, Installs, Latency };

/// A table on the screen with its runner.
struct Shop {
  explicit Shop(std::uint32_t rows = 1000) {
    table.setSource(std::make_shared<ShopSource>(rows));
    table.resize(900, 500);
    table.show();
    table.activateWindow();
    if (!QTest::qWaitForWindowActive(&table)) qFatal("the window does not become active");
    table.grid()->setFocus();
  }

  GridView* grid() { return table.grid(); }
  int rowCount() { return grid()->model()->rowCount(); }
  QString at(int place, int column) { return grid()->model()->index(place, column).data().toString(); }
  QString count() { return table.findChild<QLabel*>(QStringLiteral("rowCount"))->text(); }
  QList<QToolButton*> chips() {
    auto all = table.findChildren<QToolButton*>(QStringLiteral("chip"));
    all.removeIf([](const auto* chip) { return chip->isHidden(); });
    return all;
  }
  void type(int column, const QString& text) {
    auto* cell = table.filterRow()->cell(column);
    cell->setFocus();
    QTest::keyClicks(cell, text);
  }
  QPoint headerCentre(int column) {
    const auto* layout = table.columnLayout();
    return {layout->edgeOf(column) + layout->column(column).width / 2, 8};
  }

  JobRunner jobs;
  DataTable table{QStringLiteral("Apps"), jobs};
};

} // namespace rankwright
