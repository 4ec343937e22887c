#pragma once

#include <QStringList>

#include <pthread.h>

namespace rankwright {

/// Looks at the stack of another thread of this process while it works. One capture at a time.
class StackTrace {
public:
  /// Prepares for the signal that interrupts the watched thread. Called once, by the thread to be watched.
  StackTrace();

  /// Interrupts the watched thread and waits until it has written down where it is; at most 50 ms, and a few
  /// more for a thread caught where no way leads back to its callers. Called by another thread. Innermost
  /// function first; empty when the thread did not answer.
  QStringList capture() const;

private:
  void look() const;

  pthread_t watched_;
};

} // namespace rankwright
