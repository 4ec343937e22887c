#include "widgets/job/stack_trace.h"

#include <array>
#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cxxabi.h>
#include <dlfcn.h>
#include <execinfo.h>
#include <memory>
#include <thread>

namespace rankwright {

using namespace std::chrono_literals;

namespace {

constexpr int kMaxFrames = 64;
/// The handler itself and the kernel's trampoline.
constexpr int kOwnFrames = 2;
/// Where a linker writes no unwind tables for the stubs between libraries, a thread interrupted in one shows
/// that stub and nothing else; it has gone on by the next look.
constexpr int kLooks = 20;

// A signal handler may touch nothing but such globals.
std::array<void*, kMaxFrames> frames;
std::atomic<int> frameCount = -1;

int interruptingSignal() {
  return SIGRTMIN + 3;
}

void writeFrames(int) {
  frameCount = backtrace(frames.data(), kMaxFrames);
}

QString nameOf(void* address) {
  Dl_info info = {};
  if (dladdr(address, &info) == 0 || !info.dli_sname)
    return QStringLiteral("0x%1").arg(reinterpret_cast<quintptr>(address), 0, 16);
  int status = 0;
  const std::unique_ptr<char, decltype(&std::free)> plain(
      abi::__cxa_demangle(info.dli_sname, nullptr, nullptr, &status), &std::free);
  return QString::fromUtf8(status == 0 ? plain.get() : info.dli_sname);
}

} // namespace

StackTrace::StackTrace() : watched_(pthread_self()) {
  // The first call loads the unwinder, which a signal handler must not do.
  backtrace(frames.data(), kMaxFrames);
  struct sigaction action = {};
  action.sa_handler = writeFrames;
  action.sa_flags = SA_RESTART;
  sigaction(interruptingSignal(), &action, nullptr);
}

void StackTrace::look() const {
  frameCount = -1;
  pthread_kill(watched_, interruptingSignal());
  for (int i = 0; frameCount < 0 && i < 50; ++i)
    std::this_thread::sleep_for(1ms);
}

QStringList StackTrace::capture() const {
  look();
  for (int i = 1; frameCount == kOwnFrames + 1 && i < kLooks; ++i)
    look();
  QStringList names;
  for (int i = kOwnFrames; i < frameCount; ++i)
    names << nameOf(frames[static_cast<std::size_t>(i)]);
  return names;
}

} // namespace rankwright
