#pragma once

#include "core/workspace/import_plan.h"

#include <QWizard>

namespace rankwright {

class ImportDraft;
class JobRunner;

/// Imports a store step by step: source, files, columns, folder, and the import itself. Not modal; files can
/// be dropped onto it at any time before the import runs.
class ImportWizard final : public QWizard {
  Q_OBJECT

public:
  enum Page { Source, Files, Mapping, Target, Running };

  explicit ImportWizard(JobRunner& jobs, QWidget* parent = nullptr);

  /// Takes over files and folders as if they were dropped, and goes to the page of files.
  void takeFiles(const QStringList& paths);

  ImportDraft& draft() { return *draft_; }

  int nextId() const override;
  void done(int result) override;

signals:
  /// A workspace was made and is to be opened.
  void imported(const QString& folder);

protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

private:
  void showDropped(const DroppedFiles& dropped);
  void nameButtons(int page);

  JobRunner& jobs_;
  ImportDraft* draft_;
};

} // namespace rankwright
