#include "widgets/job/run_queue_clock.h"

#include <array>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

namespace rankwright {

std::chrono::nanoseconds timeInRunQueue() {
  static thread_local const int file = open("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC);
  if (file < 0) return {};
  std::array<char, 96> text = {};
  if (pread(file, text.data(), text.size() - 1, 0) <= 0) return {};
  // "time on the processor, time in the run queue, time slices", in nanoseconds
  char* end = nullptr;
  std::strtoll(text.data(), &end, 10);
  return std::chrono::nanoseconds(std::strtoll(end, nullptr, 10));
}

} // namespace rankwright
