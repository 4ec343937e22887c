#pragma once

#include <QRect>
#include <QSize>

#include <array>

namespace rankwright {

/// Reasons that a card has room for.
inline constexpr std::size_t kCardReasons = 3;

/// Where the parts of a card lie.
struct CardLayout {
  struct ReasonLine {
    QRect label;
    QRect bar;
    QRect figure;
  };

  QRect frame; ///< the visible card; the cell around it is the gap between cards
  QRect slot;
  QRect icon;
  QRect name;
  QRect score;
  QRect slotOfTwo;   ///< the place when what became of it stands below
  QRect change;      ///< what became of the place since a baseline
  QRect scoreChange; ///< below the score, at the end of the category's line
  QRect category;
  QRect terms;
  std::array<ReasonLine, kCardReasons> reasons;
};

/// Lays a card out in a cell of a view. The fonts are those of the type scale.
CardLayout layOutCard(const QRect& cell);

/// The smallest cell in which nothing but long names is elided.
QSize smallestCardCell();

} // namespace rankwright
