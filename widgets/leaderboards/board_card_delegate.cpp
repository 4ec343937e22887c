#include "widgets/leaderboards/board_card_delegate.h"

#include "widgets/common/elided_text.h"
#include "widgets/common/figures.h"
#include "widgets/common/theme.h"
#include "widgets/common/type_scale.h"
#include "widgets/leaderboards/board_card_layout.h"
#include "widgets/leaderboards/board_card_model.h"
#include "widgets/leaderboards/board_words.h"
#include "widgets/simulator/app_icon.h"
#include "widgets/simulator/card_frame.h"

#include <QIcon>
#include <QPainter>

namespace rankwright {

namespace {

constexpr int kAppIcon = 10 * kUnit;
constexpr int kPinMark = 4 * kUnit;

void drawLine(QPainter* painter, const QRect& rect, const QFont& font, const QColor& color,
              const QString& text, Qt::Alignment alignment = Qt::AlignLeading) {
  painter->setFont(listFont(font));
  painter->setPen(color);
  drawElided(*painter, rect, text, alignment | Qt::AlignVCenter);
}

void drawHead(QPainter* painter, const BoardCard& card, const BoardCardLayout& layout,
              const QPalette& palette) {
  const auto& muted = themeOf(palette).muted;
  drawLine(painter, layout.title, strongFont(), palette.color(QPalette::Text), card.title);
  drawLine(painter, layout.name, smallFont(), muted, card.board, Qt::AlignTrailing);
  QIcon::fromTheme(card.stateIcon).paint(painter, layout.stateIcon);
  const auto state = card.isOn ? card.state : BoardCardDelegate::tr("%1 · %2").arg(card.schedule, card.state);
  drawLine(painter, layout.state, smallFont(), palette.color(QPalette::Text), state);
  const auto age = card.newApps.isEmpty() ? card.age
                   : card.age.isEmpty()   ? card.newApps
                                          : BoardCardDelegate::tr("%1 · %2").arg(card.newApps, card.age);
  drawLine(painter, layout.age, smallFont(), muted, age);
}

/// The gravest finding's icon, and how many there are of each kind.
void drawFindings(QPainter* painter, const BoardCard& card, const BoardCardLayout& layout,
                  const QStyleOptionViewItem& option) {
  const auto text = card.findings();
  if (text.isEmpty()) return;
  const auto gravest = card.errors > 0     ? FindingSeverity::Error
                       : card.warnings > 0 ? FindingSeverity::Warning
                                           : FindingSeverity::Note;
  const auto side = layout.findings.height();
  const auto width = QFontMetrics(smallFont()).horizontalAdvance(text) + kUnit;
  const auto room = std::min(layout.findings.width() - side - kUnit, width);
  const auto icon = QRect(layout.findings.right() + 1 - room - side, layout.findings.top(), side, side);
  QIcon::fromTheme(severityIcon(gravest))
      .paint(painter, QStyle::visualRect(option.direction, layout.findings, icon));
  drawLine(painter, layout.findings.adjusted(option.direction == Qt::RightToLeft ? 0 : side + kUnit, 0, 0, 0),
           smallFont(), option.palette.color(QPalette::Text), text, Qt::AlignTrailing);
}

void drawApps(QPainter* painter, const BoardCard& card, const BoardCardLayout& layout,
              const QPalette& palette) {
  for (std::size_t i = 0; i < layout.apps.size(); ++i)
    drawBoardApp(painter, layout.apps[i], card.apps[i], palette);
  const auto rest = card.appCount - layout.apps.size();
  if (rest == 0 && !card.apps.empty()) return;
  const auto text = card.apps.empty() ? BoardCardDelegate::tr("No apps")
                                      : BoardCardDelegate::tr("%1 more").arg(countText(rest));
  drawLine(painter, QRect(layout.more.topLeft(), QSize(layout.more.width(), kAppIcon)), smallFont(),
           themeOf(palette).muted, text, Qt::AlignHCenter);
}

} // namespace

void drawBoardApp(QPainter* painter, const QRect& rect, const BoardCardApp& app, const QPalette& palette) {
  const QRect icon(rect.center().x() - kAppIcon / 2, rect.top(), kAppIcon, kAppIcon);
  drawAppIcon(painter, icon, app.text, palette);
  if (app.placedBy == PlacedBy::Pin) {
    const QRect mark(icon.right() - kPinMark / 2, icon.top() - kUnit / 2, kPinMark, kPinMark);
    QIcon::fromTheme(QStringLiteral("pin")).paint(painter, mark);
  }
  drawLine(painter, rect.adjusted(kUnit / 2, kAppIcon + kUnit, -kUnit / 2, 0), smallFont(),
           palette.color(QPalette::Text), app.text.name, Qt::AlignHCenter);
}

QSize BoardCardDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
  return {option.rect.width(), boardCardHeight()};
}

void BoardCardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const {
  const auto& card = static_cast<const BoardCardModel*>(index.model())->card(index);
  const auto layout = layOutBoardCard(option.rect, static_cast<int>(card.appCount), option.direction);
  painter->save();
  drawCardFrame(painter, option.rect, option);
  drawHead(painter, card, layout, option.palette);
  drawFindings(painter, card, layout, option);
  drawApps(painter, card, layout, option.palette);
  const auto app = static_cast<std::size_t>(currentApp_);
  if (option.state.testFlag(QStyle::State_HasFocus) && currentApp_ >= 0 && app < layout.apps.size()) {
    painter->setPen(QPen(themeOf(option.palette).accent, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(layout.apps[app].adjusted(1, -1, -1, 1));
  }
  painter->restore();
}

} // namespace rankwright
