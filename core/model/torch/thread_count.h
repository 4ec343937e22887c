#pragma once

#include <torch/torch.h>

/// OpenBLAS has threads of its own, of which LibTorch knows nothing. Absent with another BLAS.
extern "C" void openblas_set_num_threads(int) __attribute__((weak));

namespace rankwright {

/// Lets matrix products and everything else use so many threads. The number belongs to the process.
inline void setThreadCount(int threads) {
  at::set_num_threads(threads);
  if (openblas_set_num_threads) openblas_set_num_threads(threads);
}

/// Lets LibTorch use so many threads while it lives; one training at a time decides.
class ThreadCount {
public:
  explicit ThreadCount(std::uint32_t threads) { setThreadCount(static_cast<int>(threads)); }

  /// Back to the one thread that serving uses: its batches are too small to be worth waking others, which on
  /// a busy machine takes longer than the work.
  ~ThreadCount() { setThreadCount(1); }

  ThreadCount(const ThreadCount&) = delete;
  ThreadCount& operator=(const ThreadCount&) = delete;
};

} // namespace rankwright
