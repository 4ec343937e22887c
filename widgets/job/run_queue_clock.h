#pragma once

#include <chrono>

namespace rankwright {

/// How long the calling thread has waited for a processor although it could have run, since it began. Other
/// programs' load is not ours to answer for. Zero where the system does not say
/// (/proc/thread-self/schedstat).
std::chrono::nanoseconds timeInRunQueue();

} // namespace rankwright
