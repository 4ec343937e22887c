#pragma once

#include "widgets/common/ui_language.h"
#include "widgets/preferences/preference_page.h"

namespace rankwright {

class Preferences;

/// Scheme, contrast, scale and language. It changes `preferences` only, which must outlive the page; who
/// draws listens to them.
PreferencePage appearancePage(Preferences& preferences, std::vector<LanguageChoice> languages);

} // namespace rankwright
