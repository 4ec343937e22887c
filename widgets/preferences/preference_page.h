#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

class QWidget;

namespace rankwright {

/// One page of the preferences. Its widget shows the settings as they are, follows changes that are made
/// elsewhere, and applies what a person changes at once: there is no OK to press.
struct PreferencePage {
  QString id; ///< stable, e.g. "appearance"
  QString title;
  QString icon;                   ///< name of a theme icon
  QStringList keywords = {};      ///< what people may search for besides the words on the page
  std::function<QWidget*()> make; ///< called once, when the page is first needed; the dialog owns the widget
  std::function<void()> restore = {}; ///< gives its settings their defaults; none: the page does that itself
};

using PreferencePages = std::vector<PreferencePage>;

} // namespace rankwright
