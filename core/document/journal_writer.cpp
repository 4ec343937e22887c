#include "core/document/journal_writer.h"

#include <iterator>

namespace rankwright {

JournalWriter::JournalWriter(EditJournal journal, Listener listener, std::chrono::milliseconds interval)
    : journal_(std::move(journal)),
      listener_(std::move(listener)),
      interval_(interval),
      thread_([this](const std::stop_token& stop) { run(stop); }) {}

JournalWriter::~JournalWriter() = default;

void JournalWriter::post(std::vector<JournalStep> steps) {
  {
    const std::lock_guard lock(mutex_);
    posted_ += steps.size();
    waiting_.insert(waiting_.end(), std::make_move_iterator(steps.begin()),
                    std::make_move_iterator(steps.end()));
  }
  wake_.notify_one();
}

Status JournalWriter::flush() {
  std::unique_lock lock(mutex_);
  const auto goal = posted_;
  // An attempt that runs already may have begun before our steps came.
  const auto attempts = attempts_ + 2;
  hurry_ = true;
  wake_.notify_one();
  done_.wait(lock, [&] { return written_ >= goal || (!status_ && attempts_ >= attempts); });
  return written_ >= goal ? Status() : status_;
}

void JournalWriter::run(const std::stop_token& stop) {
  std::unique_lock lock(mutex_);
  while (!stop.stop_requested()) {
    waitForSteps(lock, stop);
    writeWaiting(lock);
  }
  writeWaiting(lock);
}

void JournalWriter::waitForSteps(std::unique_lock<std::mutex>& lock, const std::stop_token& stop) {
  wake_.wait(lock, stop, [this] { return !waiting_.empty(); });
  wake_.wait_for(lock, stop, interval_, [this] { return hurry_; });
}

void JournalWriter::writeWaiting(std::unique_lock<std::mutex>& lock) {
  if (waiting_.empty()) return;
  auto steps = std::exchange(waiting_, {});
  hurry_ = false;
  lock.unlock();
  auto status = journal_.apply(steps);
  tell(status);
  lock.lock();
  ++attempts_;
  if (status)
    written_ += steps.size();
  else
    waiting_.insert(waiting_.begin(), std::make_move_iterator(steps.begin()),
                    std::make_move_iterator(steps.end()));
  status_ = std::move(status);
  done_.notify_all();
}

void JournalWriter::tell(const Status& status) {
  if (!listener_ || status.has_value() == status_.has_value()) return;
  listener_(status ? std::optional<Error>() : std::optional(status.error()));
}

} // namespace rankwright
