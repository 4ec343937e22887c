#pragma once

#include "widgets/preferences/preference_page.h"

namespace rankwright {

class Preferences;

/// What the program opens when it starts. `preferences` must outlive the page.
PreferencePage generalPage(Preferences& preferences);

} // namespace rankwright
