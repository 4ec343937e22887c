#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QToolButton;

namespace rankwright {

class JobRunner;
class PageQuestion;

/// Says that a page waits for an answer and how far that is, and stops it. Comes only where an answer takes
/// long enough to be waited for, and keeps its room while it is away.
class BusyLine final : public QWidget {
  Q_OBJECT

public:
  /// The runner and the question outlive this.
  BusyLine(JobRunner& jobs, PageQuestion& question, QWidget* parent = nullptr);

  QToolButton* stopButton() const { return stop_; }

private:
  void follow();
  void tell();

  PageQuestion& question_;
  QLabel* text_;
  QToolButton* stop_;
  QTimer delay_;
};

} // namespace rankwright
