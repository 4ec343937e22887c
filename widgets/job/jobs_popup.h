#pragma once

#include "widgets/common/job_runner.h"

#include <QFrame>

#include <map>

class QLabel;
class QVBoxLayout;

namespace rankwright {

class FailedJobs;
class JobRow;
struct Failure;

/// What runs, grouped by kind, and below it what failed lately with a report to copy. A pop-up over the
/// status bar; Escape closes it.
class JobsPopup final : public QFrame {
  Q_OBJECT

public:
  JobsPopup(JobRunner& jobs, FailedJobs& failed, QWidget* parent = nullptr);

  /// Shows it with its lower right corner at this point of the screen, inside the screen.
  void popUpAt(const QPoint& lowerRight);

protected:
  void keyPressEvent(QKeyEvent* event) override;

private:
  void refreshRunning();
  void refreshFailed();
  void showEmpty();
  JobRow* rowFor(const RunningJob& job);
  QVBoxLayout* groupOf(const QString& kind);
  void dropGoneRows(const std::vector<RunningJob>& running);
  QWidget* makeFailureRow(const Failure& failure);

  JobRunner& jobs_;
  FailedJobs& failed_;
  QLabel* empty_;
  QVBoxLayout* running_;
  QWidget* failures_;
  QVBoxLayout* failureRows_;
  std::map<QString, QWidget*> groups_;
};

} // namespace rankwright
