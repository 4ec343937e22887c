#include "widgets/simulator/stage_strip.h"

#include "widgets/common/theme.h"
#include "widgets/common/type_scale.h"

#include <QPainter>

#include <algorithm>

namespace rankwright {

namespace {

constexpr int kStages = 6;
constexpr int kDot = 5 * kUnit;

QString nameOf(int stage) {
  switch (static_cast<Stage>(stage)) {
  case Stage::Recall:
    return StageStrip::tr("Recall");
  case Stage::Filter:
    return StageStrip::tr("Filter");
  case Stage::Merge:
    return StageStrip::tr("Merge");
  case Stage::Rank:
    return StageStrip::tr("Rank");
  case Stage::Constraint:
    return StageStrip::tr("Constraints");
  case Stage::Listed:
    return StageStrip::tr("List");
  }
  return {};
}

QFont nameFont(bool dropped) {
  auto font = smallFont();
  if (dropped) font.setWeight(QFont::DemiBold);
  return font;
}

/// What the name of a stage needs, whether or not it dropped the app.
int widthOf(int stage) {
  return QFontMetrics(nameFont(true)).horizontalAdvance(nameOf(stage)) + 2 * kUnit;
}

int widthOfAll() {
  int width = 0;
  for (int stage = 0; stage < kStages; ++stage)
    width += widthOf(stage);
  return width;
}

void drawMark(QPainter& painter, const QRectF& dot, bool passed) {
  const auto center = dot.center();
  const auto arm = dot.width() * 0.22;
  painter.setPen(QPen(painter.background().color(), 2, Qt::SolidLine, Qt::RoundCap));
  if (passed) {
    painter.drawPolyline(QPolygonF({center + QPointF(-arm, 0), center + QPointF(-arm * 0.2, arm * 0.8),
                                    center + QPointF(arm, -arm * 0.8)}));
  } else {
    painter.drawLine(center + QPointF(-arm, -arm), center + QPointF(arm, arm));
    painter.drawLine(center + QPointF(-arm, arm), center + QPointF(arm, -arm));
  }
}

} // namespace

StageStrip::StageStrip(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setToolTip(tr("The stages of a request in order. A cross marks the one that dropped the app."));
}

void StageStrip::setStage(Stage stage) {
  stage_ = stage;
  setAccessibleName(stage == Stage::Listed
                        ? tr("The app is in the list")
                        : tr("The app was dropped at stage %1").arg(nameOf(static_cast<int>(stage))));
  update();
}

QSize StageStrip::sizeHint() const {
  return {widthOfAll(), kDot + kUnit + QFontMetrics(smallFont()).height()};
}

void StageStrip::drawStage(QPainter& painter, const QRect& rect, int stage) const {
  const auto& theme = themeOf(palette());
  const int end = static_cast<int>(stage_);
  const auto passed = stage < end || stage_ == Stage::Listed;
  const auto dropped = stage == end && !passed;
  const QRectF dot(rect.center().x() - kDot / 2.0 + 0.5, rect.top(), kDot, kDot);
  painter.setBrush(passed ? theme.positive : dropped ? theme.negative : theme.track);
  painter.setPen(Qt::NoPen);
  painter.drawEllipse(dot);
  painter.setBackground(palette().window());
  if (passed || dropped) drawMark(painter, dot, passed);
  painter.setPen(dropped ? palette().color(QPalette::WindowText) : theme.muted);
  painter.setFont(nameFont(dropped));
  painter.drawText(rect.adjusted(0, kDot + kUnit, 0, 0), Qt::AlignHCenter | Qt::AlignVCenter, nameOf(stage));
}

void StageStrip::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const auto spare = std::max(0, width() - widthOfAll()) / kStages;
  const auto& theme = themeOf(palette());
  QRect before;
  for (int stage = 0, left = 0; stage < kStages; ++stage) {
    const QRect rect(left, 0, widthOf(stage) + spare, height());
    left += rect.width();
    if (stage > 0) {
      painter.setPen(QPen(stage <= static_cast<int>(stage_) ? theme.muted : theme.track, 2));
      painter.drawLine(before.center().x() + kDot / 2 + kUnit, kDot / 2, rect.center().x() - kDot / 2 - kUnit,
                       kDot / 2);
    }
    drawStage(painter, rect, stage);
    before = rect;
  }
}

} // namespace rankwright
