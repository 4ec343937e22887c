#include "widgets/leaderboards/home_page_layout.h"

#include "widgets/common/type_scale.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rankwright {

namespace {

constexpr int kMargin = 3 * kUnit;
constexpr int kGap = 2 * kUnit;
constexpr int kWidestPage = 230 * kUnit;
constexpr int kNarrowestAside = 90 * kUnit;
constexpr int kNarrowestCard = 80 * kUnit;

/// Sets cards under headings from the top of a column down.
class Column {
public:
  Column(HomePageLayout& layout, QRect column, int cardHeight, int headingHeight)
      : layout_(layout),
        left_(column.left()),
        width_(column.width()),
        bottom_(column.top()),
        cardHeight_(cardHeight),
        headingHeight_(headingHeight) {}

  /// `most`: so many cards stand side by side.
  void add(std::uint32_t row, int first, int count, int most) {
    HomePageHeading heading{row, QRect(left_, bottom_, width_, headingHeight_), {}};
    bottom_ += headingHeight_;
    for (int done = 0; done < count; done += most) {
      const auto inLine = row == 0 ? most : std::min(most, count - done);
      for (int i = 0; i < std::min(most, count - done); ++i) {
        layout_.cards[static_cast<std::size_t>(first + done + i)] = cell(i, inLine);
        heading.cards.push_back(first + done + i);
      }
      bottom_ += cardHeight_ + kGap;
    }
    layout_.headings.push_back(std::move(heading));
  }
  int bottom() const { return bottom_; }
  int most() const { return std::max(1, (width_ + kGap) / (kNarrowestCard + kGap)); }

private:
  QRect cell(int number, int count) const {
    const auto width = (width_ - (count - 1) * kGap) / count;
    return {left_ + number * (width + kGap), bottom_, width, cardHeight_};
  }

  HomePageLayout& layout_;
  int left_, width_, bottom_, cardHeight_, headingHeight_;
};

/// How much further than straight ahead `to` lies; infinite for what lies elsewhere.
double distanceTo(const QRect& from, const QRect& to, int dx, int dy) {
  const auto step = QPointF(QRectF(to).center() - QRectF(from).center());
  const auto ahead = step.x() * dx + step.y() * dy;
  const auto beside = std::abs(step.x() * dy) + std::abs(step.y() * dx);
  const auto isBeyond = dx > 0   ? to.left() > from.right()
                        : dx < 0 ? to.right() < from.left()
                        : dy > 0 ? to.top() > from.bottom()
                                 : to.bottom() < from.top();
  return isBeyond ? ahead + 2 * beside : std::numeric_limits<double>::infinity();
}

int countOf(const std::vector<std::uint32_t>& rows, std::size_t first) {
  auto last = first;
  while (last < rows.size() && rows[last] == rows[first])
    ++last;
  return static_cast<int>(last - first);
}

} // namespace

int HomePageLayout::cardAt(const QPoint& point) const {
  const auto found = std::ranges::find_if(cards, [&](const QRect& card) { return card.contains(point); });
  return found == cards.end() ? -1 : static_cast<int>(found - cards.begin());
}

int HomePageLayout::neighbour(int from, int dx, int dy) const {
  auto nearest = std::numeric_limits<double>::infinity();
  auto best = from;
  for (int i = 0; i < static_cast<int>(cards.size()); ++i) {
    const auto distance =
        distanceTo(cards[static_cast<std::size_t>(from)], cards[static_cast<std::size_t>(i)], dx, dy);
    // Left and right stay in the line: to leave it takes up and down.
    const auto isInLine =
        dy != 0 || cards[static_cast<std::size_t>(i)].top() == cards[static_cast<std::size_t>(from)].top();
    if (!isInLine || distance >= nearest) continue;
    nearest = distance;
    best = i;
  }
  return best;
}

HomePageLayout layOutHomePage(const std::vector<std::uint32_t>& rows, int width, int cardHeight,
                              int headingHeight) {
  HomePageLayout layout;
  layout.cards.resize(rows.size());
  const auto room = std::max(kNarrowestCard, width - 2 * kMargin);
  const auto placed = rows.size() - static_cast<std::size_t>(std::ranges::count(rows, 0U));
  const auto aside = room - kWidestPage - 2 * kMargin;
  const auto hasAside = placed > 0 && placed < rows.size() && aside >= kNarrowestAside;
  const auto pageWidth = std::min(room, kWidestPage);
  Column page(layout, QRect(2 * kMargin, 2 * kMargin, pageWidth - 2 * kMargin, 0), cardHeight, headingHeight);
  for (std::size_t first = 0; first < placed;) {
    const auto count = countOf(rows, first);
    page.add(rows[first], static_cast<int>(first), count, page.most());
    first += static_cast<std::size_t>(count);
  }
  if (placed > 0) layout.page = QRect(kMargin, kMargin, pageWidth, page.bottom() - kGap);
  layout.height = placed > 0 ? layout.page.bottom() + kMargin : kMargin;
  if (placed == rows.size()) return layout;
  const auto top = hasAside ? 2 * kMargin : layout.height;
  Column others(layout,
                hasAside ? QRect(pageWidth + 3 * kMargin, top, aside, 0) : QRect(kMargin, top, room, 0),
                cardHeight, headingHeight);
  others.add(0, static_cast<int>(placed), static_cast<int>(rows.size() - placed), others.most());
  layout.height = std::max(layout.height, others.bottom() + kMargin);
  return layout;
}

} // namespace rankwright
