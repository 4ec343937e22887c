#pragma once

#include <QRect>

#include <cstdint>
#include <vector>

namespace rankwright {

/// A line over the cards of a row of the home page, or over those that have no place.
struct HomePageHeading {
  std::uint32_t row = 0; ///< 0: no place
  QRect rect;
  std::vector<int> cards; ///< numbers of those below it
};

/// Where the cards of a home page lie, in pixels from the top left of the whole page.
struct HomePageLayout {
  QRect page;               ///< the drawn page; the boards without a place lie beside or below it
  std::vector<QRect> cards; ///< of each card
  std::vector<HomePageHeading> headings;
  int height = 0;

  /// -1 where none is.
  int cardAt(const QPoint& point) const;
  /// The card that lies next to `from` in that direction (one of dx and dy is 0, the other 1 or −1); `from`
  /// itself where there is none.
  int neighbour(int from, int dx, int dy) const;
};

/// Lays cards out for a view of that width. `rows` has each card's row of the page, ascending and those
/// without a place (0) last. Cards of one row share its width; those without a place stand beside the page
/// where there is room, and otherwise below it.
HomePageLayout layOutHomePage(const std::vector<std::uint32_t>& rows, int width, int cardHeight,
                              int headingHeight);

} // namespace rankwright
