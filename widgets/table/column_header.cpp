#include "widgets/table/column_header.h"

#include "widgets/common/theme.h"
#include "widgets/common/type_scale.h"
#include "widgets/table/cell_text.h"
#include "widgets/table/column_layout.h"
#include "widgets/table/data_model.h"

#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

namespace rankwright {

namespace {

constexpr int kMargin = 2 * kUnit;
constexpr int kEdgeReach = kUnit;
constexpr int kArrow = 2 * kUnit;
constexpr int kSortWidth = 5 * kUnit;
constexpr int kWidthStep = 2 * kUnit;

} // namespace

ColumnHeader::ColumnHeader(const DataModel& model, ColumnLayout& layout, QWidget* parent)
    : QWidget(parent), model_(model), layout_(layout) {
  setObjectName(QStringLiteral("columnHeader"));
  setAccessibleName(tr("Column headers"));
  setFocusPolicy(Qt::TabFocus);
  setMouseTracking(true);
  connect(&layout, &ColumnLayout::changed, this, qOverload<>(&QWidget::update));
  connect(&layout, &ColumnLayout::scrolled, this, qOverload<>(&QWidget::update));
}

void ColumnHeader::setSort(std::vector<SortKey> sort) {
  sort_ = std::move(sort);
  setCurrent(current_);
  update();
}

void ColumnHeader::setCurrent(int column) {
  current_ = column < layout_.count() ? column : -1;
  setAccessibleDescription(current_ < 0 ? QString() : spoken(current_));
  setWhatsThis(current_ < 0 ? QString() : explained(current_));
  update();
}

QSize ColumnHeader::sizeHint() const {
  return {0, QFontMetrics(strongFont()).height() + 3 * kUnit};
}

int ColumnHeader::widthOf(int column) const {
  const QFontMetrics metrics(strongFont());
  return metrics.horizontalAdvance(headerText(model_.column(column))) + 2 * kMargin + kSortWidth + kUnit;
}

int ColumnHeader::levelOf(int column) const {
  const auto found = std::ranges::find(sort_, model_.column(column).key, &SortKey::column);
  return found == sort_.end() ? -1 : static_cast<int>(found - sort_.begin());
}

QString ColumnHeader::spoken(int column) const {
  const auto title = headerText(model_.column(column));
  const auto level = levelOf(column);
  if (level < 0) return title;
  const auto down = sort_[static_cast<std::size_t>(level)].descending;
  if (sort_.size() == 1)
    return down ? tr("%1, sorted descending").arg(title) : tr("%1, sorted ascending").arg(title);
  return (down ? tr("%1, sorted descending, level %2") : tr("%1, sorted ascending, level %2"))
      .arg(title)
      .arg(level + 1);
}

QString ColumnHeader::explained(int column) const {
  const auto about = model_.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString();
  const auto title = headerText(model_.column(column));
  return asToolTip(about.isEmpty() ? title : title + QLatin1Char('\n') + about);
}

int ColumnHeader::logicalX(const QPoint& position) const {
  return isRightToLeft() ? width() - 1 - position.x() : position.x();
}

QRect ColumnHeader::rectOf(int column) const {
  return {layout_.edgeOf(column), 0, layout_.column(column).width, height()};
}

int ColumnHeader::edgeAt(int x) const {
  for (const auto column : layout_.shown()) {
    const auto edge = layout_.edgeOf(column) + layout_.column(column).width;
    if (!layout_.isFrozen(column) && edge < layout_.frozenWidth()) continue;
    if (std::abs(x - edge) <= kEdgeReach) return column;
  }
  return -1;
}

void ColumnHeader::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), palette().color(QPalette::Window));
  if (!model_.source()) return;
  const QRect scrolled(layout_.frozenWidth(), 0, width() - layout_.frozenWidth(), height());
  painter.setClipRect(QStyle::visualRect(layoutDirection(), rect(), scrolled));
  for (const auto column : layout_.shown())
    if (!layout_.isFrozen(column)) paintColumn(painter, column);
  painter.setClipping(false);
  for (const auto column : layout_.shown())
    if (layout_.isFrozen(column)) paintColumn(painter, column);
  painter.setPen(themeOf(palette()).border);
  painter.drawLine(0, height() - 1, width(), height() - 1);
  if (grip_ == Grip::Carried) paintDrop(painter);
}

