#pragma once

class QWidget;

namespace rankwright {

class CommandRegistry;
class Preferences;

/// Shows the preferences beside the window, or brings them forward when they are open.
void showPreferencesDialog(Preferences& preferences, CommandRegistry& commands, QWidget* window);

} // namespace rankwright
