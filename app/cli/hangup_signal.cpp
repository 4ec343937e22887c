#include "app/cli/hangup_signal.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdint>

namespace rankwright::cli {

namespace {

volatile std::sig_atomic_t event = -1; ///< the descriptor that the handler writes to

void onHangup(int) {
  const int before = errno;
  const std::uint64_t one = 1;
  [[maybe_unused]] const auto written = ::write(event, &one, sizeof one);
  errno = before;
}

} // namespace

HangupSignal::HangupSignal() {
  event = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  struct sigaction action {};
  action.sa_handler = onHangup;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  ::sigaction(SIGHUP, &action, nullptr);
}

HangupSignal::~HangupSignal() {
  std::signal(SIGHUP, SIG_DFL);
  ::close(event);
  event = -1;
}

bool HangupSignal::wait(std::chrono::milliseconds longest) {
  pollfd waited{event, POLLIN, 0};
  if (::poll(&waited, 1, static_cast<int>(longest.count())) <= 0) return false;
  std::uint64_t times = 0;
  return ::read(event, &times, sizeof times) == sizeof times;
}

} // namespace rankwright::cli