void ColumnHeader::paintColumn(QPainter& painter, int column) const {
  const auto logical = rectOf(column);
  if (logical.left() > width() || logical.right() < 0) return;
  const auto area = QStyle::visualRect(layoutDirection(), rect(), logical);
  const auto& theme = themeOf(palette());
  if (grip_ == Grip::Carried && gripped_ == column) painter.fillRect(area, theme.cardSelected);
  painter.setPen(theme.border);
  const auto edge = isRightToLeft() ? area.left() : area.right();
  painter.drawLine(edge, kUnit, edge, height() - kUnit - 1);
  const auto level = levelOf(column);
  auto inner = logical.adjusted(kMargin, 0, -kMargin, 0);
  if (level >= 0) inner.setRight(inner.right() - kSortWidth);
  painter.setFont(strongFont());
  painter.setPen(palette().color(QPalette::WindowText));
  const auto text =
      QFontMetrics(strongFont()).elidedText(headerText(model_.column(column)), Qt::ElideRight, inner.width());
  const auto numeric = model_.column(column).type != CellType::Text;
  painter.drawText(QStyle::visualRect(layoutDirection(), rect(), inner),
                   Qt::AlignVCenter | (numeric ? Qt::AlignRight : Qt::AlignLeading), text);
  if (level >= 0) paintSort(painter, logical, level);
  if (hasFocus() && column == current_) {
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter.drawRect(area.adjusted(1, 1, -2, -2));
  }
}

void ColumnHeader::paintSort(QPainter& painter, const QRect& logical, int level) const {
  const QRect place(logical.right() - kSortWidth - kUnit, 0, kSortWidth, height());
  const auto area = QStyle::visualRect(layoutDirection(), rect(), place);
  const auto down = sort_[static_cast<std::size_t>(level)].descending;
  const QPointF tip(area.left() + kArrow / 2.0 + 1, height() / 2.0 + (down ? kUnit : -kUnit) / 1.5);
  const auto back = down ? -kUnit * 1.4 : kUnit * 1.4;
  QPainterPath arrow(tip);
  arrow.lineTo(tip + QPointF(-kArrow / 2.0, back));
  arrow.lineTo(tip + QPointF(kArrow / 2.0, back));
  arrow.closeSubpath();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillPath(arrow, themeOf(palette()).accent);
  painter.setRenderHint(QPainter::Antialiasing, false);
  if (sort_.size() < 2) return;
  painter.setFont(smallFont());
  painter.setPen(themeOf(palette()).accent);
  painter.drawText(area.adjusted(kArrow + 2, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                   QString::number(level + 1));
}

void ColumnHeader::paintDrop(QPainter& painter) const {
  const auto target = layout_.columnNear(dropX_);
  if (target < 0) return;
  const auto before = dropX_ < rectOf(target).center().x();
  const auto x = before ? rectOf(target).left() : rectOf(target).right();
  const auto line = QStyle::visualRect(layoutDirection(), rect(), QRect(x - 1, 0, 3, height()));
  painter.fillRect(line, themeOf(palette()).accent);
}

bool ColumnHeader::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QWidget::event(event);
  const auto& help = static_cast<const QHelpEvent&>(*event);
  const auto column = layout_.columnAt(logicalX(help.pos()));
  if (column < 0) return true;
  QToolTip::showText(help.globalPos(), explained(column), this);
  return true;
}

void ColumnHeader::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  pressedX_ = logicalX(event->pos());
  gripped_ = edgeAt(pressedX_);
  grip_ = gripped_ >= 0 ? Grip::Edge : Grip::Title;
  if (gripped_ < 0) gripped_ = layout_.columnAt(pressedX_);
  if (gripped_ < 0)
    grip_ = Grip::None;
  else
    pressedWidth_ = layout_.column(gripped_).width;
}

void ColumnHeader::mouseMoveEvent(QMouseEvent* event) {
  const auto x = logicalX(event->pos());
  if (grip_ == Grip::None) setCursor(edgeAt(x) >= 0 ? Qt::SplitHCursor : Qt::ArrowCursor);
  if (grip_ == Grip::Edge) layout_.setWidth(gripped_, pressedWidth_ + x - pressedX_);
  if (grip_ == Grip::Title && std::abs(x - pressedX_) >= QApplication::startDragDistance())
    grip_ = Grip::Carried;
  if (grip_ != Grip::Carried) return;
  dropX_ = x;
  update();
}

