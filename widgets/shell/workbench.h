#pragma once

#include "widgets/shell/session_store.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

class QSettings;

namespace rankwright {

class Appearance;
class DocumentSet;
class JobRunner;
class UiLanguage;
class MainWindow;
class Preferences;

/// Where the program keeps what it remembers. Everything empty: it forgets at exit.
struct WorkbenchFolders {
  std::unique_ptr<QSettings> settings;
  QString state; ///< sessions and journals of unsaved work
  QString cache; ///< pictures of workspaces

  /// Those of the person who runs the program.
  static WorkbenchFolders ofUser();
};

/// The program around its window: what outlives a window, and the window itself, built anew in another
/// language.
class Workbench final : public QObject {
  Q_OBJECT

public:
  /// `language` overrides the preferences' for this run; empty: theirs.
  explicit Workbench(WorkbenchFolders folders, const QString& language = {}, QObject* parent = nullptr);
  ~Workbench() override;

  MainWindow& window() { return *window_; }
  Preferences& preferences() { return *preferences_; }
  Appearance& appearance() { return *appearance_; }
  JobRunner& jobs() { return *jobs_; }

  /// Shows the window and opens the workspace; without one, what the preferences say.
  void start(const QString& workspace, const QString& user);

signals:
  /// The window was built anew.
  void windowReplaced();

private:
  void followPreferences(const QString& language);
  void buildWindow();
  /// In the new language; waits until jobs that people started are through, and questions and menus answered.
  void rebuildWhenQuiet();
  void rebuildWindow();
  bool isQuiet() const;

  WorkbenchFolders folders_;
  std::unique_ptr<Appearance> appearance_;
  std::unique_ptr<UiLanguage> language_;
  std::unique_ptr<Preferences> preferences_;
  std::unique_ptr<JobRunner> jobs_;
  std::unique_ptr<DocumentSet> documents_;
  std::unique_ptr<MainWindow> window_;
  /// Runs while the window is to be built anew. Always in a turn of its own: what asks for it, or ends the
  /// job that it waits for, may stand in the window.
  QTimer rebuild_;
};

} // namespace rankwright
