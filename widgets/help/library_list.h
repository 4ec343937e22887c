#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace rankwright {

/// A library that the program stands on, and under which terms.
struct LibraryEntry {
  QString name;
  QString version;     ///< empty when the library does not say
  QString purpose;     ///< one short sentence, translated
  QString licence;     ///< SPDX identifier, e.g. "LGPL-3.0-only"
  QString licenceFile; ///< its name in /usr/share/common-licenses; empty when Debian has it not there
  QString package; ///< Debian package, perhaps with * for its number; its copyright file holds the exact text
  QString address; ///< where its makers publish it
};

/// Every library, in the order of the about page.
std::vector<LibraryEntry> libraryList();

/// Name, version and build of the program and the system as lines of text, for reports.
QStringList buildFacts();

} // namespace rankwright
