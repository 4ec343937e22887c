#include "widgets/table/cell_painter.h"

#include "core/table/cell_text.h"
#include "widgets/common/elided_text.h"
#include "widgets/common/figures.h"
#include "widgets/common/theme.h"
#include "widgets/common/type_scale.h"
#include "widgets/table/cell_text.h"
#include "widgets/table/data_model.h"

#include <QPainter>
#include <QStyle>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

constexpr int kMargin = 2 * kUnit;
constexpr int kBarHeight = kUnit / 2;
/// No column is as wide as more letters than this.
constexpr int kLettersMeasured = 400;

} // namespace

CellPainter::CellPainter(const DataModel& model, const QWidget& widget) : model_(model), widget_(widget) {}

int CellPainter::rowHeight() const {
  return widget_.fontMetrics().height() + 2 * kUnit;
}

int CellPainter::widthOf(int place, int column) const {
  const auto text = model_.text(place, column).left(kLettersMeasured);
  const auto isText = model_.column(column).type == CellType::Text;
  auto font = widget_.font();
  font.setBold(model_.isHeading(place));
  const auto width = isText ? QFontMetrics(font).horizontalAdvance(text) : figuresWidth(font, text);
  return width + 2 * kMargin + 2;
}

bool CellPainter::strongSelection(const CellLook& look) const {
  if (!look.selected || dimmed_) return false;
  // With high contrast the quiet ground of a selection without the focus could not be told from the others.
  return widget_.palette().currentColorGroup() == QPalette::Active || isHighContrast(widget_.palette());
}

void CellPainter::paint(QPainter& painter, const QRect& rect, int place, int column,
                        const CellLook& look) const {
  paintGround(painter, rect, look);
  if (model_.column(column).bar) paintBar(painter, rect, numberOf(model_.cell(place, column)), column, look);
  paintText(painter, rect, place, column, look);
  paintFocus(painter, rect, look);
}

void CellPainter::paintGround(QPainter& painter, const QRect& rect, const CellLook& look) const {
  const auto& palette = widget_.palette();
  auto ground = palette.color(look.alternate ? QPalette::AlternateBase : QPalette::Base);
  if (look.heading) ground = palette.color(QPalette::Button);
  if (look.selected) ground = themeOf(palette).cardSelected;
  if (strongSelection(look)) ground = palette.color(QPalette::Highlight);
  painter.fillRect(rect, ground);
}

void CellPainter::paintBar(QPainter& painter, const QRect& rect, double number, int column,
                           const CellLook& look) const {
  const auto known = static_cast<std::size_t>(column) < peaks_.size();
  const auto peak = known ? peaks_[static_cast<std::size_t>(column)] : 0.0;
  if (!std::isfinite(number) || !(peak > 0)) return;
  const auto& theme = themeOf(widget_.palette());
  const QRect track(rect.left() + kMargin, rect.bottom() - kBarHeight - 1, rect.width() - 2 * kMargin,
                    kBarHeight);
  const auto share = std::min(1.0, std::abs(number) / peak);
  QRect bar(track.topLeft(), QSize(static_cast<int>(std::lround(track.width() * share)), kBarHeight));
  painter.fillRect(track, strongSelection(look) ? widget_.palette().color(QPalette::Dark) : theme.track);
  bar = QStyle::visualRect(widget_.layoutDirection(), track, bar);
  painter.fillRect(bar, strongSelection(look) ? widget_.palette().color(QPalette::HighlightedText)
                        : number < 0          ? theme.negative
                                              : theme.positive);
}

QColor CellPainter::textColour(const CellLook& look, bool link, bool blank) const {
  const auto& palette = widget_.palette();
  if (strongSelection(look)) return palette.color(QPalette::HighlightedText);
  if (dimmed_) return palette.color(QPalette::Disabled, QPalette::Text);
  if (blank) return themeOf(palette).muted;
  return palette.color(link ? QPalette::Link : QPalette::Text);
}

void CellPainter::paintText(QPainter& painter, const QRect& rect, int place, int column,
                            const CellLook& look) const {
  const auto text = model_.text(place, column);
  const auto blank = text.isEmpty() && hasNoValue(model_.cell(place, column));
  const auto link = model_.isAddress(column);
  const auto inner = rect.adjusted(kMargin, 0, -kMargin, 0);
  painter.setPen(textColour(look, link, blank));
  if (blank && look.heading) return;
  auto font = widget_.font();
  font.setBold(look.heading);
  if (model_.column(column).type != CellType::Text) {
    painter.setFont(font);
    drawFigures(&painter, inner, blank ? QStringLiteral("–") : text);
    return painter.setFont(widget_.font());
  }
  font.setUnderline(link && look.linked && !blank);
  painter.setFont(font);
  drawElided(painter, inner, blank ? QStringLiteral("–") : text);
  painter.setFont(widget_.font());
}

void CellPainter::paintFocus(QPainter& painter, const QRect& rect, const CellLook& look) const {
  if (!look.current) return;
  const auto& palette = widget_.palette();
  painter.setPen(palette.color(strongSelection(look) ? QPalette::HighlightedText : QPalette::Highlight));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(rect.adjusted(1, 1, -2, -2));
}

} // namespace rankwright
