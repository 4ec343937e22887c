#include "widgets/table/column_dialog.h"

#include "widgets/common/type_scale.h"
#include "widgets/table/cell_text.h"
#include "widgets/table/column_layout.h"
#include "widgets/table/data_model.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QIcon>
#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace rankwright {

namespace {

constexpr int kColumnRole = Qt::UserRole;
constexpr int kWidest = 1000 * kUnit;

} // namespace

ColumnDialog::ColumnDialog(const DataModel& model, ColumnLayout& layout, QWidget* parent)
    : QDialog(parent),
      model_(model),
      layout_(layout),
      list_(new QListWidget),
      width_(new QSpinBox),
      frozen_(new QSpinBox) {
  setObjectName(QStringLiteral("columnDialog"));
  setWindowTitle(tr("Columns"));
  list_->setAccessibleName(tr("Columns"));
  list_->setDragDropMode(QAbstractItemView::InternalMove);
  list_->installEventFilter(this);
  build();
  connect(list_, &QListWidget::itemChanged, this, [this](const QListWidgetItem* item) { toggle(*item); });
  connect(list_, &QListWidget::currentRowChanged, this, &ColumnDialog::showCurrent);
  connect(list_->model(), &QAbstractItemModel::rowsMoved, this, &ColumnDialog::followDrag,
          Qt::QueuedConnection);
  connect(width_, &QSpinBox::valueChanged, this, [this](int width) {
    if (!filling_ && current() >= 0) layout_.setWidth(current(), width);
  });
  connect(frozen_, &QSpinBox::valueChanged, this, [this](int count) {
    if (!filling_) layout_.setFrozen(count);
  });
  connect(&layout_, &ColumnLayout::changed, this, &ColumnDialog::refresh, Qt::QueuedConnection);
  refresh();
  list_->setCurrentRow(0);
}

void ColumnDialog::build() {
  const auto button = [this](const QString& icon, const QString& text, const QString& toolTip) {
    auto* made = new QPushButton(QIcon::fromTheme(icon), text);
    made->setToolTip(toolTip);
    made->setAutoDefault(false);
    return made;
  };
  auto* up = button(QStringLiteral("go-up"), tr("Move up"), tr("Move the column forward (Alt+Up)"));
  auto* down = button(QStringLiteral("go-down"), tr("Move down"), tr("Move the column back (Alt+Down)"));
  auto* fit =
      button(QStringLiteral("zoom-fit-width"), tr("Fit width"), tr("As wide as the rows in sight need"));
  connect(up, &QPushButton::clicked, this, [this] { move(-1); });
  connect(down, &QPushButton::clicked, this, [this] { move(1); });
  connect(fit, &QPushButton::clicked, this, [this] { emit fitAsked(current()); });
  auto* moving = new QHBoxLayout;
  for (auto* each : {up, down, fit})
    moving->addWidget(each);
  width_->setRange(0, kWidest);
  width_->setSuffix(tr(" px"));
  auto* form = new QFormLayout;
  form->addRow(tr("&Width"), width_);
  form->addRow(tr("&Frozen columns"), frozen_);
  auto* close = new QDialogButtonBox(QDialogButtonBox::Close);
  connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(3 * kUnit, 3 * kUnit, 3 * kUnit, 3 * kUnit);
  column->setSpacing(2 * kUnit);
  column->addWidget(list_, 1);
  column->addLayout(moving);
  column->addLayout(form);
  column->addWidget(close);
}

int ColumnDialog::current() const {
  const auto* item = list_->currentItem();
  return item ? item->data(kColumnRole).toInt() : -1;
}

void ColumnDialog::refresh() {
  if (!model_.source()) return;
  filling_ = true;
  const auto kept = current();
  list_->clear();
  for (const auto column : layout_.order()) {
    auto* item = new QListWidgetItem(headerText(model_.column(column)), list_);
    item->setData(kColumnRole, column);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable |
                   Qt::ItemIsDragEnabled);
    item->setCheckState(layout_.column(column).hidden ? Qt::Unchecked : Qt::Checked);
    if (column == kept) list_->setCurrentItem(item);
  }
  frozen_->setRange(0, std::max(0, static_cast<int>(layout_.shown().size()) - 1));
  frozen_->setValue(layout_.frozen());
  filling_ = false;
  showCurrent();
}

void ColumnDialog::showCurrent() {
  if (filling_ || current() < 0) return;
  filling_ = true;
  width_->setValue(layout_.column(current()).width);
  filling_ = false;
}

void ColumnDialog::toggle(const QListWidgetItem& item) {
  if (filling_) return;
  layout_.setHidden(item.data(kColumnRole).toInt(), item.checkState() == Qt::Unchecked);
  // The last column refuses to hide.
  QMetaObject::invokeMethod(this, &ColumnDialog::refresh, Qt::QueuedConnection);
}

void ColumnDialog::move(int step) {
  if (current() >= 0) layout_.moveTo(current(), list_->currentRow() + step);
}

void ColumnDialog::followDrag() {
  if (filling_) return;
  std::vector<ColumnLayout::Column> columns;
  for (int row = 0; row < list_->count(); ++row)
    columns.push_back(layout_.column(list_->item(row)->data(kColumnRole).toInt()));
  layout_.arrange(columns, layout_.frozen());
}

bool ColumnDialog::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return QDialog::eventFilter(watched, event);
  const auto& key = static_cast<const QKeyEvent&>(*event);
  if (key.modifiers() != Qt::AltModifier || (key.key() != Qt::Key_Up && key.key() != Qt::Key_Down))
    return false;
  move(key.key() == Qt::Key_Up ? -1 : 1);
  return true;
}

void ColumnDialog::keyPressEvent(QKeyEvent* event) {
  // Enter in a spin box is no wish to close.
  if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) QDialog::keyPressEvent(event);
}

} // namespace rankwright
