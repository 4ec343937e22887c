#pragma once

#include <QWizardPage>

class QLabel;
class QTabWidget;

namespace rankwright {

class ImportDraft;
class JobRunner;

/// The wizard's page of columns: a tab for each file, and whether the meanings fit together.
class MappingPage final : public QWizardPage {
  Q_OBJECT

public:
  MappingPage(JobRunner& jobs, ImportDraft& draft, QWidget* parent = nullptr);

  void initializePage() override;
  bool isComplete() const override;

  QTabWidget* tabs() const { return tabs_; }

private:
  void showFault();

  JobRunner& jobs_;
  ImportDraft& draft_;
  QTabWidget* tabs_;
  QLabel* fault_;
};

} // namespace rankwright
