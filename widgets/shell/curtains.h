#pragma once

#include <QObject>

#include <span>

class QWidget;

namespace rankwright {

class StepQueue;

/// Lets the parts of a window appear one after the other, one in each turn of the event loop, instead of
/// painting them all at once: a large window takes longer than a frame to paint. A part that waits shows the
/// window's ground.
class Curtains final : public QObject {
  Q_OBJECT

public:
  explicit Curtains(QObject* parent);

  /// Covers those of the parts that can be seen, and uncovers them in their order. What was covered before is
  /// uncovered at once.
  void hang(std::span<QWidget* const> parts);

private:
  StepQueue* turns_;
};

} // namespace rankwright
