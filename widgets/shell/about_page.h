#pragma once

class QWidget;

namespace rankwright {

/// Shows name, version and licence in a window of its own; the main window stays usable.
void showAboutPage(QWidget* parent);

} // namespace rankwright
