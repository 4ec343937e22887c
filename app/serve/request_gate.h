#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <mutex>

namespace rankwright::serve {

/// Lets so many requests work at the same time, has so many wait for their turn, and turns the others away.
class RequestGate {
public:
  enum class Admission : unsigned char {
    Admitted,
    QueueFull, ///< as many wait as may
    TimedOut,  ///< its turn did not come in time
  };

  RequestGate(std::size_t mostWorking, std::size_t mostWaiting)
      : mostWorking_(mostWorking), mostWaiting_(mostWaiting) {}

  /// Waits for a turn. Every `Admitted` is followed by a `leave`.
  Admission enter(std::chrono::milliseconds longest);
  void leave();

  std::size_t working() const;
  std::size_t waiting() const;

private:
  std::size_t mostWorking_;
  std::size_t mostWaiting_;
  mutable std::mutex mutex_;
  std::condition_variable left_;
  std::size_t working_ = 0;
  std::size_t waiting_ = 0;
};

} // namespace rankwright::serve
