#pragma once

#include "widgets/help/licence_text.h"

#include <QDialog>

class QListWidget;
class QPlainTextEdit;

namespace rankwright {

class JobRunner;

/// Name, version and build of the program, every library with its version and licence in full, and a button
/// that copies what a report needs. A window of its own; the main window stays usable.
class AboutPage final : public QDialog {
  Q_OBJECT

public:
  explicit AboutPage(JobRunner& jobs, QWidget* parent = nullptr, LicenceFolders folders = {});

  /// The program first, then the libraries.
  QListWidget* list() const { return list_; }
  QPlainTextEdit* licence() const { return licence_; }

  /// What "Copy all" puts on the clipboard: version, build, system, and every library with version and
  /// licence.
  QString report() const;

private:
  void buildLayout();
  QWidget* makeHead() const;
  QWidget* makeButtons();
  void fillList();
  void showLicence(int row);

  JobRunner& jobs_;
  LicenceFolders folders_;
  std::vector<LibraryEntry> libraries_;
  QListWidget* list_;
  QPlainTextEdit* licence_;
};

/// Shows the page beside `parent`; it deletes itself when closed.
AboutPage* showAboutPage(JobRunner& jobs, QWidget* parent);

} // namespace rankwright
