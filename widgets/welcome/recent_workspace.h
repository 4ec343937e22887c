#pragma once

#include <QDateTime>
#include <QImage>
#include <QString>

namespace rankwright {

/// A workspace opened before.
struct RecentWorkspace {
  QString folder;
  QString name;     ///< as its workspace.toml says; empty: that of the folder
  QDateTime opened; ///< the last time; may be invalid
};

/// What lies where a recent workspace was.
struct RecentState {
  bool exists = true;
  QImage picture; ///< null when none was kept
};

} // namespace rankwright
