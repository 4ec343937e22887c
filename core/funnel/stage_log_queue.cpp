#include "core/funnel/stage_log_queue.h"

#include <utility>

namespace rankwright {

StageLogQueue::StageLogQueue(StageLogWriter writer, std::size_t mostWaiting)
    : writer_(std::move(writer)), mostWaiting_(mostWaiting), thread_([this] { work(); }) {}

bool StageLogQueue::offer(WaitingRequest request) {
  {
    const std::lock_guard lock(mutex_);
    if (ending_ || waiting_.size() >= mostWaiting_) {
      ++counts_.dropped;
      return false;
    }
    waiting_.push_back(std::move(request));
  }
  changed_.notify_one();
  return true;
}

StageLogQueue::Counts StageLogQueue::counts() const {
  const std::lock_guard lock(mutex_);
  return counts_;
}

void StageLogQueue::finish() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  changed_.notify_one();
  if (thread_.joinable()) thread_.join();
}

/// Commits whenever nothing waits, so that readers see what there is.
std::optional<WaitingRequest> StageLogQueue::next(std::unique_lock<std::mutex>& lock) {
  if (waiting_.empty()) {
    lock.unlock();
    const auto committed = writer_.commit();
    lock.lock();
    if (!committed) counts_.lastError = committed.error().describe();
  }
  changed_.wait(lock, [this] { return ending_ || !waiting_.empty(); });
  if (waiting_.empty()) return std::nullopt;
  auto request = std::move(waiting_.front());
  waiting_.pop_front();
  return request;
}

void StageLogQueue::work() {
  std::unique_lock lock(mutex_);
  while (const auto request = next(lock)) {
    lock.unlock();
    const auto written = write(*request);
    lock.lock();
    count(written);
  }
}

Status StageLogQueue::write(const WaitingRequest& request) {
  const auto logged = request.make();
  const auto describe = [&](std::size_t candidate) {
    return request.describe(logged.candidates[candidate].item);
  };
  RW_CHECK(writer_.append(logged, describe));
  return {};
}

void StageLogQueue::count(const Status& written) {
  if (written) {
    ++counts_.written;
    return;
  }
  ++counts_.failed;
  counts_.lastError = written.error().describe();
}

} // namespace rankwright
