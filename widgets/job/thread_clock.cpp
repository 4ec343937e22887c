#include "widgets/job/thread_clock.h"

#include <array>
#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace rankwright {

namespace {

using std::chrono::nanoseconds;

nanoseconds timeInRunQueue() {
  static thread_local const int file = open("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC);
  if (file < 0) return {};
  std::array<char, 96> text = {};
  if (pread(file, text.data(), text.size() - 1, 0) <= 0) return {};
  // "time on the processor, time in the run queue, time slices", in nanoseconds
  char* end = nullptr;
  std::strtoll(text.data(), &end, 10);
  return nanoseconds(std::strtoll(end, nullptr, 10));
}

nanoseconds timeOnProcessor() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return std::chrono::seconds(time.tv_sec) + nanoseconds(time.tv_nsec);
}

long voluntarySwitches() {
  rusage usage{};
  getrusage(RUSAGE_THREAD, &usage);
  return usage.ru_nvcsw;
}

} // namespace

ThreadTimes threadTimes() {
  return {timeOnProcessor(), timeInRunQueue(), voluntarySwitches()};
}

nanoseconds ownTime(nanoseconds passed, const ThreadTimes& before) {
  const auto now = threadTimes();
  // A thread that never waited was at work or kept from it.
  if (now.waits == before.waits) return now.running - before.running;
  return passed - (now.queued - before.queued);
}

} // namespace rankwright
