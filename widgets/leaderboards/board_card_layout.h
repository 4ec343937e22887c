#pragma once

#include <QRect>

#include <vector>

namespace rankwright {

/// Where the parts of a board's card lie in its frame. The fonts are those of the type scale.
struct BoardCardLayout {
  QRect title;
  QRect name;
  QRect stateIcon;
  QRect state;
  QRect findings;
  QRect age;
  std::vector<QRect> apps; ///< those that are seen, the first slot first
  QRect more;              ///< behind them, how many more; empty when all are seen

  /// -1 where none is.
  int appAt(const QPoint& point) const;
  /// The slot, from 1, at which an app would be put that is dropped there.
  int slotAt(const QPoint& point, bool isRightToLeft) const;
  /// The line between the apps before that slot.
  QRect edgeBefore(int slot, bool isRightToLeft) const;
};

BoardCardLayout layOutBoardCard(const QRect& frame, int appCount, Qt::LayoutDirection direction);

/// Of every card, in pixels.
int boardCardHeight();

} // namespace rankwright
