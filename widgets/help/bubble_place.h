#pragma once

#include <QRect>
#include <QSize>

namespace rankwright {

/// Where a bubble goes that explains a target: beside it on the side that the language reads towards, else on
/// the other side, below, or above it — wherever it fits without covering the target; over the target's end
/// as the last resort, and in the middle when the target is null. Always inside `window`, as far as it is
/// large enough.
QRect placeBubble(const QRect& window, const QRect& target, const QSize& bubble,
                  Qt::LayoutDirection direction);

} // namespace rankwright
