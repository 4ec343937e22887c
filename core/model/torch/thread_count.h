#pragma once

#include <torch/torch.h>

/// OpenBLAS has threads of its own, of which LibTorch knows nothing. Absent with another BLAS.
extern "C" void openblas_set_num_threads(int) __attribute__((weak));

namespace rankwright {

/// Lets matrix products and everything else use so many threads. The number belongs to the process. One is
/// best: training splits its batches over threads of its own, batches of serving are too small, and the pools
/// of OpenBLAS and OpenMP take the cores from each other.
inline void setThreadCount(int threads) {
  at::set_num_threads(threads);
  if (openblas_set_num_threads) openblas_set_num_threads(threads);
}

} // namespace rankwright
