#include "widgets/common/fact_view.h"

#include "widgets/common/fact_delegate.h"
#include "widgets/common/figures.h"
#include "widgets/common/type_scale.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QIcon>
#include <QMenu>
#include <QWheelEvent>

#include <algorithm>
#include <numeric>

namespace rankwright {

namespace {

/// Rows that decide a column's width; the rest elides.
constexpr int kMeasuredRows = 200;
constexpr int kNarrowestText = 12 * kUnit;

QString line(const FactModel& model, auto textOf) {
  QStringList cells;
  for (int column = 0; column < model.columnCount(); ++column)
    if (model.table().columns[size_t(column)].kind != FactKind::Bar)
      cells << plainFigures(textOf(column)).replace(QLatin1Char('\t'), QLatin1Char(' '));
  return cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
}

std::vector<int> rowsToCopy(const FactModel& model, const QModelIndexList& selected) {
  std::vector<int> rows;
  for (const auto& index : selected)
    rows.push_back(index.row());
  if (rows.empty())
    for (int row = 0; row < model.rowCount(); ++row)
      rows.push_back(row);
  std::ranges::sort(rows);
  return rows;
}

/// Widths for texts that would need `needed`: the longest give way until all fit; room to spare goes to the
/// first.
std::vector<int> shareRoom(std::vector<int> needed, int room) {
  auto excess = std::accumulate(needed.begin(), needed.end(), -room);
  if (excess < 0 && !needed.empty()) needed.front() -= excess;
  while (excess > 0) {
    const auto longest = std::ranges::max_element(needed);
    if (longest == needed.end() || *longest <= kNarrowestText) break;
    *longest -= 1;
    excess -= 1;
  }
  return needed;
}

} // namespace

QString tabSeparated(const FactModel& model, const QModelIndexList& selectedRows, bool withHeaders) {
  QString text;
  if (withHeaders)
    text += line(model, [&](int column) { return model.table().columns[size_t(column)].title; });
  for (const auto row : rowsToCopy(model, selectedRows))
    text += line(model, [&](int column) { return model.table().rows[size_t(row)][size_t(column)].text; });
  return text;
}

FactView::FactView(const QString& name, QWidget* parent) : QTreeView(parent), model_(new FactModel(this)) {
  setAccessibleName(name);
  setModel(model_);
  setItemDelegate(new FactDelegate(this));
  setRootIsDecorated(false);
  setUniformRowHeights(true);
  setAllColumnsShowFocus(true);
  setSelectionMode(ExtendedSelection);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setTabKeyNavigation(false);
  header()->setSectionsMovable(false);
  header()->setStretchLastSection(false);
  header()->setMinimumSectionSize(8 * kUnit);
  connect(this, &QAbstractItemView::activated, this, &FactView::follow);
  addCopyAction(tr("Copy rows"), QKeySequence::Copy, false);
  addCopyAction(tr("Copy rows with headers"), QKeySequence(QStringLiteral("Ctrl+Shift+C")), true);
}

void FactView::addCopyAction(const QString& text, const QKeySequence& shortcut, bool withHeaders) {
  auto* copy = new QAction(QIcon::fromTheme(QStringLiteral("edit-copy")), text, this);
  copy->setShortcut(shortcut);
  copy->setShortcutContext(Qt::WidgetShortcut);
  connect(copy, &QAction::triggered, this, [this, withHeaders] {
    QGuiApplication::clipboard()->setText(
        tabSeparated(*model_, selectionModel()->selectedRows(), withHeaders));
  });
  addAction(copy);
}

std::vector<Address> FactView::addressesIn(int row) const {
  std::vector<Address> addresses;
  if (row < 0) return addresses;
  for (const auto& fact : model_->table().rows[size_t(row)])
    if (!fact.address.isEmpty()) addresses.push_back(fact.address);
  return addresses;
}

void FactView::follow(const QModelIndex& index) {
  const auto own = index.data(FactModel::AddressRole);
  const auto addresses = addressesIn(index.row());
  if (own.isValid())
    emit followed(own.value<Address>());
  else if (!addresses.empty())
    emit followed(addresses.front());
}

void FactView::contextMenuEvent(QContextMenuEvent* event) {
  QMenu menu(this);
  const auto index = event->reason() == QContextMenuEvent::Keyboard ? currentIndex() : indexAt(event->pos());
  for (const auto& address : addressesIn(index.row())) {
    auto* open =
        menu.addAction(QIcon::fromTheme(QStringLiteral("go-jump")), tr("Open %1").arg(address.text()));
    connect(open, &QAction::triggered, this, [this, address] { emit followed(address); });
    auto* copy = menu.addAction(tr("Copy address %1").arg(address.text()));
    connect(copy, &QAction::triggered, this,
            [text = address.text()] { QGuiApplication::clipboard()->setText(text); });
  }
  menu.addSeparator();
  menu.addActions(actions());
  menu.exec(event->globalPos());
}

void FactView::setTable(FactTable table) {
  model_->setTable(std::move(table));
  fitColumns();
  updateGeometry();
}

QSize FactView::sizeHint() const {
  const auto rows = model_->rowCount();
  const auto rowHeight = rows == 0 ? 0 : sizeHintForRow(0);
  return {240, header()->sizeHint().height() + rows * rowHeight + 2 * frameWidth()};
}

QSize FactView::minimumSizeHint() const {
  return {120, sizeHint().height()};
}

int FactView::contentWidth(int column) const {
  auto width = header()->sectionSizeHint(column) + kUnit;
  QStyleOptionViewItem option;
  initViewItemOption(&option);
  for (int row = 0; row < std::min(model_->rowCount(), kMeasuredRows); ++row)
    width = std::max(width, itemDelegate()->sizeHint(option, model_->index(row, column)).width() + kUnit);
  return width;
}

void FactView::fitColumns() {
  const auto& columns = model_->table().columns;
  std::vector<int> texts;
  auto room = viewport()->width();
  for (int column = 0; column < int(columns.size()); ++column) {
    const auto width = contentWidth(column);
    // Figures are shown whole; texts share what is left.
    if (columns[size_t(column)].kind == FactKind::Text)
      texts.push_back(width);
    else
      header()->resizeSection(column, width), room -= width;
  }
  const auto widths = shareRoom(texts, room);
  auto width = widths.begin();
  for (int column = 0; column < int(columns.size()); ++column)
    if (columns[size_t(column)].kind == FactKind::Text) header()->resizeSection(column, *width++);
}

void FactView::resizeEvent(QResizeEvent* event) {
  QTreeView::resizeEvent(event);
  if (event->size().width() != event->oldSize().width()) fitColumns();
}

void FactView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
  QTreeView::currentChanged(current, previous);
  if (current.isValid()) emit rowReached(visualRect(current).translated(0, viewport()->y()));
}

void FactView::wheelEvent(QWheelEvent* event) {
  // There is nothing to scroll in here; the page around scrolls.
  event->ignore();
}

} // namespace rankwright
