#include "widgets/leaderboards/board_card_layout.h"

#include "widgets/common/type_scale.h"
#include "widgets/leaderboards/board_card.h"

#include <QFontMetrics>
#include <QStyle>

#include <algorithm>

namespace rankwright {

namespace {

constexpr int kMargin = 3 * kUnit;
constexpr int kAppIcon = 10 * kUnit;
constexpr int kAppWidth = 22 * kUnit;

int lineHeight(const QFont& font) {
  return QFontMetrics(font).height() + kUnit / 2;
}

int appHeight() {
  return kAppIcon + kUnit + lineHeight(smallFont());
}

/// So many apps fit beside one another, with the place for "more" when it takes one.
int appsSeen(int width, int count) {
  constexpr auto most = static_cast<int>(kMostCardApps);
  const auto fitting = std::max(1, width / kAppWidth);
  return std::min(count <= fitting ? count : fitting - 1, most);
}

} // namespace

int BoardCardLayout::appAt(const QPoint& point) const {
  const auto found = std::ranges::find_if(apps, [&](const QRect& app) { return app.contains(point); });
  return found == apps.end() ? -1 : static_cast<int>(found - apps.begin());
}

int BoardCardLayout::slotAt(const QPoint& point, bool isRightToLeft) const {
  const auto before = std::ranges::count_if(apps, [&](const QRect& app) {
    return isRightToLeft ? point.x() < app.center().x() : point.x() > app.center().x();
  });
  return static_cast<int>(before) + 1;
}

QRect BoardCardLayout::edgeBefore(int slot, bool isRightToLeft) const {
  const auto number = static_cast<std::size_t>(slot - 1);
  auto app = number < apps.size() ? apps[number] : more;
  if (number >= apps.size() && !apps.empty()) app = apps.back();
  const auto isAtStart = (number < apps.size() || apps.empty()) != isRightToLeft;
  return {(isAtStart ? app.left() : app.right()) - 1, app.top(), 3, std::max(app.height(), appHeight())};
}

BoardCardLayout layOutBoardCard(const QRect& frame, int appCount, Qt::LayoutDirection direction) {
  const auto inner = frame.adjusted(kMargin, 2 * kUnit, -kMargin, -2 * kUnit);
  const auto titleHeight = lineHeight(strongFont());
  const auto smallHeight = lineHeight(smallFont());
  const auto at = [&](int x, int y, int width, int height) {
    return QStyle::visualRect(direction, inner, QRect(inner.left() + x, inner.top() + y, width, height));
  };
  const auto half = inner.width() / 2;
  BoardCardLayout layout;
  layout.title = at(0, 0, inner.width() * 2 / 3 - kUnit, titleHeight);
  layout.name = at(inner.width() * 2 / 3, 0, inner.width() - inner.width() * 2 / 3, titleHeight);
  layout.stateIcon = at(0, titleHeight, smallHeight, smallHeight);
  layout.state = at(smallHeight + kUnit, titleHeight, half - smallHeight - 2 * kUnit, smallHeight);
  layout.findings = at(half, titleHeight, inner.width() - half, smallHeight);
  layout.age = at(0, titleHeight + smallHeight, inner.width(), smallHeight);
  const auto top = titleHeight + 2 * smallHeight + kUnit;
  const auto seen = appsSeen(inner.width(), appCount);
  for (int i = 0; i < seen; ++i)
    layout.apps.push_back(at(i * kAppWidth, top, kAppWidth, appHeight()));
  layout.more = at(seen * kAppWidth, top, seen < appCount || appCount == 0 ? kAppWidth : 0, appHeight());
  return layout;
}

int boardCardHeight() {
  return 4 * kUnit + lineHeight(strongFont()) + 2 * lineHeight(smallFont()) + kUnit + appHeight();
}

} // namespace rankwright
