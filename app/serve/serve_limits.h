#pragma once

#include <chrono>
#include <cstddef>

namespace rankwright::serve {

/// How much of the server clients may take. What goes beyond is refused with an answer that says so.
struct ServeLimits {
  std::size_t bodyBytes = std::size_t{256} * 1024; ///< of a request
  std::chrono::milliseconds requestTime{5000};     ///< until a request is here, and until its turn comes
  std::chrono::milliseconds idleTime{std::chrono::seconds(60)}; ///< between the requests of a connection
  std::size_t connections = 256;
  std::size_t concurrent = 2; ///< lists that are made at the same time
  std::size_t waiting = 128;  ///< requests that wait for their turn
};

} // namespace rankwright::serve
