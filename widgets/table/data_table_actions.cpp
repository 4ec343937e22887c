// What a person can do in a `DataTable`, as actions.
#include "core/table/filter_language.h"
#include "widgets/table/cell_copier.h"
#include "widgets/table/column_dialog.h"
#include "widgets/table/column_header.h"
#include "widgets/table/column_layout.h"
#include "widgets/table/data_model.h"
#include "widgets/table/data_table.h"
#include "widgets/table/filter_cell.h"
#include "widgets/table/filter_help.h"
#include "widgets/table/filter_row.h"
#include "widgets/table/filter_stack.h"
#include "widgets/table/table_find_bar.h"
#include "widgets/table/grid_view.h"
#include "widgets/table/row_bar.h"
#include "widgets/table/row_finder.h"
#include "widgets/table/table_exporter.h"

#include <QAction>
#include <QIcon>

#include <algorithm>

namespace rankwright {

QAction* DataTable::addTableAction(const QString& id, const QString& icon, const QString& text,
                                   const QString& toolTip, const QKeySequence& shortcut) {
  auto* made = new QAction(QIcon::fromTheme(icon), text, this);
  made->setObjectName(QStringLiteral("table.") + id);
  made->setToolTip(toolTip);
  made->setShortcut(shortcut);
  made->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  addAction(made);
  actions_.append(made);
  return made;
}

QAction* DataTable::action(const QString& id) const {
  const auto found =
      std::ranges::find_if(actions_, [&](const QAction* each) { return each->objectName() == id; });
  return found == actions_.end() ? nullptr : *found;
}

void DataTable::makeCopyActions() {
  const auto icon = QStringLiteral("edit-copy");
  const auto add = [&](const QString& id, const QString& text, const QString& toolTip,
                       const QKeySequence& keys, CopyFormat format) {
    connect(addTableAction(id, icon, text, toolTip, keys), &QAction::triggered, copier_,
            [this, format] { copier_->copy(format); });
  };
  add(QStringLiteral("copy"), tr("&Copy"), tr("Copy the selected cells"), QKeySequence::Copy,
      CopyFormat::Plain);
  add(QStringLiteral("copyWithHeaders"), tr("Copy with &headers"),
      tr("Copy the selected cells below their titles"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C),
      CopyFormat::WithHeaders);
  add(QStringLiteral("copyCsv"), tr("Copy as CS&V"), tr("Copy the selected cells as comma-separated values"),
      {}, CopyFormat::Csv);
  add(QStringLiteral("copyJson"), tr("Copy as &JSON"), tr("Copy the selected rows as JSON objects"), {},
      CopyFormat::Json);
  add(QStringLiteral("copyMarkdown"), tr("Copy as &Markdown"),
      tr("Copy the selected cells as a Markdown table"), {}, CopyFormat::Markdown);
  auto* exported = addTableAction(QStringLiteral("export"), QStringLiteral("document-export"), tr("&Export…"),
                                  tr("Write the rows and columns shown to a file"));
  connect(exported, &QAction::triggered, this, [this] { exporter_->chooseFile(this); });
}

void DataTable::makeFilterActions() {
  auto* undo = addTableAction(QStringLiteral("undo"), QStringLiteral("edit-undo"), tr("&Undo filter or sort"),
                              tr("Go back to the filters and the sort before"), QKeySequence::Undo);
  auto* redo = addTableAction(QStringLiteral("redo"), QStringLiteral("edit-redo"), tr("&Redo filter or sort"),
                              tr("Do again what was undone"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
  auto* by = addTableAction(QStringLiteral("filterByCell"), QStringLiteral("view-filter"),
                            tr("&Filter by this cell"), tr("Keep the rows with the same value"));
  auto* out = addTableAction(QStringLiteral("excludeValue"), QStringLiteral("list-remove"),
                             tr("E&xclude this value"), tr("Leave out the rows with the same value"));
  auto* clear = addTableAction(QStringLiteral("clearFilters"), QStringLiteral("edit-clear-all"),
                               tr("Clear filters"), tr("Remove all filters"));
  auto* type = addTableAction(QStringLiteral("typeFilter"), QStringLiteral("edit-find"),
                              tr("Filter this column…"), tr("Type a filter for the current column"),
                              QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
  auto* help = addTableAction(QStringLiteral("filterHelp"), QStringLiteral("help-contextual"),
                              tr("Filter language"), tr("What can be typed under a header"));
  connect(undo, &QAction::triggered, this, [this] { stack_->undoStack()->undo(); });
  connect(redo, &QAction::triggered, this, [this] { stack_->undoStack()->redo(); });
  connect(by, &QAction::triggered, this, [this] { filterByCell(false); });
  connect(out, &QAction::triggered, this, [this] { filterByCell(true); });
  connect(clear, &QAction::triggered, this, [this] { stack_->clearFilters(); });
  connect(type, &QAction::triggered, this, [this] {
    if (currentColumn() >= 0) filterRow_->cell(currentColumn())->setFocus(Qt::ShortcutFocusReason);
  });
  connect(help, &QAction::triggered, this, &DataTable::openFilterHelp);
}

void DataTable::makeColumnActions() {
  auto* hide = addTableAction(QStringLiteral("hideColumn"), QStringLiteral("view-hidden"),
                              tr("&Hide this column"), tr("Hide the current column"));
  auto* freeze =
      addTableAction(QStringLiteral("freeze"), QStringLiteral("object-locked"),
                     tr("Free&ze up to this column"), tr("These columns stay while the rest scrolls"));
  auto* unfreeze = addTableAction(QStringLiteral("unfreeze"), QStringLiteral("object-unlocked"),
                                  tr("&Unfreeze columns"), tr("All columns scroll again"));
  auto* fit = addTableAction(QStringLiteral("fitColumns"), QStringLiteral("zoom-fit-width"),
                             tr("Fit &widths"), tr("Make all columns as wide as the rows in sight need"));
  auto* all = addTableAction(QStringLiteral("columns"), QStringLiteral("view-file-columns"), tr("&Columns…"),
                             tr("Show, hide, order, resize and freeze columns"));
  connect(hide, &QAction::triggered, this, [this] {
    if (currentColumn() >= 0) layout_->setHidden(currentColumn(), true);
  });
  connect(freeze, &QAction::triggered, this, [this] { freezeUpTo(currentColumn()); });
  connect(unfreeze, &QAction::triggered, this, [this] { layout_->setFrozen(0); });
  connect(fit, &QAction::triggered, this, [this] {
    for (const auto column : std::vector<int>(layout_->shown()))
      grid_->fitColumn(column);
  });
  connect(all, &QAction::triggered, this, &DataTable::openColumns);
}

void DataTable::makeFindActions() {
  auto* find = addTableAction(QStringLiteral("find"), QStringLiteral("edit-find"), tr("&Find…"),
                              tr("Find a text in the rows"), QKeySequence::Find);
  auto* next = addTableAction(QStringLiteral("findNext"), QStringLiteral("go-down"), tr("Find &next"),
                              tr("Go to the next row with the text"), QKeySequence(Qt::Key_F3));
  auto* previous =
      addTableAction(QStringLiteral("findPrevious"), QStringLiteral("go-up"), tr("Find &previous"),
                     tr("Go to the previous row with the text"), QKeySequence(Qt::SHIFT | Qt::Key_F3));
  auto* go = addTableAction(QStringLiteral("goToRow"), QStringLiteral("go-jump"), tr("&Go to row…"),
                            tr("Make a row current by its number"), QKeySequence(Qt::CTRL | Qt::Key_G));
  connect(find, &QAction::triggered, findBar_, &TableFindBar::open);
  connect(next, &QAction::triggered, this, [this] { findAgain(true); });
  connect(previous, &QAction::triggered, this, [this] { findAgain(false); });
  connect(go, &QAction::triggered, this, &DataTable::openRowBar);
}

void DataTable::findAgain(bool forward) {
  if (findBar_->text().isEmpty()) return findBar_->open();
  finder_->find(findBar_->text(), forward);
}

void DataTable::filterByCell(bool exclude) {
  const auto current = grid_->currentIndex();
  if (!current.isValid()) return;
  const auto filter = filterFor(model_->cell(current.row(), current.column()));
  stack_->addFilter({model_->column(current.column()).key, exclude ? "! " + filter : filter});
}

void DataTable::freezeUpTo(int column) {
  if (column >= 0) layout_->setFrozen(layout_->placeOf(column) + 1);
}

void DataTable::openColumns() {
  if (!model_->source()) return;
  auto* dialog = new ColumnDialog(*model_, *layout_, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &ColumnDialog::fitAsked, grid_, [this](int column) {
    if (column >= 0) grid_->fitColumn(column);
  });
  dialog->show();
}

void DataTable::openRowBar() {
  if (model_->rowCount() > 0) rowBar_->open(std::max(0, grid_->currentIndex().row()) + 1, model_->rowCount());
}

void DataTable::openFilterHelp() {
  if (!help_) help_ = new FilterHelp(this);
  help_->openBelow(*filterRow_);
}

void DataTable::closeBars() {
  findBar_->hide();
  rowBar_->hide();
  grid_->setFocus(Qt::OtherFocusReason);
}

} // namespace rankwright
