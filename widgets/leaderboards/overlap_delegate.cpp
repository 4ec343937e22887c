#include "widgets/leaderboards/overlap_delegate.h"

#include "widgets/common/theme.h"
#include "widgets/common/type_scale.h"
#include "widgets/leaderboards/overlap_model.h"

#include <QPainter>

namespace rankwright {

namespace {

constexpr int kMark = 2;

void drawRim(QPainter& painter, const QRect& rect, const QColor& colour, int width, Qt::PenStyle style) {
  painter.setPen(QPen(colour, width, style, Qt::FlatCap, Qt::MiterJoin));
  painter.setBrush(Qt::NoBrush);
  const auto inset = (width + 1) / 2;
  painter.drawRect(rect.adjusted(inset, inset, -inset - 1, -inset - 1));
}

} // namespace

OverlapDelegate::OverlapDelegate(QObject* parent)
    : QStyledItemDelegate(parent), scale_(MinMax(), HeatScale::Share) {}

void OverlapDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
  const auto value = index.data(OverlapModel::ShareRole);
  const auto isSelf = index.row() == index.column();
  const auto ground = value.isValid() && !isSelf
                          ? scale_.colourOf(value.toDouble(), chartColoursOf(option.palette))
                          : option.palette.color(QPalette::Base);
  const auto ink = value.isValid() && !isSelf ? textColourOn(ground) : themeOf(option.palette).muted;
  painter->save();
  painter->fillRect(option.rect, ground);
  const auto isMarked = index.data(OverlapModel::MarkedRole).toBool();
  painter->setFont(isMarked ? strongFont() : bodyFont());
  painter->setPen(ink);
  painter->drawText(option.rect, Qt::AlignCenter, index.data().toString());
  if (isMarked) drawRim(*painter, option.rect, ink, kMark, Qt::SolidLine);
  if (option.state.testFlag(QStyle::State_Selected))
    drawRim(*painter, option.rect, themeOf(option.palette).accent, 2 * kMark, Qt::SolidLine);
  if (option.state.testFlag(QStyle::State_HasFocus))
    drawRim(*painter, option.rect.adjusted(2 * kMark, 2 * kMark, -2 * kMark, -2 * kMark), ink, 1,
            Qt::DotLine);
  painter->restore();
}

} // namespace rankwright
