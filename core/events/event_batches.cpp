#include "core/events/event_batches.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace rankwright {

namespace {

constexpr std::size_t kBatchesAhead = 4;

} // namespace

EventBatches::EventBatches(EventRows& rows, EventRowReader& reader, std::uint64_t rowsOfABatch)
    : rows_(rows), reader_(reader), rowsOfABatch_(rowsOfABatch), thread_([this] { readAll(); }) {}

EventBatches::~EventBatches() {
  {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

EventBatch EventBatches::next() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return !ready_.empty(); });
  auto batch = std::move(ready_.front());
  ready_.pop_front();
  lock.unlock();
  changed_.notify_all();
  return batch;
}

void EventBatches::readAll() {
  for (bool last = false; !last;) {
    auto batch = readBatch();
    last = batch.last;
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return stopped_ || ready_.size() < kBatchesAhead; });
    if (stopped_) return;
    ready_.push_back(std::move(batch));
    lock.unlock();
    changed_.notify_all();
  }
}

EventBatch EventBatches::readBatch() {
  EventBatch batch;
  while (batch.rows.size() < rowsOfABatch_ && !batch.last) {
    if (rows_.next())
      readRow(batch);
    else
      batch.last = true;
  }
  batch.position = rows_.position();
  batch.linesRead = rows_.linesRead();
  return batch;
}

void EventBatches::readRow(EventBatch& batch) {
  BatchedRow row{rows_.line(), rows_.fault().value_or(""), rows_.raw()};
  if (row.fault.empty())
    if (auto read = reader_.read(rows_); !read) row.fault = std::move(read.error().message);
  if (row.fault.empty()) {
    for (const auto& event : reader_.events())
      batch.events.push_back(kept(event, batch.arena));
    for (auto given : reader_.given()) {
      given.variant = kept(given.variant, batch.arena);
      given.user = kept(given.user, batch.arena);
      batch.given.push_back(given);
    }
    row.events = static_cast<std::uint32_t>(reader_.events().size());
    row.given = static_cast<std::uint32_t>(reader_.given().size());
  }
  batch.rows.push_back(std::move(row));
}

/// Most texts stand in the file, which stays.
std::string_view EventBatches::kept(std::string_view text, Arena& arena) const {
  if (text.empty()) return {};
  const auto* const begin = reinterpret_cast<const char*>(rows_.bytes().data());
  const bool inFile =
      std::less_equal<>()(begin, text.data()) && std::less<>()(text.data(), begin + rows_.bytes().size());
  return inFile ? text : arena.copy(text);
}

EventCircumstances EventBatches::kept(const EventCircumstances& circumstances, Arena& arena) const {
  const auto assignments = arena.make<Assignment>(circumstances.assignments.size());
  std::ranges::transform(circumstances.assignments, assignments.begin(), [&](const Assignment& each) {
    return Assignment{each.experiment, kept(each.variant, arena)};
  });
  const auto dimensions = arena.make<std::string_view>(circumstances.dimensions.size());
  std::ranges::transform(circumstances.dimensions, dimensions.begin(),
                         [&](std::string_view each) { return kept(each, arena); });
  return {assignments, dimensions};
}

LoggedEvent EventBatches::kept(const LoggedEvent& event, Arena& arena) const {
  auto copy = event;
  copy.request = kept(event.request, arena);
  copy.user = kept(event.user, arena);
  copy.item = kept(event.item, arena);
  copy.model = kept(event.model, arena);
  copy.configuration = kept(event.configuration, arena);
  copy.circumstances = kept(event.circumstances, arena);
  return copy;
}

} // namespace rankwright
