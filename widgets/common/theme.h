#pragma once

#include <QColor>
#include <QPalette>

namespace rankwright {

/// The colours that palettes have no role for. Two sets, light and dark, each also with
/// high contrast; positive and negative are the blue
/// and vermillion of Okabe and Ito's palette, which people with any colour vision can tell apart.
struct Theme {
  QColor card; ///< background of a card
  QColor cardHovered;
  QColor cardSelected;
  QColor border;
  QColor muted; ///< secondary text, at least 4.5 : 1 on the window and on cards
  QColor accent;
  QColor positive; ///< what speaks for an item
  QColor negative; ///< what speaks against it
  QColor track;    ///< the empty part of a bar
  QColor warning;  ///< background of a message that something failed
  QColor warningText;
};

/// The theme that belongs to a palette, so that a widget repaints right after a change. To be called from
/// the thread of the window.
const Theme& themeOf(const QPalette& palette);

bool isDark(const QPalette& palette);

/// Whether black stands on white, or white on black, and nothing between.
bool isHighContrast(const QPalette& palette);

QPalette lightPalette();
QPalette darkPalette();
QPalette highContrastLightPalette();
QPalette highContrastDarkPalette();

/// WCAG contrast ratio of two opaque colours, 1 to 21.
double contrast(const QColor& a, const QColor& b);

} // namespace rankwright
