#include "app/serve/growing_pool.h"

#include <system_error>
#include <utility>

namespace rankwright::serve {

void GrowingPool::enqueue(std::function<void()> task) {
  {
    const std::lock_guard lock(mutex_);
    tasks_.push_back(std::move(task));
    if (idle_ < tasks_.size() && threads_.size() < mostThreads_) addThread();
  }
  changed_.notify_one();
}

void GrowingPool::addThread() {
  try {
    threads_.emplace_back([this] { work(); });
  } catch (const std::system_error&) { // the system has no more: the task waits for one of those there are
  }
}

void GrowingPool::shutdown() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  changed_.notify_all();
  for (auto& thread : threads_)
    thread.join();
  threads_.clear();
}

void GrowingPool::work() {
  std::unique_lock lock(mutex_);
  while (true) {
    ++idle_;
    changed_.wait(lock, [this] { return ending_ || !tasks_.empty(); });
    --idle_;
    if (tasks_.empty()) return;
    const auto task = std::move(tasks_.front());
    tasks_.pop_front();
    lock.unlock();
    task();
    lock.lock();
  }
}

} // namespace rankwright::serve
