#pragma once

class QPainter;
class QRect;
class QStyleOptionViewItem;

namespace rankwright {

/// Draws the ground and the rounded frame of a card, as selected, focused and hovered as the option says, in
/// the colours of its palette.
void drawCardFrame(QPainter* painter, const QRect& frame, const QStyleOptionViewItem& option);

} // namespace rankwright
