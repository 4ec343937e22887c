#include "widgets/funnel/stage_bars.h"

#include "widgets/common/address_menu.h"
#include "widgets/common/fact_copy.h"
#include "widgets/common/fact_delegate.h"
#include "widgets/common/fact_view.h"
#include "widgets/common/theme.h"
#include "widgets/common/type_scale.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QIcon>
#include <QMenu>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rankwright {

namespace {

constexpr int kShortestBar = 12 * kUnit;

bool isBar(const QModelIndex& index) {
  return index.data(FactModel::KindRole).toInt() == static_cast<int>(FactKind::Share);
}

/// As tall as its row allows, from the leading edge. Where the row is selected its ground is the track.
void paintBar(QPainter& painter, const QStyleOptionViewItem& option, double share) {
  const auto& theme = themeOf(option.palette);
  const auto isSelected = option.state.testFlag(QStyle::State_Selected);
  const auto track = option.rect.adjusted(kUnit, kUnit / 2 + 1, -kUnit, -kUnit / 2 - 1);
  if (!isSelected) painter.fillRect(track, theme.track);
  auto bar = track;
  // Something is there, however little.
  bar.setWidth(share > 0 ? std::max(2, static_cast<int>(std::lround(share * track.width()))) : 0);
  painter.fillRect(QStyle::visualRect(option.direction, track, bar),
                   isSelected ? option.palette.color(QPalette::HighlightedText) : theme.positive);
}

/// Facts with thick bars, and rows with room for them.
class StageDelegate final : public QAbstractItemDelegate {
public:
  explicit StageDelegate(QObject* parent) : QAbstractItemDelegate(parent), facts_(new FactDelegate(this)) {}

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    if (!isBar(index)) return facts_->paint(painter, option, index);
    if (option.state.testFlag(QStyle::State_Selected))
      painter->fillRect(option.rect, option.palette.brush(QPalette::Highlight));
    if (const auto share = index.data(FactModel::BarRole); share.isValid())
      paintBar(*painter, option, share.toDouble());
  }

  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    return facts_->sizeHint(option, index) + QSize(0, kUnit);
  }

private:
  FactDelegate* facts_;
};

struct CopyAction {
  const char* id;
  QString text;
  QString toolTip;
  ExportFormat format;
  ExportHeader header;
};

/// As those of every view of facts.
std::vector<CopyAction> copyActions() {
  return {{"copy", FactView::tr("&Copy rows"), FactView::tr("Copy the selected rows"), ExportFormat::Tsv,
           ExportHeader::None},
          {"copyWithHeaders", FactView::tr("Copy rows with &headers"),
           FactView::tr("Copy the selected rows below their titles"), ExportFormat::Tsv,
           ExportHeader::Titles},
          {"copyCsv", FactView::tr("Copy rows as CS&V"),
           FactView::tr("Copy the selected rows as comma-separated values"), ExportFormat::Csv,
           ExportHeader::Titles},
          {"copyJson", FactView::tr("Copy rows as &JSON"),
           FactView::tr("Copy the selected rows as JSON objects"), ExportFormat::Json, ExportHeader::Titles},
          {"copyMarkdown", FactView::tr("Copy rows as &Markdown"),
           FactView::tr("Copy the selected rows as a Markdown table"), ExportFormat::Markdown,
           ExportHeader::Titles}};
}

} // namespace

StageBars::StageBars(QWidget* parent) : QTreeView(parent), model_(new FactModel(this)) {
  setObjectName(QStringLiteral("stageBars"));
  setAccessibleName(tr("Stages of the funnel"));
  setModel(model_);
  setItemDelegate(new StageDelegate(this));
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
  connect(this, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
    if (const auto address = addressOf(index); !address.isEmpty()) emit followed(address);
  });
  addCopyActions();
}

void StageBars::addCopyActions() {
  for (const auto& spec : copyActions()) {
    auto* copy = new QAction(QIcon::fromTheme(QStringLiteral("edit-copy")), spec.text, this);
    copy->setObjectName(QStringLiteral("facts.") + QLatin1String(spec.id));
    copy->setToolTip(spec.toolTip);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this,
            [this, format = spec.format, header = spec.header] { copyRows(format, header); });
    addAction(copy);
  }
  actions()[0]->setShortcut(QKeySequence::Copy);
  actions()[1]->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
}

void StageBars::copyRows(ExportFormat format, ExportHeader header) const {
  std::vector<std::uint32_t> rows;
  for (const auto& index : selectionModel()->selectedRows())
    rows.push_back(static_cast<std::uint32_t>(index.row()));
  std::ranges::sort(rows);
  if (rows.empty()) {
    rows.resize(static_cast<std::size_t>(model_->rowCount()));
    std::iota(rows.begin(), rows.end(), 0U);
  }
  QGuiApplication::clipboard()->setText(factText(model_->table(), rows, format, header));
}

/// A stage has one address, wherever in its row it is asked for.
Address StageBars::addressOf(const QModelIndex& index) const {
  return index.isValid() ? index.siblingAtColumn(0).data(FactModel::AddressRole).value<Address>() : Address();
}

void StageBars::contextMenuEvent(QContextMenuEvent* event) {
  const auto byKey = event->reason() == QContextMenuEvent::Keyboard;
  const auto index = byKey ? currentIndex() : indexAt(event->pos());
  auto* menu = makeContextMenu(this);
  menu->setObjectName(QStringLiteral("stageMenu"));
  if (const auto address = addressOf(index); !address.isEmpty())
    addAddresses(*menu, {address}, [this](const Address& there) { emit followed(there); });
  menu->addSeparator();
  menu->addActions(actions());
  menu->popup(byKey ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos());
}

void StageBars::setTable(FactTable table) {
  const auto current = currentIndex().row();
  model_->setTable(std::move(table));
  if (const auto kept = model_->index(current, 0); current >= 0 && kept.isValid()) setCurrentIndex(kept);
  fitColumns();
  updateGeometry();
}

QSize StageBars::sizeHint() const {
  const auto rows = model_->rowCount();
  const auto height = rows == 0 ? 0 : rows * sizeHintForRow(0);
  return {2 * kNarrowest, header()->sizeHint().height() + height + 2 * frameWidth()};
}

int StageBars::widthOf(int column) const {
  return std::max(header()->sectionSizeHint(column), sizeHintForColumn(column)) + 2 * kUnit;
}

void StageBars::fitColumns() {
  const auto& columns = model_->table().columns;
  auto room = viewport()->width();
  int bars = -1;
  for (int column = 0; column < static_cast<int>(columns.size()); ++column) {
    if (isDrawn(columns[static_cast<std::size_t>(column)].kind)) {
      bars = column;
      continue;
    }
    header()->resizeSection(column, widthOf(column));
    room -= header()->sectionSize(column);
  }
  if (bars >= 0) header()->resizeSection(bars, std::max(room, kShortestBar));
}

void StageBars::resizeEvent(QResizeEvent* event) {
  QTreeView::resizeEvent(event);
  if (event->size().width() != event->oldSize().width()) fitColumns();
}

void StageBars::changeEvent(QEvent* event) {
  QTreeView::changeEvent(event);
  if (event->type() == QEvent::FontChange) fitColumns();
}

} // namespace rankwright
