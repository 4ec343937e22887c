#pragma once

#include "widgets/shell/session_store.h"

#include <QString>

#include <filesystem>
#include <optional>

class QSettings;

namespace rankwright {

class Appearance;
class DocumentSet;
class JobRunner;
class Preferences;

/// What outlives a window: another language builds the window anew around it.
struct ShellServices {
  Appearance& appearance;
  Preferences& preferences;
  JobRunner& jobs;
  DocumentSet& documents;
  QSettings* settings = nullptr; ///< nullptr: nothing is remembered
  std::optional<SessionStore> sessions = std::nullopt;
  std::filesystem::path state = {}; ///< folder of the journals of unsaved work
  QString pictures = {};            ///< folder of the workspaces' pictures
  QString language = {};            ///< of the window's texts, e.g. "zh_CN"
};

} // namespace rankwright
