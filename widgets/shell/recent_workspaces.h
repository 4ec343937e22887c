#pragma once

#include "widgets/welcome/recent_workspace.h"

#include <vector>

class QSettings;

namespace rankwright {

/// The workspaces opened lately, kept in settings.
class RecentWorkspaces {
public:
  /// nullptr: nothing is remembered.
  explicit RecentWorkspaces(QSettings* settings) : settings_(settings) {}

  /// The latest first, twelve at most; folders that are gone among them.
  std::vector<RecentWorkspace> all() const;
  /// The latest folder; empty when there is none.
  QString last() const;

  /// Puts the workspace at the head of the list.
  void add(const QString& folder, const QString& name);
  void remove(const QString& folder);

private:
  void write(const std::vector<RecentWorkspace>& workspaces);

  QSettings* settings_;
};

} // namespace rankwright
