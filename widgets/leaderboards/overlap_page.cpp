#include "widgets/leaderboards/overlap_page.h"

#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"
#include "widgets/common/wrapped_label.h"
#include "widgets/leaderboards/overlap_delegate.h"
#include "widgets/leaderboards/shared_apps.h"
#include "widgets/table/data_table.h"
#include "widgets/table/grid_view.h"

#include <QComboBox>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

constexpr int kWidestTitle = 45 * kUnit;

QString orderKey() {
  return QStringLiteral("order");
}
QString pairKey() {
  return QStringLiteral("pair");
}
QString halvesKey() {
  return QStringLiteral("halves");
}

} // namespace

OverlapPage::OverlapPage(BoardDesk& desk, QWidget* parent)
    : QWidget(parent),
      desk_(desk),
      model_(new OverlapModel(this)),
      matrix_(new QTableView),
      order_(new QComboBox),
      title_(new WrappedLabel),
      pair_(new DataTable(tr("Apps in common"), desk.jobs())),
      halves_(new QSplitter) {
  nameParts();
  buildLayout();
  connectParts();
}

void OverlapPage::nameParts() {
  matrix_->setObjectName(QStringLiteral("overlapMatrix"));
  matrix_->setAccessibleName(tr("Overlap of the boards"));
  order_->setObjectName(QStringLiteral("overlapOrder"));
  order_->setAccessibleName(tr("Order of the boards"));
  order_->setToolTip(tr("By row of the home page, or so that boards that show the same stand side by side"));
  order_->addItem(tr("Place on the page"), int(OverlapOrder::Page));
  order_->addItem(tr("Likeness"), int(OverlapOrder::Likeness));
  title_->setObjectName(QStringLiteral("overlapPairTitle"));
  title_->setFont(strongFont());
  title_->setContentsMargins(2 * kUnit, kUnit, 2 * kUnit, kUnit);
  pair_->setObjectName(QStringLiteral("overlapPair"));
  pair_->setEmptyTexts(tr("Nothing in common"), tr("No app stands on both boards."));
  setHelp(this, QStringLiteral("leaderboards-view#overlap"),
          tr("Each cell tells how many percent of the apps of its row's board stand on that of its column "
             "too. A frame says that the check finds it too much."));
}

QWidget* OverlapPage::buildMatrix() {
  matrix_->setModel(model_);
  matrix_->setItemDelegate(new OverlapDelegate(matrix_));
  matrix_->setFrameShape(QFrame::NoFrame);
  matrix_->setShowGrid(false);
  matrix_->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  matrix_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  matrix_->setTabKeyNavigation(false);
  matrix_->installEventFilter(this);
  matrix_->viewport()->installEventFilter(this);
  for (auto* header : {matrix_->horizontalHeader(), matrix_->verticalHeader()}) {
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setTextElideMode(Qt::ElideRight);
    header->setHighlightSections(true);
  }
  matrix_->verticalHeader()->setMaximumWidth(kWidestTitle);
  auto* label = new QLabel(tr("&Order:"));
  label->setBuddy(order_);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(2 * kUnit, 0, 2 * kUnit, 0);
  head->setSpacing(2 * kUnit);
  head->addWidget(label);
  head->addWidget(order_);
  head->addStretch(1);
  auto* part = new QWidget;
  auto* column = new QVBoxLayout(part);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kUnit);
  column->addLayout(head);
  column->addWidget(matrix_, 1);
  return part;
}

QWidget* OverlapPage::buildPair() {
  auto* part = new QWidget;
  auto* column = new QVBoxLayout(part);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(title_);
  column->addWidget(pair_, 1);
  return part;
}

void OverlapPage::buildLayout() {
  halves_->addWidget(buildMatrix());
  halves_->addWidget(buildPair());
  halves_->setChildrenCollapsible(false);
  halves_->setStretchFactor(0, 3);
  halves_->setStretchFactor(1, 2);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(halves_, 1);
  setCells();
}

/// As wide as the widest figure and a frame around it.
void OverlapPage::setCells() {
  const QFontMetrics metrics(strongFont());
  const auto width = metrics.horizontalAdvance(QStringLiteral("1000")) + 4 * kUnit;
  matrix_->horizontalHeader()->setDefaultSectionSize(width);
  matrix_->verticalHeader()->setDefaultSectionSize(metrics.height() + 3 * kUnit);
}

