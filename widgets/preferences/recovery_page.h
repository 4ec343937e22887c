#pragma once

#include "widgets/preferences/preference_page.h"

#include <chrono>

namespace rankwright {

class Preferences;

/// When jobs are shown, how often unsaved work is written to the recovery journal (`autosave`, for
/// information), and whether it is offered after a crash. `preferences` must outlive the page.
PreferencePage recoveryPage(Preferences& preferences, std::chrono::milliseconds autosave);

} // namespace rankwright
