#pragma once

#include "core/base/job_control.h"

#include <cstddef>
#include <functional>

namespace rankwright {

/// Rows that one thread works on before it looks whether to stop: some milliseconds' worth.
inline constexpr std::size_t kBlockRows = std::size_t{1} << 15;

/// Elements [first, last) of a larger range.
struct Block {
  std::size_t first = 0;
  std::size_t last = 0;

  std::size_t size() const { return last - first; }
};

std::size_t countBlocks(std::size_t count, std::size_t blockSize = kBlockRows);

/// Calls `work(number of the block, block)` for consecutive blocks of `count` elements, several at a time on
/// the machine's cores and on this thread. Errors: Cancelled; blocks not yet begun are then left out.
Status forEachBlock(std::size_t count, const JobControl& job,
                    const std::function<void(std::size_t, Block)>& work, std::size_t blockSize = kBlockRows);

} // namespace rankwright
