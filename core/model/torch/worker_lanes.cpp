#include "core/model/torch/worker_lanes.h"

#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

namespace rankwright {

struct WorkerLanes::Arena {
  tbb::task_arena threads;
};

WorkerLanes::WorkerLanes(unsigned count)
    : count_(count), arena_(std::make_shared<Arena>(tbb::task_arena(static_cast<int>(count)))) {}

void WorkerLanes::run(const std::function<void(unsigned)>& work) const {
  if (count_ == 1) return work(0);
  arena_->threads.execute([&] { tbb::parallel_for(0U, count_, work, tbb::static_partitioner()); });
}

void WorkerLanes::split(std::size_t size, std::size_t grain,
                        const std::function<void(unsigned, std::size_t, std::size_t)>& work) const {
  if (size < grain * count_) return work(0, 0, size);
  run([&](unsigned lane) { work(lane, size * lane / count_, size * (lane + 1) / count_); });
}

} // namespace rankwright
