#pragma once

#include "core/document/edit_journal.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace rankwright {

/// Writes a journal on a thread of its own. Steps are gathered for `interval` and written in one transaction,
/// so that a kill loses that much at most. Steps that cannot be written (a full disk) are kept and tried
/// again.
class JournalWriter {
public:
  /// Called on the writer's thread: with the error when writing begins to fail, with nothing when it works
  /// again.
  using Listener = std::function<void(const std::optional<Error>&)>;

  static constexpr std::chrono::milliseconds kInterval{500};

  explicit JournalWriter(EditJournal journal, Listener listener = {},
                         std::chrono::milliseconds interval = kInterval);

  /// Writes what is still waiting.
  ~JournalWriter();

  /// Takes steps that are written together or not at all. Returns at once.
  void post(std::vector<JournalStep> steps);

  /// Waits until everything posted so far is on disk: for workers. Errors: as `EditJournal::apply`.
  Status flush();

private:
  void run(const std::stop_token& stop);
  void waitForSteps(std::unique_lock<std::mutex>& lock, const std::stop_token& stop);
  void writeWaiting(std::unique_lock<std::mutex>& lock);
  void tell(const Status& status);

  EditJournal journal_; // of the thread
  Listener listener_;
  std::chrono::milliseconds interval_;

  std::mutex mutex_;
  std::condition_variable_any wake_;
  std::condition_variable done_;
  std::vector<JournalStep> waiting_;
  std::uint64_t posted_ = 0;   ///< steps ever taken
  std::uint64_t written_ = 0;  ///< of them on disk
  std::uint64_t attempts_ = 0; ///< transactions tried
  bool hurry_ = false;         ///< somebody waits in `flush`
  Status status_;

  std::jthread thread_; // last: it uses all of the above
};

} // namespace rankwright
