#pragma once

#include <chrono>

namespace rankwright::cli {

/// While it lives, SIGHUP does not end the process but is told to who waits for it. One at a time.
class HangupSignal {
public:
  HangupSignal();
  HangupSignal(const HangupSignal&) = delete;
  HangupSignal& operator=(const HangupSignal&) = delete;
  ~HangupSignal();

  /// Whether the signal came, also before the call; waits so long for it.
  bool wait(std::chrono::milliseconds longest);
};

} // namespace rankwright::cli
