#pragma once

#include "widgets/common/job_runner.h"

#include <QWidget>

class QAction;
class QLabel;
class QProgressBar;

namespace rankwright {

/// How far a job is, the time that is left, and a button that cancels it. Hidden while there is none.
class ReplayProgress final : public QWidget {
  Q_OBJECT

public:
  /// The runner outlives this; `cancel` is the command behind the button.
  ReplayProgress(JobRunner& jobs, QAction* cancel, QWidget* parent = nullptr);

  /// 0: none.
  void follow(JobId job);

private:
  void refresh();

  JobRunner& jobs_;
  JobId job_ = 0;
  QProgressBar* bar_;
  QLabel* left_;
};

} // namespace rankwright
