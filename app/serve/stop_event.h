#pragma once

#include "core/base/file_descriptor.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <cstdint>

namespace rankwright::serve {

/// Tells threads that wait for a connection that it is time to stop: once raised, the descriptor stays
/// readable. Safe on any thread.
class StopEvent {
public:
  StopEvent() : event_(::eventfd(0, EFD_CLOEXEC)) {}

  int descriptor() const { return event_.number(); }

  void raise() const {
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(event_.number(), &one, sizeof one);
  }

  /// Returns once it is raised.
  void wait() const {
    pollfd waited{event_.number(), POLLIN, 0};
    while (::poll(&waited, 1, -1) <= 0) {
    }
  }

private:
  FileDescriptor event_;
};

} // namespace rankwright::serve
