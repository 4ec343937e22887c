#pragma once

#include <QString>

#include <chrono>

class QFont;
class QPainter;
class QRect;

namespace rankwright {

/// Figures as text. They look the same in every language, so that a copied table reads the same everywhere.

QString scoreText(double score);               ///< four decimals: "0.9312"
QString contributionText(double contribution); ///< signed, three decimals: "+0.523", "−0.120"
QString weightText(double weight);             ///< as many digits as needed, at most four: "12", "0.25"
QString countText(qulonglong count);           ///< grouped: "4,082"
QString ordinalOf(qulonglong place, qulonglong count); ///< a place counted from 0 in a list: "3 of 412"
QString millisecondsText(double milliseconds);         ///< "3.4 ms", "1.2 s"
QString timeLeftText(std::chrono::milliseconds left);  ///< "about 5 s left"

/// Figures as plain text for other programs: the typographic minus becomes "-".
QString plainFigures(QString text);

/// The width of `text` when every digit takes the room of the widest one. To be called, like `drawFigures`,
/// from the thread of the window.
int figuresWidth(const QFont& font, const QString& text);

/// Draws figures right-aligned and vertically centred, all digits equally wide, whatever font the desktop
/// uses. From right to left they stand at the left and still read from left to right.
void drawFigures(QPainter* painter, const QRect& rect, const QString& text);

} // namespace rankwright
