#pragma once

class QWidget;

namespace rankwright {

class StepQueue;

/// Draws the icons of the buttons that a window is about to show, and looks up the fonts of the type scale,
/// before it is shown: both are kept, and would otherwise delay its first answer to a person.
void prepareFirstUse(const QWidget& window);

/// The same for what is hidden yet, a part in each turn of the event loop: the style is applied to it, it is
/// laid out, and its icons are drawn. To be done again when the theme has changed.
void prepareHidden(QWidget& window, StepQueue& turns);

/// Lets a window that is about to be shown have the memory that it is painted on, which the system hands out
/// page by page as it is first written to: more than half of what a first painting takes on a sharp screen.
void prepareGround(const QWidget& window);

} // namespace rankwright
