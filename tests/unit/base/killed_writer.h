#pragma once

#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdint>
#include <thread>

namespace rankwright {

/// Runs `write` over and over in a process of its own and kills it after so many microseconds. `write` gives
/// false when it fails. True when the process was killed, and did not end by itself.
template <class Write>
bool killWhileWriting(std::uint32_t microseconds, Write write) {
  const auto child = ::fork();
  if (child < 0) return false;
  if (child == 0) {
    while (write()) {
    }
    ::_exit(1);
  }
  std::this_thread::sleep_for(std::chrono::microseconds(microseconds));
  ::kill(child, SIGKILL);
  int status = 0;
  return ::waitpid(child, &status, 0) == child && WIFSIGNALED(status);
}

} // namespace rankwright
