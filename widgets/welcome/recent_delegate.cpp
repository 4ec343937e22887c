#include "widgets/welcome/recent_delegate.h"

#include "widgets/common/elided_text.h"
#include "widgets/common/theme.h"
#include "widgets/common/type_scale.h"
#include "widgets/welcome/recent_model.h"

#include <QDir>
#include <QIcon>
#include <QImage>
#include <QPainter>
#include <QPainterPath>

namespace rankwright {

namespace {

constexpr int kMargin = 2 * kUnit; ///< between the card's edge and its neighbours
constexpr int kPadding = 3 * kUnit;
constexpr int kRadius = 6;
constexpr int kIconSize = 12 * kUnit;
constexpr QSize kPicture(60 * kUnit, 34 * kUnit);
constexpr int kButton = 6 * kUnit;

QRect frameOf(const QRect& card) {
  return card.adjusted(kMargin, kMargin, -kMargin, -kMargin);
}

void drawPicture(QPainter* painter, const QRect& rect, const QImage& picture, const Theme& theme,
                 bool exists) {
  painter->fillRect(rect, theme.track);
  if (picture.isNull()) {
    const auto icon = QIcon::fromTheme(exists ? QStringLiteral("folder") : QStringLiteral("folder-missing"),
                                       QIcon::fromTheme(QStringLiteral("folder")));
    QRect place(0, 0, kIconSize, kIconSize);
    place.moveCenter(rect.center());
    icon.paint(painter, place, Qt::AlignCenter, exists ? QIcon::Normal : QIcon::Disabled);
    return;
  }
  // The picture fills the room; what is too much of its height is cut off at the bottom.
  const auto height = picture.width() * rect.height() / rect.width();
  if (!exists) painter->setOpacity(0.4);
  painter->drawImage(rect, picture, QRect(0, 0, picture.width(), qMin(height, picture.height())));
  painter->setOpacity(1);
}

void drawLine(QPainter* painter, QRect& rest, const QFont& font, const QColor& colour, const QString& text,
              Qt::TextElideMode elide) {
  const QFontMetrics metrics(font);
  const QRect line(rest.left(), rest.top(), rest.width(), metrics.height());
  painter->setFont(font);
  painter->setPen(colour);
  drawElided(*painter, line, text, Qt::AlignLeading | Qt::AlignVCenter, elide);
  rest.setTop(line.bottom() + 1 + kUnit / 2);
}

QString lastLine(const QModelIndex& index) {
  return index.data(RecentModel::ExistsRole).toBool() ? index.data(RecentModel::OpenedRole).toString()
                                                      : RecentDelegate::tr("The folder is gone");
}

void drawTexts(QPainter* painter, QRect rest, const QModelIndex& index, const QPalette& palette) {
  const auto& theme = themeOf(palette);
  const bool exists = index.data(RecentModel::ExistsRole).toBool();
  drawLine(painter, rest, strongFont(), exists ? palette.color(QPalette::Text) : theme.muted,
           index.data().toString(), Qt::ElideRight);
  drawLine(painter, rest, smallFont(), theme.muted,
           QDir::toNativeSeparators(index.data(RecentModel::FolderRole).toString()), Qt::ElideMiddle);
  drawLine(painter, rest, smallFont(), exists ? theme.muted : theme.negative, lastLine(index),
           Qt::ElideRight);
}

void drawButton(QPainter* painter, const QRect& rect, const QPalette& palette) {
  painter->setPen(Qt::NoPen);
  painter->setBrush(palette.color(QPalette::Base));
  painter->drawEllipse(rect);
  const auto inset = kUnit;
  QIcon::fromTheme(QStringLiteral("window-close"))
      .paint(painter, rect.adjusted(inset, inset, -inset, -inset));
}

} // namespace

QSize RecentDelegate::cardSize() {
  const auto texts =
      QFontMetrics(strongFont()).height() + 2 * QFontMetrics(smallFont()).height() + 3 * kUnit / 2;
  return {kPicture.width() + 2 * kMargin, kPicture.height() + texts + 2 * kPadding + 2 * kMargin};
}

QRect RecentDelegate::removeButton(const QRect& card) {
  const auto frame = frameOf(card);
  return {frame.right() - kButton - kUnit, frame.top() + kUnit, kButton, kButton};
}

QSize RecentDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
  return cardSize();
}

void RecentDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
  const auto& theme = themeOf(option.palette);
  const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
  const bool focused = option.state.testFlag(QStyle::State_HasFocus);
  const bool exists = index.data(RecentModel::ExistsRole).toBool();
  const auto frame = frameOf(option.rect);
  painter->save();
  painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
  QPainterPath path;
  path.addRoundedRect(QRectF(frame), kRadius, kRadius);
  painter->fillPath(path, hovered ? theme.cardHovered : theme.card);
  painter->setClipPath(path);
  const QRect picture(frame.topLeft(), QSize(frame.width(), kPicture.height()));
  drawPicture(painter, picture, index.data(RecentModel::PictureRole).value<QImage>(), theme, exists);
  drawTexts(painter, frame.adjusted(kPadding, kPicture.height() + kPadding, -kPadding, -kUnit), index,
            option.palette);
  painter->setClipping(false);
  painter->setPen(QPen(focused ? theme.accent : theme.border, focused ? 2 : 1));
  painter->setBrush(Qt::NoBrush);
  painter->drawPath(path);
  if (hovered || focused || !exists) drawButton(painter, removeButton(option.rect), option.palette);
  painter->restore();
}

} // namespace rankwright
