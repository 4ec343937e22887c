#pragma once

#include "widgets/preferences/preference_page.h"

namespace rankwright {

class Preferences;

/// A language that the program speaks.
struct LanguageChoice {
  QString code; ///< a locale's name, e.g. "zh_CN"
  QString name; ///< in that language, e.g. "简体中文"
};

/// Scheme, contrast, scale and language. It changes `preferences` only, which must outlive the page; who
/// draws listens to them.
PreferencePage appearancePage(Preferences& preferences, std::vector<LanguageChoice> languages);

} // namespace rankwright
