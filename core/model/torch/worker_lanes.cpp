#include "core/model/torch/worker_lanes.h"

#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

namespace rankwright {

void WorkerLanes::run(const std::function<void(unsigned)>& work) const {
  if (count_ == 1) return work(0);
  tbb::task_arena arena(static_cast<int>(count_));
  arena.execute([&] { tbb::parallel_for(0U, count_, work, tbb::static_partitioner()); });
}

void WorkerLanes::split(std::size_t size,
                        const std::function<void(unsigned, std::size_t, std::size_t)>& work) const {
  run([&](unsigned lane) { work(lane, size * lane / count_, size * (lane + 1) / count_); });
}

} // namespace rankwright
