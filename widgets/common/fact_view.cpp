#include "widgets/common/fact_view.h"

#include "widgets/common/address_menu.h"
#include "widgets/common/fact_copy.h"
#include "widgets/common/fact_delegate.h"
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

std::vector<std::uint32_t> rowsToCopy(const FactModel& model, const QModelIndexList& selected) {
  std::vector<std::uint32_t> rows;
  for (const auto& index : selected)
    rows.push_back(static_cast<std::uint32_t>(index.row()));
  std::ranges::sort(rows);
  if (!rows.empty()) return rows;
  rows.resize(static_cast<std::size_t>(model.rowCount()));
  std::iota(rows.begin(), rows.end(), 0U);
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
  addCopyActions();
}

void FactView::addCopyActions() {
  addCopyAction(QStringLiteral("copy"), tr("&Copy rows"), tr("Copy the selected rows"), ExportFormat::Tsv,
                ExportHeader::None)
      ->setShortcut(QKeySequence::Copy);
  addCopyAction(QStringLiteral("copyWithHeaders"), tr("Copy rows with &headers"),
                tr("Copy the selected rows below their titles"), ExportFormat::Tsv, ExportHeader::Titles)
      ->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
  addCopyAction(QStringLiteral("copyCsv"), tr("Copy rows as CS&V"),
                tr("Copy the selected rows as comma-separated values"), ExportFormat::Csv,
                ExportHeader::Titles);
  addCopyAction(QStringLiteral("copyJson"), tr("Copy rows as &JSON"),
                tr("Copy the selected rows as JSON objects"), ExportFormat::Json, ExportHeader::Titles);
  addCopyAction(QStringLiteral("copyMarkdown"), tr("Copy rows as &Markdown"),
                tr("Copy the selected rows as a Markdown table"), ExportFormat::Markdown,
                ExportHeader::Titles);
}

QAction* FactView::addCopyAction(const QString& id, const QString& text, const QString& toolTip,
                                 ExportFormat format, ExportHeader header) {
  auto* copy = new QAction(QIcon::fromTheme(QStringLiteral("edit-copy")), text, this);
  copy->setObjectName(QStringLiteral("facts.") + id);
  copy->setToolTip(toolTip);
  copy->setShortcutContext(Qt::WidgetShortcut);
  connect(copy, &QAction::triggered, this, [this, format, header] { copyRows(format, header); });
  addAction(copy);
  return copy;
}

void FactView::copyRows(ExportFormat format, ExportHeader header) {
  QGuiApplication::clipboard()->setText(
      factText(model_->table(), rowsToCopy(*model_, selectionModel()->selectedRows()), format, header));
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
  const auto byKey = event->reason() == QContextMenuEvent::Keyboard;
  const auto index = byKey ? currentIndex() : indexAt(event->pos());
  auto* menu = makeContextMenu(this);
  menu->setObjectName(QStringLiteral("factMenu"));
  addAddresses(*menu, addressesIn(index.row()), [this](const Address& address) { emit followed(address); });
  menu->addSeparator();
  menu->addActions(actions());
  menu->popup(byKey ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos());
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
