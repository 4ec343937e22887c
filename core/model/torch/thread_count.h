#pragma once

#include <torch/torch.h>

namespace rankwright {

/// Lets LibTorch use so many threads while it lives. The number belongs to the process; one training at a
/// time decides.
class ThreadCount {
public:
  explicit ThreadCount(std::uint32_t threads) { at::set_num_threads(static_cast<int>(threads)); }

  /// Back to the one thread that serving uses: its batches are too small to be worth waking others, which on
  /// a busy machine takes longer than the work.
  ~ThreadCount() { at::set_num_threads(1); }

  ThreadCount(const ThreadCount&) = delete;
  ThreadCount& operator=(const ThreadCount&) = delete;
};

} // namespace rankwright
