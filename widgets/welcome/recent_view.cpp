#include "widgets/welcome/recent_view.h"

#include "widgets/common/type_scale.h"
#include "widgets/welcome/recent_delegate.h"
#include "widgets/welcome/recent_model.h"

#include <QHelpEvent>
#include <QIcon>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QToolTip>

namespace rankwright {

RecentView::RecentView(RecentModel* model, QWidget* parent) : QListView(parent), recent_(model) {
  setObjectName(QStringLiteral("recentWorkspaces"));
  setAccessibleName(tr("Recent workspaces"));
  setAccessibleDescription(tr("Enter opens a workspace, Delete removes it from the list."));
  setViewMode(QListView::IconMode);
  setResizeMode(QListView::Adjust);
  setMovement(QListView::Static);
  setUniformItemSizes(true);
  setFrameShape(QFrame::NoFrame);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setMouseTracking(true);
  viewport()->setAutoFillBackground(false);
  setItemDelegate(new RecentDelegate(this));
  setModel(model);
  connect(model, &QAbstractItemModel::modelReset, this, &RecentView::fitHeight);
  connect(model, &QAbstractItemModel::rowsRemoved, this, &RecentView::fitHeight);
}

void RecentView::choose(const QModelIndex& index) {
  if (index.isValid() && index.data(RecentModel::ExistsRole).toBool())
    emit chosen(index.data(RecentModel::FolderRole).toString());
}

void RecentView::removeRow(const QModelIndex& index) {
  if (!index.isValid()) return;
  const auto folder = index.data(RecentModel::FolderRole).toString();
  recent_->remove(index.row());
  emit removed(folder);
}

bool RecentView::onRemoveButton(const QModelIndex& index, QPoint place) const {
  return index.isValid() && RecentDelegate::removeButton(visualRect(index)).contains(place);
}

void RecentView::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
  case Qt::Key_Return:
  case Qt::Key_Enter:
    return choose(currentIndex());
  case Qt::Key_Delete:
    return removeRow(currentIndex());
  default:
    QListView::keyPressEvent(event);
  }
}

void RecentView::mouseReleaseEvent(QMouseEvent* event) {
  QListView::mouseReleaseEvent(event);
  if (event->button() != Qt::LeftButton) return;
  const auto place = event->position().toPoint();
  const auto index = indexAt(place);
  if (onRemoveButton(index, place))
    removeRow(index);
  else
    choose(index);
}

void RecentView::contextMenuEvent(QContextMenuEvent* event) {
  const QPersistentModelIndex index =
      event->reason() == QContextMenuEvent::Mouse ? indexAt(event->pos()) : currentIndex();
  if (!index.isValid()) return;
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  auto* open = menu->addAction(QIcon::fromTheme(QStringLiteral("document-open-folder")), tr("Open"));
  open->setEnabled(index.data(RecentModel::ExistsRole).toBool());
  connect(open, &QAction::triggered, this, [this, index] { choose(index); });
  auto* remove =
      menu->addAction(QIcon::fromTheme(QStringLiteral("edit-delete-remove")), tr("Remove from the list"));
  connect(remove, &QAction::triggered, this, [this, index] { removeRow(index); });
  menu->popup(event->reason() == QContextMenuEvent::Mouse
                  ? event->globalPos()
                  : viewport()->mapToGlobal(visualRect(index).center()));
}

void RecentView::focusInEvent(QFocusEvent* event) {
  QListView::focusInEvent(event);
  if (!currentIndex().isValid() && recent_->rowCount() > 0) setCurrentIndex(recent_->index(0));
}

bool RecentView::viewportEvent(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    if (onRemoveButton(indexAt(help->pos()), help->pos())) {
      QToolTip::showText(help->globalPos(), tr("Remove from the list; the folder stays"), this);
      return true;
    }
  }
  return QListView::viewportEvent(event);
}

void RecentView::resizeEvent(QResizeEvent* event) {
  QListView::resizeEvent(event);
  fitHeight();
}

void RecentView::fitHeight() {
  const auto card = RecentDelegate::cardSize();
  const auto columns = qMax(1, viewport()->width() / card.width());
  const auto rows = (recent_->rowCount() + columns - 1) / columns;
  setFixedHeight(rows * card.height() + kUnit);
}

} // namespace rankwright
