#pragma once

#include "widgets/job/stack_trace.h"
#include "widgets/job/thread_clock.h"

#include <QObject>
#include <QString>

#include <atomic>
#include <chrono>
#include <mutex>
#include <thread>
#include <vector>

class QEvent;

namespace rankwright {

/// A stretch of work that kept the window from answering.
struct SlowStretch {
  std::chrono::microseconds time = {}; ///< without what others took of the processor
  QString what;                        ///< class and name of the receiver, and the event
  QStringList stack;                   ///< innermost first, taken while it was at work
};

/// Watches the thread of the window: measures every stretch of work between two looks at the event queue, and
/// notes those that take longer than a frame, with their stack. Lives in that thread.
class Watchdog final : public QObject {
  Q_OBJECT

public:
  static constexpr std::chrono::milliseconds kFrame{16};

  explicit Watchdog(std::chrono::milliseconds limit = kFrame);
  ~Watchdog() override;

  /// Around the delivery of one event. Deliveries nest; only the outermost of an event loop counts, and the
  /// time in which a nested loop waits does not.
  void enter(const QObject* receiver, const QEvent* event);
  void leave();

  /// What took too long since the beginning or the last `takeSlow`.
  std::vector<SlowStretch> takeSlow();
  /// Forgets what was measured.
  void restart();
  /// The longest stretch since the beginning or the last `restart`, slow or not.
  std::chrono::microseconds longest() const { return longest_; }
  std::chrono::milliseconds limit() const { return limit_; }
  /// How many stretches were measured.
  quint64 stretches() const { return count_; }

private:
  using Clock = std::chrono::steady_clock;
  struct Frame {
    int loopLevel;
    int depth; ///< deliveries inside this loop
    const char* receiverClass;
    QString receiverName;
    int eventType;
  };

  void begin();
  void end();
  void watch(const std::stop_token& stop);
  void note(std::chrono::microseconds time);
  QString current() const;

  std::chrono::milliseconds limit_;
  StackTrace stack_;
  std::vector<Frame> frames_;
  Clock::time_point start_;
  ThreadTimes atStart_;
  std::chrono::microseconds longest_ = {};
  quint64 count_ = 0;
  std::vector<SlowStretch> slow_;

  std::atomic<Clock::rep> busySince_ = 0; ///< 0 while the loop waits
  std::mutex mutex_;
  Clock::rep capturedFor_ = 0;
  QStringList captured_;
  std::jthread watcher_;
};

} // namespace rankwright