void ColumnHeader::mouseReleaseEvent(QMouseEvent* event) {
  const auto grip = std::exchange(grip_, Grip::None);
  if (event->button() != Qt::LeftButton) return;
  if (grip == Grip::Title) {
    setCurrent(gripped_);
    emit sortAsked(gripped_, event->modifiers().testFlag(Qt::ShiftModifier));
  } else if (grip == Grip::Carried) {
    dropAt(logicalX(event->pos()));
  }
  update();
}

void ColumnHeader::dropAt(int x) {
  const auto target = layout_.columnNear(x);
  if (target < 0 || target == gripped_) return;
  const auto& order = layout_.order();
  const auto from = std::ranges::find(order, gripped_) - order.begin();
  auto to = std::ranges::find(order, target) - order.begin();
  if (x >= rectOf(target).center().x()) ++to;
  layout_.moveTo(gripped_, static_cast<int>(to > from ? to - 1 : to));
}

void ColumnHeader::mouseDoubleClickEvent(QMouseEvent* event) {
  const auto column = edgeAt(logicalX(event->pos()));
  if (column < 0) return mousePressEvent(event);
  emit fitAsked(column);
}

void ColumnHeader::focusInEvent(QFocusEvent* event) {
  if (layout_.placeOf(current_) < 0 && !layout_.shown().empty()) setCurrent(layout_.shown().front());
  QWidget::focusInEvent(event);
}

void ColumnHeader::step(int by) {
  const auto last = static_cast<int>(layout_.shown().size()) - 1;
  if (last < 0) return;
  const auto place = std::clamp(layout_.placeOf(current_) + by, 0, last);
  setCurrent(layout_.shown()[static_cast<std::size_t>(place)]);
  emit reached(current_);
  QAccessibleEvent told(this, QAccessible::DescriptionChanged);
  QAccessible::updateAccessibility(&told);
}

/// Alt resizes, Ctrl+Shift moves.
bool ColumnHeader::arrange(const QKeyEvent& event, int step) {
  if (current_ < 0) return false;
  if (event.modifiers() == Qt::AltModifier) {
    layout_.setWidth(current_, layout_.column(current_).width + step * kWidthStep);
    return true;
  }
  if (event.modifiers() != (Qt::ControlModifier | Qt::ShiftModifier)) return false;
  const auto place = layout_.placeOf(current_) + step;
  if (place < 0 || place >= static_cast<int>(layout_.shown().size())) return true;
  const auto& order = layout_.order();
  const auto beside = layout_.shown()[static_cast<std::size_t>(place)];
  layout_.moveTo(current_, static_cast<int>(std::ranges::find(order, beside) - order.begin()));
  emit reached(current_);
  return true;
}

void ColumnHeader::keyPressEvent(QKeyEvent* event) {
  const auto forward = isRightToLeft() ? Qt::Key_Left : Qt::Key_Right;
  switch (event->key()) {
  case Qt::Key_Left:
  case Qt::Key_Right: {
    const auto by = event->key() == forward ? 1 : -1;
    if (!arrange(*event, by)) step(by);
    break;
  }
  case Qt::Key_Home:
    step(-layout_.count());
    break;
  case Qt::Key_End:
    step(layout_.count());
    break;
  case Qt::Key_Return:
  case Qt::Key_Enter:
  case Qt::Key_Space:
    if (current_ >= 0) emit sortAsked(current_, event->modifiers().testFlag(Qt::ShiftModifier));
    break;
  case Qt::Key_Down:
  case Qt::Key_Escape:
    emit left();
    break;
  default:
    QWidget::keyPressEvent(event);
  }
}

void ColumnHeader::contextMenuEvent(QContextMenuEvent* event) {
  const auto byKey = event->reason() == QContextMenuEvent::Keyboard;
  const auto column = byKey ? current_ : layout_.columnAt(logicalX(event->pos()));
  if (column < 0) return;
  const auto below = QStyle::visualRect(layoutDirection(), rect(), rectOf(column)).bottomLeft();
  emit menuAsked(column, byKey ? mapToGlobal(below) : event->globalPos());
}

} // namespace rankwright
