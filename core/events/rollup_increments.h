#pragma once

#include "core/events/measure.h"
#include "core/sqlite/sqlite.h"

#include <array>
#include <cstdint>
#include <vector>

namespace rankwright {

/// Gathers what the events of a transaction add to the rollups, and writes it sorted by key, each row once.
class RollupIncrements {
public:
  /// The database outlives it. Errors: Io.
  static Result<RollupIncrements> open(const SqliteDatabase& database);

  struct Key {
    std::int64_t cell = 0;
    std::int64_t day = 0;
    std::int64_t user = 0;

    friend auto operator<=>(const Key&, const Key&) = default;
  };

  /// Adds `count` events to a counter.
  void add(const Key& key, Measure measure, std::int64_t count);

  /// A user of these assignments was shown something.
  void addExposed(std::int64_t assignments, std::int64_t user, std::int64_t time, std::int64_t day);

  /// Whether enough is gathered that it had better be written.
  bool full() const;

  /// Writes what was gathered, within the caller's transaction. Errors: Io.
  Status flush();

private:
  struct Increment {
    Key key;
    std::array<std::int64_t, kMeasureCount> counts{};
  };
  struct Exposed {
    std::int64_t assignments, user, time, day;
  };

  RollupIncrements(SqliteStatement add, SqliteStatement clean, SqliteStatement expose)
      : addRow_(std::move(add)), clean_(std::move(clean)), expose_(std::move(expose)) {}

  Status write(const Increment& increment);
  Status flushExposed();

  SqliteStatement addRow_, clean_, expose_;
  std::vector<Increment> increments_;
  std::vector<Exposed> exposed_;
};

} // namespace rankwright
