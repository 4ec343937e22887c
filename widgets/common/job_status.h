#pragma once

#include "widgets/common/job_runner.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace rankwright {

/// One running job: title, progress bar, time left, Cancel.
class JobStatusItem final : public QWidget {
  Q_OBJECT

public:
  explicit JobStatusItem(JobId id, QWidget* parent = nullptr);

  JobId id() const { return id_; }
  void display(const RunningJob& job);

signals:
  void cancelled(JobId id);

private:
  JobId id_;
  QLabel* title_;
  QProgressBar* bar_;
  QLabel* left_;
  QToolButton* cancel_;
};

/// The running jobs, side by side, for the status bar. Jobs that end within a blink are not shown.
class JobStatus final : public QWidget {
  Q_OBJECT

public:
  explicit JobStatus(JobRunner& jobs, QWidget* parent = nullptr);

  /// Jobs older than this are shown; 300 ms unless set.
  void setPatience(std::chrono::milliseconds patience);

private:
  void refresh();
  JobStatusItem* itemFor(JobId id);

  JobRunner& jobs_;
  std::chrono::milliseconds patience_;
};

} // namespace rankwright
