#include "app/serve/request_gate.h"

namespace rankwright::serve {

RequestGate::Admission RequestGate::enter(std::chrono::milliseconds longest) {
  std::unique_lock lock(mutex_);
  if (working_ >= mostWorking_) {
    if (waiting_ >= mostWaiting_) return Admission::QueueFull;
    ++waiting_;
    const bool isFree = left_.wait_for(lock, longest, [this] { return working_ < mostWorking_; });
    --waiting_;
    if (!isFree) return Admission::TimedOut;
  }
  ++working_;
  return Admission::Admitted;
}

void RequestGate::leave() {
  {
    const std::lock_guard lock(mutex_);
    --working_;
  }
  left_.notify_one();
}

std::size_t RequestGate::working() const {
  const std::lock_guard lock(mutex_);
  return working_;
}

std::size_t RequestGate::waiting() const {
  const std::lock_guard lock(mutex_);
  return waiting_;
}

} // namespace rankwright::serve
