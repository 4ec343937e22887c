#pragma once

#include "core/base/arena.h"
#include "core/events/event_row_reader.h"
#include "core/events/event_rows.h"
#include "core/events/logged_event.h"

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace rankwright {

/// A row as a batch has it.
struct BatchedRow {
  std::uint64_t line = 0;
  std::string fault;    ///< why it cannot be used; "" where it can
  std::string_view raw; ///< as the file has it
  std::uint32_t events = 0;
  std::uint32_t given = 0; ///< values of metrics
};

/// Some rows of a file and what they tell, one row after the other. Texts refer to the file or to the arena.
struct EventBatch {
  std::vector<BatchedRow> rows;
  std::vector<LoggedEvent> events;
  std::vector<GivenMetric> given;
  std::uint64_t position = 0;  ///< in the file, behind the last row
  std::uint64_t linesRead = 0; ///< up to there
  bool last = false;           ///< the file has no more
  Arena arena;
};

/// Reads a file of events ahead, on a thread of its own, while what was read is written.
class EventBatches {
public:
  /// Both outlive it; meanwhile only the file's bytes and size may be asked for.
  EventBatches(EventRows& rows, EventRowReader& reader, std::uint64_t rowsOfABatch);
  ~EventBatches();
  EventBatches(const EventBatches&) = delete;
  EventBatches& operator=(const EventBatches&) = delete;

  /// The next rows; waits for them. Not to be asked behind the last batch.
  EventBatch next();

private:
  void readAll();
  EventBatch readBatch();
  void readRow(EventBatch& batch);
  std::string_view kept(std::string_view text, Arena& arena) const;
  EventCircumstances kept(const EventCircumstances& circumstances, Arena& arena) const;
  LoggedEvent kept(const LoggedEvent& event, Arena& arena) const;

  EventRows& rows_;
  EventRowReader& reader_;
  std::uint64_t rowsOfABatch_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<EventBatch> ready_;
  bool stopped_ = false;
  std::thread thread_;
};

} // namespace rankwright
