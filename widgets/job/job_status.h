#pragma once

#include "widgets/common/job_runner.h"

#include <QWidget>

class QToolButton;

namespace rankwright {

class FailedJobs;
class JobRow;
class JobsPopup;

/// For the status bar: the job that runs longest with its Cancel, how many more run, and a button that lists
/// all of them and what failed. Jobs that end within a blink are not shown.
class JobStatus final : public QWidget {
  Q_OBJECT

public:
  explicit JobStatus(JobRunner& jobs, QWidget* parent = nullptr);

  /// Jobs older than this are shown; 300 ms unless set.
  void setPatience(std::chrono::milliseconds patience);

  /// Opens the list of jobs.
  void showAll();

  JobsPopup& popup() const { return *popup_; }

private:
  void refresh();
  void showRow(const RunningJob* job);
  void showButton(std::size_t running);

  JobRunner& jobs_;
  FailedJobs* failed_;
  JobsPopup* popup_;
  QToolButton* button_;
  JobRow* row_ = nullptr;
  std::chrono::milliseconds patience_;
};

} // namespace rankwright
