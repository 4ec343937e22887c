#pragma once

#include "widgets/common/job_runner.h"

#include <QWidget>

class QLabel;
class QProgressBar;

namespace rankwright {

/// Follows the job that opens the first workspace: what it does, how far it is, and a way to stop it.
class OpeningPage final : public QWidget {
  Q_OBJECT

public:
  explicit OpeningPage(JobRunner& jobs, QWidget* parent = nullptr);

  void follow(JobId id);

private:
  void refresh();

  JobRunner& jobs_;
  JobId job_ = 0;
  QLabel* title_;
  QLabel* stage_;
  QProgressBar* bar_;
};

} // namespace rankwright
