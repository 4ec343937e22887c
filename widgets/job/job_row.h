#pragma once

#include "widgets/common/job_runner.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace rankwright {

/// One running job: title, progress bar, time left, Cancel.
class JobRow final : public QWidget {
  Q_OBJECT

public:
  explicit JobRow(JobId id, QWidget* parent = nullptr);

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

} // namespace rankwright
