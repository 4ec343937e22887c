#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace rankwright {

class DiffPage;
class DraftConfiguration;
class JobRunner;
class MessageBar;

/// Shows what saving a draft would change, then saves it: into the workspace's files, or the pipeline as a
/// file of its own, pipelines/NAME.toml.
class SaveDraftPage final : public QWidget {
  Q_OBJECT

public:
  /// `draft` must outlive the page.
  SaveDraftPage(JobRunner& jobs, DraftConfiguration& draft, QWidget* parent = nullptr);

  /// Asks whether to write the files of the workspace.
  void askToSave();
  /// Asks for the name of a configuration to be written beside them.
  void askForName();

signals:
  /// Nothing is asked any more. `path` is the new file, relative to the workspace; empty when none was made.
  void closed(const QString& path);

private:
  void build();
  void compare();
  void confirm();
  void saveAs(const QString& name);

  JobRunner& jobs_;
  DraftConfiguration& draft_;
  QLabel* title_;
  QLineEdit* name_;
  MessageBar* message_;
  DiffPage* pipeline_;
  DiffPage* rules_;
  QPushButton* confirm_;
  QPushButton* cancel_;
  bool asksName_ = false;
};

} // namespace rankwright
