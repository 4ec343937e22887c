#include "widgets/models/loss_share_meter.h"

#include "widgets/chart/chart_palette.h"
#include "widgets/common/number_words.h"
#include "widgets/common/type_scale.h"

#include <QPainter>

#include <cmath>

namespace rankwright {

namespace {

constexpr int kWidth = 60 * kUnit;
constexpr int kBarHeight = 4 * kUnit;

} // namespace

LossShareMeter::LossShareMeter(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("lossShares"));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setToolTip(
      tr("What share of the loss each task has with these weights, where every task is predicted at the "
         "log's rate: w · H(rate) / Σ. A share near 0 means that the task is hardly learnt"));
}

void LossShareMeter::setShares(const QStringList& tasks, const std::vector<double>& shares) {
  tasks_ = tasks;
  shares_ = shares;
  QStringList texts;
  for (qsizetype task = 0; task < tasks.size(); ++task)
    texts << QStringLiteral("%1 %2").arg(tasks[task], percentText(shares[static_cast<std::size_t>(task)]));
  setAccessibleName(tr("Shares of the loss: %1").arg(texts.join(QStringLiteral(", "))));
  updateGeometry();
  update();
}

QSize LossShareMeter::sizeHint() const {
  return {kWidth, kBarHeight + kUnit + fontMetrics().height()};
}

void LossShareMeter::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const auto colours = chartColoursOf(palette());
  double before = 0;
  for (std::size_t task = 0; task < shares_.size(); ++task) {
    const auto left = static_cast<int>(std::lround(before * width()));
    before += shares_[task];
    const auto right = static_cast<int>(std::lround(before * width()));
    const auto& style = colours.style(task);
    painter.fillRect(left, 0, right - left, kBarHeight, QBrush(style.colour, style.filling));
    const auto text =
        QStringLiteral("%1 %2").arg(tasks_[static_cast<qsizetype>(task)], percentText(shares_[task]));
    const auto isLast = task + 1 == shares_.size();
    painter.setPen(style.text);
    painter.drawText(QRect(0, kBarHeight + kUnit, width(), fontMetrics().height()),
                     (isLast && task > 0 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, text);
  }
}

} // namespace rankwright
