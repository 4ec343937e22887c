// Where a cell of a `DataTable` leads to, and its context menus.
#include "widgets/common/address_menu.h"
#include "widgets/table/cell_text.h"
#include "widgets/table/column_header.h"
#include "widgets/table/column_layout.h"
#include "widgets/table/data_model.h"
#include "widgets/table/data_table.h"
#include "widgets/table/filter_stack.h"
#include "widgets/table/grid_view.h"
#include "widgets/table/row_addresses.h"

#include <QAction>
#include <QIcon>
#include <QMenu>

namespace rankwright {

void DataTable::followAddress(const QModelIndex& index) {
  if (const auto address = addressOf(*model_, index.row(), index.column())) return emit activated(*address);
  const auto addresses = addressesOf(*model_, index.row());
  if (!addresses.empty()) emit activated(addresses.front());
}

void DataTable::openCellMenu(const QModelIndex& index, const QPoint& globalPosition) {
  auto* menu = makeContextMenu(this);
  menu->setObjectName(QStringLiteral("cellMenu"));
  if (!cellActions_.isEmpty()) {
    menu->addActions(cellActions_);
    menu->addSeparator();
  }
  addAddresses(*menu, addressesOf(*model_, index.row()),
               [this](const Address& address) { emit activated(address); });
  menu->addSeparator();
  for (const auto* id : {"filterByCell", "excludeValue", "typeFilter", "clearFilters", "", "copy",
                         "copyWithHeaders", "copyCsv", "copyJson", "copyMarkdown", "export", "", "find",
                         "goToRow", "", "hideColumn", "freeze", "unfreeze", "columns"}) {
    if (auto* known = action(QStringLiteral("table.") + QLatin1String(id)))
      menu->addAction(known);
    else
      menu->addSeparator();
  }
  menu->popup(globalPosition);
}

void DataTable::openHeaderMenu(int column, const QPoint& globalPosition) {
  auto* menu = makeContextMenu(this);
  menu->setObjectName(QStringLiteral("headerMenu"));
  const auto add = [&](const QString& icon, const QString& text, auto call) {
    connect(menu->addAction(QIcon::fromTheme(icon), text), &QAction::triggered, this, call);
  };
  const auto& key = model_->column(column).key;
  add(QStringLiteral("view-sort-ascending"), tr("Sort &ascending"), [this, key] {
    stack_->setSort({{key, false}});
  });
  add(QStringLiteral("view-sort-descending"), tr("Sort &descending"), [this, key] {
    stack_->setSort({{key, true}});
  });
  add(QStringLiteral("view-sort"), tr("Sort &also by this"), [this, key] { stack_->sortAlsoBy(key); });
  add(QStringLiteral("edit-clear"), tr("Do &not sort"), [this] { stack_->setSort({}); });
  menu->addSeparator();
  add(QStringLiteral("view-hidden"), tr("&Hide this column"),
      [this, column] { layout_->setHidden(column, true); });
  add(QStringLiteral("object-locked"), tr("Free&ze up to this column"),
      [this, column] { freezeUpTo(column); });
  menu->addAction(action(QStringLiteral("table.unfreeze")));
  add(QStringLiteral("zoom-fit-width"), tr("&Fit width"), [this, column] { grid_->fitColumn(column); });
  add(QStringLiteral("edit-select"), tr("&Select column"), [this, column] { grid_->selectColumn(column); });
  menu->addAction(action(QStringLiteral("table.columns")));
  menu->popup(globalPosition);
}

} // namespace rankwright
