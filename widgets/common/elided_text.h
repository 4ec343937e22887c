#pragma once

#include <Qt>

class QFont;
class QPainter;
class QRect;
class QString;

namespace rankwright {

/// Draws one line of text in the painter's font, pen and direction, as a `listFont`, with "…" where it is too
/// long for `rect`. Line breaks become spaces. Lays a text that fits out once, while
/// `QFontMetrics::elidedText` with `QPainter::drawText` does so twice.
void drawElided(QPainter& painter, const QRect& rect, const QString& text,
                Qt::Alignment alignment = Qt::AlignLeading | Qt::AlignVCenter,
                Qt::TextElideMode elide = Qt::ElideRight);

/// The same font for lists of many short texts: Latin letters are set side by side, without kerning, which
/// takes a fraction of the time. To be called from the thread of the window.
QFont listFont(const QFont& font);

} // namespace rankwright
