#pragma once

#include <chrono>

namespace rankwright {

/// What became of a thread's time since it began.
struct ThreadTimes {
  /// On a processor, without what a hypervisor took of it.
  std::chrono::nanoseconds running = {};
  /// Ready to run while other programs had the processors. Zero where the system does not say
  /// (/proc/thread-self/schedstat).
  std::chrono::nanoseconds queued = {};
  /// How often it stopped to wait: for a lock, a timer, a file, a page of memory that lies on a disk.
  long waits = 0;
};

/// Those of the calling thread.
ThreadTimes threadTimes();

/// How long the calling thread was at work or waited for something in these `passed` nanoseconds, at whose
/// beginning its times were `before`. What other programs and other machines on the same hardware took is
/// not ours to answer for.
std::chrono::nanoseconds ownTime(std::chrono::nanoseconds passed, const ThreadTimes& before);

} // namespace rankwright
