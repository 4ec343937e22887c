#include "core/expr/request_clock.h"

#include <chrono>

namespace rankwright {

std::int64_t presentTime() {
  using namespace std::chrono;
  return floor<seconds>(system_clock::now()).time_since_epoch().count();
}

} // namespace rankwright