void OverlapPage::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange) setCells();
}

void OverlapPage::connectParts() {
  connect(order_, &QComboBox::currentIndexChanged, this, &OverlapPage::follow);
  connect(pair_, &DataTable::activated, this, &OverlapPage::followed);
  connect(matrix_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
    showPair();
    emit chosen();
  });
  connect(matrix_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &OverlapPage::chosen);
  connect(matrix_, &QAbstractItemView::doubleClicked, this, [this] { pair_->grid()->setFocus(); });
}

void OverlapPage::setApps(std::shared_ptr<const AppCatalogue> apps) {
  apps_ = std::move(apps);
}

void OverlapPage::follow() {
  if (!desk_.overview()) return;
  const auto current = matrix_->currentIndex();
  const auto row = current.isValid() ? model_->board(current.row()) : QString();
  const auto column = current.isValid() ? model_->board(current.column()) : QString();
  {
    // The boards that are chosen do not change by another order.
    const QSignalBlocker blocker(matrix_->selectionModel());
    model_->setBoards(*desk_.overview(), OverlapOrder(order_->currentData().toInt()));
  }
  if (model_->rowCount() > 0) {
    const auto at = std::max(0, model_->find(row));
    const auto across = model_->find(column);
    matrix_->setCurrentIndex(model_->index(at, across < 0 ? model_->nearestTo(at) : across));
  }
  showPair();
}

QString OverlapPage::currentBoard() const {
  const auto current = matrix_->currentIndex();
  return current.isValid() ? model_->board(current.row()) : QString();
}

QStringList OverlapPage::selectedBoards() const {
  QStringList boards;
  for (const auto& range : matrix_->selectionModel()->selection())
    for (auto row = range.top(); row <= range.bottom(); ++row)
      if (const auto board = model_->board(row); !boards.contains(board)) boards << board;
  return boards;
}

void OverlapPage::choose(const QString& board) {
  const auto row = model_->find(board);
  if (row < 0 || board == currentBoard()) return;
  matrix_->setCurrentIndex(model_->index(row, model_->nearestTo(row)));
}

void OverlapPage::showPair() {
  const auto current = matrix_->currentIndex();
  const auto* first = current.isValid() ? desk_.find(model_->board(current.row())) : nullptr;
  const auto* second = current.isValid() ? desk_.find(model_->board(current.column())) : nullptr;
  if (!first || !second || !apps_) {
    title_->setText(tr("No board has a list."));
    return pair_->setSource(nullptr);
  }
  title_->setText(current.data(Qt::AccessibleTextRole).toString());
  pair_->setSource(sharedAppsTable(*first->preview.board.list, toQt(first->title()),
                                   *second->preview.board.list, toQt(second->title()), *apps_));
}

bool OverlapPage::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::ContextMenu) {
    emit menuAsked(static_cast<QContextMenuEvent*>(event)->globalPos());
    return true;
  }
  if (event->type() != QEvent::KeyPress || watched != matrix_) return QWidget::eventFilter(watched, event);
  const auto key = static_cast<QKeyEvent*>(event)->key();
  if (key != Qt::Key_Return && key != Qt::Key_Enter) return QWidget::eventFilter(watched, event);
  pair_->grid()->setFocus();
  return true;
}

bool OverlapPage::isBusy() const {
  return pair_->isLoading();
}

QJsonObject OverlapPage::saveState() const {
  return {{orderKey(), order_->currentIndex()},
          {pairKey(), pair_->saveState()},
          {halvesKey(), QString::fromLatin1(halves_->saveState().toBase64())}};
}

void OverlapPage::restoreState(const QJsonObject& state) {
  if (state.isEmpty()) return;
  order_->setCurrentIndex(std::max(0, state.value(orderKey()).toInt()));
  pair_->restoreState(state.value(pairKey()).toObject());
  halves_->restoreState(QByteArray::fromBase64(state.value(halvesKey()).toString().toLatin1()));
}

} // namespace rankwright
