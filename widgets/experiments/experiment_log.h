#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/events/event_store.h"

#include <filesystem>
#include <memory>
#include <mutex>
#include <utility>

namespace rankwright {

/// An event log that several jobs ask: one after the other, since what a store has read of the users serves
/// the next question too. May be asked from any thread.
class ExperimentLog {
public:
  /// Errors: those of `SqliteEventStore::open`.
  static Result<std::shared_ptr<ExperimentLog>> open(const std::filesystem::path& path);

  const std::filesystem::path& path() const { return path_; }

  /// Calls `work(EventStore&)` alone and returns what it does.
  template <class Work>
  auto ask(Work&& work) {
    const std::lock_guard lock(mutex_);
    return std::forward<Work>(work)(*store_);
  }

private:
  ExperimentLog(std::filesystem::path path, std::unique_ptr<EventStore> store);

  std::filesystem::path path_;
  std::unique_ptr<EventStore> store_;
  std::mutex mutex_;
};

} // namespace rankwright
