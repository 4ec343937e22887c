#pragma once

#include "widgets/common/appearance.h"

#include <QString>

#include <memory>

class QMainWindow;
class QSettings;

namespace rankwright {

/// What the window remembers from one start to the next: its size, its docks, the workspaces, the appearance.
class WindowMemory final {
public:
  /// Without settings everything reads as at the first start, and nothing is written.
  explicit WindowMemory(std::unique_ptr<QSettings> settings);
  ~WindowMemory();

  void save(const QMainWindow& window, bool withDocks);
  void restoreGeometry(QMainWindow& window) const;
  void restoreDocks(QMainWindow& window) const;

  /// The workspaces opened lately, the latest first; folders that are gone are left out.
  QStringList recentWorkspaces() const;
  QString lastWorkspace() const;
  void setLastWorkspace(const QString& folder);

  Appearance::Mode appearance() const;
  void setAppearance(Appearance::Mode mode);

private:
  std::unique_ptr<QSettings> settings_;
};

} // namespace rankwright
