#include "core/base/parallel_blocks.h"

#include <tbb/parallel_for.h>

#include <algorithm>

namespace rankwright {

std::size_t countBlocks(std::size_t count, std::size_t blockSize) {
  return (count + blockSize - 1) / blockSize;
}

Status forEachBlock(std::size_t count, const JobControl& job,
                    const std::function<void(std::size_t, Block)>& work, std::size_t blockSize) {
  tbb::parallel_for(std::size_t{0}, countBlocks(count, blockSize), [&](std::size_t block) {
    if (job.cancelled()) return;
    const auto first = block * blockSize;
    work(block, {first, std::min(first + blockSize, count)});
  });
  return job.check();
}

} // namespace rankwright
