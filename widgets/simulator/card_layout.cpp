#include "widgets/simulator/card_layout.h"

#include "widgets/common/figures.h"
#include "widgets/common/type_scale.h"
#include "widgets/simulator/comparison_texts.h"

#include <QFontMetrics>

#include <algorithm>

namespace rankwright {

namespace {

constexpr int kGap = kUnit; // around each card, so 8 px between two
constexpr int kPadding = 3 * kUnit;
constexpr int kIconSize = 11 * kUnit;
constexpr int kNarrowestBar = 10 * kUnit;
constexpr int kLabelWidth = 30 * kUnit;

struct Metrics {
  QFontMetrics strong{strongFont()};
  QFontMetrics small{smallFont()};
  int slotWidth = std::max(figuresWidth(smallFont(), QStringLiteral("▲00")),
                           small.horizontalAdvance(changeText({.move = Move::Entered})));
  int scoreWidth = figuresWidth(strongFont(), QStringLiteral("0.0000"));
  int scoreChangeWidth = figuresWidth(smallFont(), QStringLiteral("+0.0000"));
  int figureWidth = figuresWidth(smallFont(), QStringLiteral("+00.000"));
  int reasonHeight = small.height() + kUnit / 2;
  int headHeight = std::max(kIconSize, strong.height() + 2 * small.height());
};

CardLayout::ReasonLine layOutReason(const QRect& line, const Metrics& metrics) {
  const auto labelWidth = std::max(kLabelWidth, line.width() / 2);
  CardLayout::ReasonLine reason;
  reason.figure = line.adjusted(line.width() - metrics.figureWidth, 0, 0, 0);
  reason.label = QRect(line.left(), line.top(), labelWidth, line.height());
  reason.bar = QRect(QPoint(reason.label.right() + 1 + 2 * kUnit, line.top()),
                     QPoint(reason.figure.left() - 1 - kUnit, line.bottom()));
  return reason;
}

} // namespace

CardLayout layOutCard(const QRect& cell) {
  const Metrics metrics;
  CardLayout card;
  card.frame = cell.adjusted(kGap, kGap, -kGap, -kGap);
  const auto inner = card.frame.adjusted(kPadding, kPadding, -kPadding, -kPadding);
  card.slot = QRect(inner.left(), inner.top(), metrics.slotWidth, metrics.headHeight);
  const auto twoLines = card.slot.top() + (metrics.headHeight - 2 * metrics.small.height()) / 2;
  card.slotOfTwo = QRect(inner.left(), twoLines, metrics.slotWidth, metrics.small.height());
  card.change = card.slotOfTwo.translated(0, metrics.small.height());
  card.icon = QRect(card.slot.right() + 1 + 2 * kUnit, inner.top() + (metrics.headHeight - kIconSize) / 2,
                    kIconSize, kIconSize);
  const auto textLeft = card.icon.right() + 1 + 3 * kUnit;
  const auto textTop =
      inner.top() + (metrics.headHeight - metrics.strong.height() - 2 * metrics.small.height()) / 2;
  card.score =
      QRect(inner.right() + 1 - metrics.scoreWidth, textTop, metrics.scoreWidth, metrics.strong.height());
  card.name =
      QRect(QPoint(textLeft, textTop), QPoint(card.score.left() - 1 - 2 * kUnit, card.score.bottom()));
  card.category = QRect(QPoint(textLeft, card.name.bottom() + 1),
                        QSize(inner.right() + 1 - textLeft, metrics.small.height()));
  card.terms = card.category.translated(0, metrics.small.height());
  card.scoreChange = card.category.adjusted(card.category.width() - metrics.scoreChangeWidth, 0, 0, 0);
  auto line =
      QRect(inner.left(), inner.top() + metrics.headHeight + 2 * kUnit, inner.width(), metrics.reasonHeight);
  for (auto& reason : card.reasons) {
    reason = layOutReason(line, metrics);
    line.translate(0, metrics.reasonHeight);
  }
  return card;
}

QSize smallestCardCell() {
  const Metrics metrics;
  const auto frame = 2 * (kGap + kPadding);
  return {frame + kLabelWidth + 3 * kUnit + kNarrowestBar + metrics.figureWidth + 10 * kUnit,
          frame + metrics.headHeight + 2 * kUnit + int(kCardReasons) * metrics.reasonHeight};
}

} // namespace rankwright
