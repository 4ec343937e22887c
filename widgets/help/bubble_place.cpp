#include "widgets/help/bubble_place.h"

#include "widgets/common/type_scale.h"

#include <algorithm>
#include <array>

namespace rankwright {

namespace {

constexpr int kGap = 2 * kUnit; ///< between the target and the bubble

/// Moves a rectangle into the window; its top left corner stays visible in a window that is too small.
QRect clamped(QRect rect, const QRect& window) {
  rect.moveRight(std::min(rect.right(), window.right()));
  rect.moveBottom(std::min(rect.bottom(), window.bottom()));
  rect.moveLeft(std::max(rect.left(), window.left()));
  rect.moveTop(std::max(rect.top(), window.top()));
  return rect;
}

QRect centred(const QRect& window, const QSize& bubble) {
  QRect rect(QPoint(), bubble);
  rect.moveCenter(window.center());
  return clamped(rect, window);
}

} // namespace

QRect placeBubble(const QRect& window, const QRect& target, const QSize& bubble,
                  Qt::LayoutDirection direction) {
  if (target.isNull()) return centred(window, bubble);
  const auto at = [&](int x, int y) { return clamped(QRect(QPoint(x, y), bubble), window); };
  const auto right = at(target.right() + 1 + kGap, target.top());
  const auto left = at(target.left() - kGap - bubble.width(), target.top());
  const auto rightToLeft = direction == Qt::RightToLeft;
  const auto x = rightToLeft ? target.right() + 1 - bubble.width() : target.left();
  const std::array places = {rightToLeft ? left : right, rightToLeft ? right : left,
                             at(x, target.bottom() + 1 + kGap), at(x, target.top() - kGap - bubble.height())};
  const auto free =
      std::ranges::find_if(places, [&](const QRect& place) { return !place.intersects(target); });
  if (free != places.end()) return *free;
  return at(rightToLeft ? target.left() + kGap : target.right() + 1 - kGap - bubble.width(),
            target.bottom() + 1 - kGap - bubble.height());
}

} // namespace rankwright
