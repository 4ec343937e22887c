#include "widgets/table/row_gutter.h"

#include "widgets/common/figures.h"
#include "widgets/common/theme.h"
#include "widgets/common/type_scale.h"
#include "widgets/table/data_model.h"
#include "widgets/table/grid_view.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace rankwright {

RowGutter::RowGutter(GridView& view) : QWidget(&view), view_(view) {
  setObjectName(QStringLiteral("rowNumbers"));
  setAccessibleName(tr("Row numbers"));
  setToolTip(tr("Click selects a row, drag selects several"));
  setFont(smallFont());
}

QSize RowGutter::sizeHint() const {
  const auto last = view_.cells().headerData(view_.cells().rowCount() - 1, Qt::Vertical).toString();
  return {std::max(7 * kUnit, figuresWidth(smallFont(), last) + 4 * kUnit), 0};
}

void RowGutter::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const auto& theme = themeOf(palette());
  painter.fillRect(rect(), palette().color(QPalette::Window));
  painter.setFont(smallFont());
  const auto current = view_.currentIndex().row();
  for (auto place = view_.firstShownRow(); place <= view_.lastShownRow(); ++place) {
    const auto top = view_.visualRect(view_.cells().index(place, 0)).top();
    painter.setPen(place == current ? palette().color(QPalette::WindowText) : theme.muted);
    const auto number = view_.cells().headerData(place, Qt::Vertical).toString();
    painter.drawText(QRect(0, top, width() - 2 * kUnit, view_.rowHeight()), Qt::AlignRight | Qt::AlignVCenter,
                     number);
  }
  painter.setPen(theme.border);
  const auto edge = isRightToLeft() ? 0 : width() - 1;
  painter.drawLine(edge, 0, edge, height());
}

void RowGutter::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  const auto place = view_.rowNear(event->pos().y());
  if (place < 0) return;
  const auto extend =
      event->modifiers().testFlag(Qt::ShiftModifier) && pressed_ >= 0 && pressed_ < view_.cells().rowCount();
  if (!extend) pressed_ = place;
  view_.selectRows(pressed_, place, event->modifiers().testFlag(Qt::ControlModifier));
  view_.setFocus(Qt::MouseFocusReason);
}

void RowGutter::mouseMoveEvent(QMouseEvent* event) {
  const auto place = view_.rowNear(event->pos().y());
  if (pressed_ < 0 || pressed_ >= view_.cells().rowCount() || place < 0) return;
  view_.selectRows(pressed_, place, false);
  view_.scrollTo(view_.cells().index(place, view_.currentIndex().column()));
}

} // namespace rankwright
