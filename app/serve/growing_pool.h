#pragma once

#include <httplib.h>

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace rankwright::serve {

/// Threads for httplib, one for a connection, which are started when they are needed and kept.
class GrowingPool final : public httplib::TaskQueue {
public:
  explicit GrowingPool(std::size_t mostThreads) : mostThreads_(mostThreads) {}

  void enqueue(std::function<void()> task) override;
  /// Runs what is queued, and returns when all of it is done.
  void shutdown() override;

private:
  void addThread();
  void work();

  std::size_t mostThreads_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::function<void()>> tasks_;
  std::vector<std::thread> threads_;
  std::size_t idle_ = 0;
  bool ending_ = false;
};

} // namespace rankwright::serve
