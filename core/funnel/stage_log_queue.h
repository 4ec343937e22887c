#pragma once

#include "core/funnel/stage_log_writer.h"

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace rankwright {

/// A request that waits to be logged, made only when its turn comes: what it borrows must be kept alive by
/// its functions.
struct WaitingRequest {
  std::function<LoggedRequest()> make;
  std::function<std::vector<FeatureCell>(const std::string& item)> describe;
};

/// Writes requests to a stage log on a thread of its own, so that nobody who answers requests waits for the
/// disk. So many wait at most; what comes when the queue is full is dropped and counted. All is safe on any
/// thread.
class StageLogQueue {
public:
  struct Counts {
    std::uint64_t written = 0;
    std::uint64_t dropped = 0; ///< because the queue was full
    std::uint64_t failed = 0;  ///< because writing failed
    std::string lastError;     ///< of writing; "" while it works
  };

  explicit StageLogQueue(StageLogWriter writer, std::size_t mostWaiting = 256);

  /// False when it was dropped.
  bool offer(WaitingRequest request);

  Counts counts() const;

  /// Writes what waits and ends the thread. What is offered afterwards is dropped. The destructor does it
  /// too.
  void finish();

  StageLogQueue(const StageLogQueue&) = delete;
  StageLogQueue& operator=(const StageLogQueue&) = delete;
  ~StageLogQueue() { finish(); }

private:
  void work();
  std::optional<WaitingRequest> next(std::unique_lock<std::mutex>& lock);
  Status write(const WaitingRequest& request);
  void count(const Status& written);

  StageLogWriter writer_; ///< of the thread
  std::size_t mostWaiting_;
  mutable std::mutex mutex_; ///< for what follows
  std::condition_variable changed_;
  std::deque<WaitingRequest> waiting_;
  Counts counts_;
  bool ending_ = false;
  std::thread thread_; ///< last: it uses the others
};

} // namespace rankwright
