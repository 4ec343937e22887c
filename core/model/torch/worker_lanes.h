#pragma once

#include <cstddef>
#include <functional>
#include <memory>

namespace rankwright {

/// Does work on a number of threads. Who does what follows from the number alone, so that sums come out the
/// same each time.
class WorkerLanes {
public:
  explicit WorkerLanes(unsigned count);

  unsigned count() const { return count_; }

  /// Calls `work(lane)` for each lane at once; returns when all have ended. Exceptions leave it.
  void run(const std::function<void(unsigned lane)>& work) const;

  /// Calls `work(lane, begin, end)` with stretches of [0, size) that follow each other; on this thread alone
  /// where each lane's share would be less than `grain`, which is not worth waking another.
  void split(std::size_t size, std::size_t grain,
             const std::function<void(unsigned lane, std::size_t begin, std::size_t end)>& work) const;

private:
  struct Arena;
  unsigned count_;
  std::shared_ptr<Arena> arena_; ///< copies share it
};

} // namespace rankwright
