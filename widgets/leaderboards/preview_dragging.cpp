#include "widgets/leaderboards/preview_dragging.h"

#include "widgets/common/search_panel.h"
#include "widgets/common/text.h"
#include "widgets/leaderboards/absence_panel.h"
#include "widgets/leaderboards/board_desk.h"
#include "widgets/leaderboards/board_edits.h"
#include "widgets/leaderboards/preview_panel.h"
#include "widgets/simulator/card_view.h"
#include "widgets/simulator/phone_view.h"
#include "widgets/table/column_layout.h"
#include "widgets/table/data_model.h"
#include "widgets/table/data_table.h"
#include "widgets/table/grid_view.h"

#include <QListView>
#include <QListWidget>
#include <QTabBar>
#include <QTabWidget>

#include <algorithm>

namespace rankwright {

PreviewDragging::PreviewDragging(PreviewPanel& panel, QListWidget& others, BoardDesk& desk)
    : QObject(&panel), panel_(panel), others_(others), desk_(desk) {
  addSource(*panel.table()->grid(), [this](const QPoint& position) { return rowApp(position); });
  addSource(*panel.phone(), [this](const QPoint& position) { return phoneApp(position); });
  addSource(*panel.absence()->search()->list(),
            [this](const QPoint& position) { return foundApp(position); });
  addTarget(*panel.table()->grid());
  addTarget(*panel.phone());
  addOthers();
  // Over a tab for a moment an app is dragged on to what is behind it.
  panel.tabs()->tabBar()->setAcceptDrops(true);
  panel.tabs()->tabBar()->setChangeCurrentOnDrag(true);
}

void PreviewDragging::addSource(QAbstractItemView& view, AppDragSource::AppAt appAt) {
  auto* source = new AppDragSource(
      view,
      [this, appAt = std::move(appAt)](const QPoint& position) {
        return isReadOnly_ ? std::nullopt : appAt(position);
      },
      [this](const std::string& item) { return nameOf_ ? nameOf_(item) : toQt(item); }, this);
  connect(source, &AppDragSource::started, this, &PreviewDragging::showOthers);
  connect(source, &AppDragSource::ended, &others_, &QWidget::hide);
}

void PreviewDragging::addTarget(QAbstractItemView& view) {
  auto* target = new AppDropTarget(
      *view.viewport(),
      [this, &view](const DraggedApp&, const QPoint& position) { return slotAt(view, position); }, this);
  connect(target, &AppDropTarget::dropped, this,
          [this](const DraggedApp& app, std::uint32_t slot, bool isCopy) {
            emit moveWanted(
                {.item = app.item, .from = app.board, .to = panel_.board(), .slot = slot, .isCopy = isCopy});
          });
}

void PreviewDragging::addOthers() {
  auto* target = new AppDropTarget(
      *others_.viewport(), [this](const DraggedApp&, const QPoint& position) { return boardAt(position); },
      this);
  connect(
      target, &AppDropTarget::dropped, this, [this](const DraggedApp& app, std::uint32_t row, bool isCopy) {
        const auto name = others_.item(static_cast<int>(row) - 1)->data(Qt::UserRole).toString();
        const auto* board = desk_.find(name);
        if (!board) return;
        const auto slot = freeSlot(board->preview.board.config);
        emit moveWanted({.item = app.item, .from = app.board, .to = name, .slot = slot, .isCopy = isCopy});
      });
}

void PreviewDragging::showOthers(const DraggedApp& app) {
  others_.clear();
  for (const auto& board : desk_.overview()->boards) {
    const auto name = toQt(board.name);
    if (name == panel_.board() || name == app.board || !board.preview.isReadable ||
        board.state == DraftState::NoDraft)
      continue;
    auto* row = new QListWidgetItem(toQt(board.title()), &others_);
    row->setData(Qt::UserRole, name);
    row->setToolTip(name);
  }
  others_.setVisible(others_.count() > 0);
}

/// By its name: elsewhere the pointer selects cells.
std::optional<DraggedApp> PreviewDragging::rowApp(const QPoint& position) const {
  const auto* grid = panel_.table()->grid();
  const auto index = grid->indexAt(position);
  if (!index.isValid() || index.column() != grid->cells().columnOf("app")) return std::nullopt;
  return panel_.appAt(grid->cells().sourceRow(index.row()));
}

std::optional<DraggedApp> PreviewDragging::phoneApp(const QPoint& position) const {
  const auto index = panel_.phone()->indexAt(position);
  return index.isValid() ? panel_.appAt(static_cast<std::uint32_t>(index.row())) : std::nullopt;
}

/// One that may come from no board, or stand on this one already.
std::optional<DraggedApp> PreviewDragging::foundApp(const QPoint& position) const {
  const auto* list = panel_.absence()->search()->list();
  const auto index = list->indexAt(position);
  return index.isValid() ? panel_.appFound(index) : std::nullopt;
}

/// The slot of the row that the pointer is over; behind the last one the first that is free.
std::optional<AppDropTarget::Place> PreviewDragging::slotAt(const QAbstractItemView& view,
                                                            const QPoint& position) const {
  const auto* board = desk_.find(panel_.board());
  if (isReadOnly_ || !board || !board->preview.isReadable) return std::nullopt;
  const auto* grid = qobject_cast<const GridView*>(&view);
  const auto sourceRow = [&](int row) {
    return grid ? grid->cells().sourceRow(row) : static_cast<std::uint32_t>(row);
  };
  const auto rows = view.model()->rowCount();
  if (rows == 0) return AppDropTarget::Place{1, view.viewport()->rect()};
  auto index = view.indexAt(position);
  const auto isBehind = !index.isValid();
  if (isBehind) index = view.model()->index(rows - 1, grid ? grid->columnLayout().shown().front() : 0);
  auto rect = view.visualRect(index);
  rect.setLeft(0);
  rect.setRight(view.viewport()->width() - 1);
  if (isBehind) rect.translate(0, rect.height());
  const auto slot = isBehind ? static_cast<std::uint32_t>(rows) + 1 : sourceRow(index.row()) + 1;
  return AppDropTarget::Place{std::min(slot, board->preview.board.config.slotCount), rect};
}

std::optional<AppDropTarget::Place> PreviewDragging::boardAt(const QPoint& position) const {
  const auto index = others_.indexAt(position);
  if (!index.isValid()) return std::nullopt;
  return AppDropTarget::Place{static_cast<std::uint32_t>(index.row()) + 1, others_.visualRect(index)};
}

} // namespace rankwright
