#include "widgets/command/palette_delegate.h"

#include "widgets/command/palette_model.h"
#include "widgets/common/elided_text.h"
#include "widgets/common/theme.h"
#include "widgets/common/type_scale.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

namespace rankwright {

namespace {

constexpr int kIcon = 4 * kUnit;
constexpr int kMargin = 2 * kUnit;

struct Colors {
  QColor title;
  QColor detail;
};

Colors colorsOf(const QStyleOptionViewItem& option, bool available) {
  const auto muted = themeOf(option.palette).muted;
  if (option.state.testFlag(QStyle::State_Selected)) {
    const auto selected = option.palette.color(QPalette::HighlightedText);
    return {selected, selected};
  }
  return {available ? option.palette.color(QPalette::Text) : muted, muted};
}

QList<QTextLayout::FormatRange> bold(const QString& text, const QList<int>& positions) {
  QTextCharFormat format;
  format.setFontWeight(QFont::Bold);
  QList<QTextLayout::FormatRange> ranges;
  for (const auto position : positions)
    if (position < text.size())
      ranges << QTextLayout::FormatRange{position, text.at(position).isHighSurrogate() ? 2 : 1, format};
  return ranges;
}

/// Cuts a rectangle's leading or trailing part off, whichever way the text runs.
class Strip {
public:
  Strip(QRect rect, Qt::LayoutDirection direction) : outer_(rect), rest_(rect), direction_(direction) {}

  QRect takeLeading(int width) {
    const QRect taken(rest_.left(), rest_.top(), width, rest_.height());
    rest_.setLeft(rest_.left() + width + kMargin);
    return visual(taken);
  }
  QRect takeTrailing(int width) {
    const QRect taken(rest_.right() - width + 1, rest_.top(), width, rest_.height());
    rest_.setRight(rest_.right() - width - kMargin);
    return visual(taken);
  }
  int width() const { return rest_.width(); }

private:
  QRect visual(const QRect& rect) const { return QStyle::visualRect(direction_, outer_, rect); }

  QRect outer_;
  QRect rest_;
  Qt::LayoutDirection direction_;
};

int titleWidth(const QString& text) {
  return QFontMetrics(strongFont()).horizontalAdvance(text) + kUnit;
}

void drawTitle(QPainter* painter, const QRect& rect, const QModelIndex& index,
               Qt::LayoutDirection direction) {
  const auto text =
      QFontMetrics(strongFont()).elidedText(index.data().toString(), Qt::ElideRight, rect.width());
  QTextOption option(Qt::AlignLeading);
  option.setTextDirection(direction);
  option.setWrapMode(QTextOption::NoWrap);
  QTextLayout layout(text, bodyFont());
  layout.setTextOption(option);
  layout.setFormats(bold(text, index.data(PaletteModel::MatchedRole).value<QList<int>>()));
  layout.beginLayout();
  auto line = layout.createLine();
  line.setLineWidth(rect.width());
  layout.endLayout();
  layout.draw(painter, QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2));
}

void drawSmall(QPainter* painter, const QRect& rect, Qt::Alignment side, const QString& text) {
  painter->setFont(smallFont());
  drawElided(*painter, rect, text, side | Qt::AlignVCenter);
}

void drawSectionLine(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) {
  if (index.row() == 0 || !index.data(PaletteModel::SectionStartRole).toBool()) return;
  painter->setPen(themeOf(option.palette).border);
  painter->drawLine(option.rect.topLeft(), option.rect.topRight());
}

/// Only while the list itself has the focus: the selected row looks the same while it is in the line.
void drawFocus(QPainter* painter, const QStyleOptionViewItem& option) {
  if (!option.state.testFlag(QStyle::State_HasFocus)) return;
  painter->setPen(option.palette.color(QPalette::HighlightedText));
  painter->drawRect(option.rect.adjusted(2, 2, -3, -3));
}

void drawIcon(QPainter* painter, const QRect& rect, const QModelIndex& index) {
  const auto available = index.data(PaletteModel::AvailableRole).toBool();
  const auto icon = index.data(Qt::DecorationRole).value<QIcon>();
  icon.paint(painter, rect, Qt::AlignCenter, available ? QIcon::Normal : QIcon::Disabled);
}

/// The shortcut, or what the rows of a section are, beside its first one.
QString trailingText(const QModelIndex& index) {
  const auto shortcut = index.data(PaletteModel::ShortcutRole).toString();
  if (!shortcut.isEmpty() || !index.data(PaletteModel::SectionStartRole).toBool()) return shortcut;
  return index.data(PaletteModel::SectionRole).toString();
}

/// At the end of the row; takes no room when there is none.
void drawTrailing(QPainter* painter, Strip& strip, const QString& text) {
  if (text.isEmpty()) return;
  const auto width = QFontMetrics(smallFont()).horizontalAdvance(text) + 1;
  drawSmall(painter, strip.takeTrailing(width), Qt::AlignTrailing, text);
}

} // namespace

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
  const auto* style = option.widget ? option.widget->style() : QApplication::style();
  style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
  const auto colors = colorsOf(option, index.data(PaletteModel::AvailableRole).toBool());
  painter->save();
  painter->setLayoutDirection(option.direction);
  drawSectionLine(painter, option, index);
  drawFocus(painter, option);
  Strip strip(option.rect.adjusted(kMargin, 0, -kMargin, 0), option.direction);
  drawIcon(painter, strip.takeLeading(kIcon), index);
  painter->setPen(colors.detail);
  drawTrailing(painter, strip, trailingText(index));
  painter->setPen(colors.title);
  const auto wanted = titleWidth(index.data().toString());
  drawTitle(painter, strip.takeLeading(qMin(wanted, strip.width())), index, option.direction);
  painter->setPen(colors.detail);
  if (strip.width() > kIcon)
    drawSmall(painter, strip.takeLeading(strip.width()), Qt::AlignLeading,
              index.data(PaletteModel::DetailRole).toString());
  painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
  return {160, qMax(QFontMetrics(bodyFont()).height(), kIcon) + 3 * kUnit};
}

} // namespace rankwright
