#pragma once

#include "core/workspace/import_plan.h"
#include "widgets/common/job_runner.h"

#include <QWizardPage>

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace rankwright {

class ImportDraft;
class MessageBar;

/// The wizard's last page: the import while it runs, then what came of it.
class RunningPage final : public QWizardPage {
  Q_OBJECT

public:
  RunningPage(JobRunner& jobs, ImportDraft& draft, QWidget* parent = nullptr);

  /// Starts the import.
  void initializePage() override;
  /// Stops it; nothing is left behind.
  void cleanupPage() override;
  bool isComplete() const override;

  bool isRunning() const { return running_; }
  /// The folder of the workspace that was made last.
  const QString& madeFolder() const { return made_; }
  void stop();

private:
  void start();
  void showProgress();
  void showOutcome(const ImportOutcome& outcome);
  void showError(const Error& error);
  void setRunning(bool running);

  JobRunner& jobs_;
  ImportDraft& draft_;
  MessageBar* message_;
  QLabel* stage_;
  QProgressBar* bar_;
  QLabel* left_;
  QPushButton* cancel_;
  QLabel* summary_;
  QListWidget* problems_;
  QString made_;
  JobId job_ = 0;
  bool running_ = false;
  bool done_ = false;
};

} // namespace rankwright
