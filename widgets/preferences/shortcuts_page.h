#pragma once

#include "widgets/preferences/preference_page.h"

namespace rankwright {

class CommandRegistry;

/// The shortcut editor. `registry` must outlive the page.
PreferencePage shortcutsPage(CommandRegistry& registry);

} // namespace rankwright
