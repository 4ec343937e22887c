#pragma once

class QAction;
class QKeySequence;

namespace rankwright {

/// Whether typing one of the sequences reaches the other as well: they are equal, or one begins the other and
/// so has to wait for it. Empty sequences reach nothing.
bool sequencesMeet(const QKeySequence& a, const QKeySequence& b);

/// Whether there is a focus from which the shortcuts of both actions can be reached. A shortcut of a window
/// or of the application is reached from everywhere; one of a widget only from the widgets that carry the
/// action.
bool scopesMeet(const QAction& a, const QAction& b);

} // namespace rankwright
