#pragma once

#include <QWizardPage>

class QLineEdit;

namespace rankwright {

class FileField;
class ImportDraft;
class JobRunner;

/// The wizard's page of the new workspace: its name and its folder, which must be new or empty.
class TargetPage final : public QWizardPage {
  Q_OBJECT

public:
  TargetPage(JobRunner& jobs, ImportDraft& draft, QWidget* parent = nullptr);

  void initializePage() override;
  bool isComplete() const override;

private:
  void takeTarget();
  void checkFolder();

  JobRunner& jobs_;
  ImportDraft& draft_;
  QLineEdit* name_;
  FileField* folder_;
  bool folderIsGood_ = false;
};

} // namespace rankwright
