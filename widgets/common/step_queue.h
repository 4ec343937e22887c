#pragma once

#include <QTimer>

#include <deque>
#include <functional>

namespace rankwright {

/// Carries out steps in their order, one in each turn of the event loop, so that the window paints and
/// answers between them.
class StepQueue final : public QObject {
  Q_OBJECT

public:
  explicit StepQueue(QObject* parent);

  /// A step may add steps and may clear the queue.
  void add(std::function<void()> step);
  /// Carries out all that is left, now.
  void finish();
  /// Forgets what has not been carried out.
  void clear();
  bool isEmpty() const { return steps_.empty(); }

private:
  void takeStep();

  std::deque<std::function<void()>> steps_;
  QTimer turn_;
};

} // namespace rankwright
