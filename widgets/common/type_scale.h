#pragma once

#include <QFont>

namespace rankwright {

/// All spacing is a multiple of this many pixels.
inline constexpr int kUnit = 4;

/// The three sizes of text, derived from the desktop's font. To be called from the thread of the window.
QFont bodyFont();
QFont strongFont(); ///< the body's size, bold
QFont smallFont();  ///< secondary lines, labels of figures
QFont titleFont();  ///< the headline of a page or panel

} // namespace rankwright
