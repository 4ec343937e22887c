#pragma once

#include "core/funnel/name_table.h"
#include "core/funnel/request_names.h"
#include "core/sqlite/sqlite.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rankwright {

/// What a user did with an item of a list.
enum class FeedbackAction : std::uint8_t {
  Shown,
  Clicked,
  Installed, ///< from the list
  Taken,     ///< wherever the user found it
};

/// As logs of events write it: `shown`, `exposure` and `impression` mean the same, `clicked` and `click`,
/// `installed`, `install` and `download`.
std::optional<FeedbackAction> parseFeedbackAction(std::string_view name);

/// What became of one event.
enum class FeedbackOutcome : std::uint8_t {
  Changed,   ///< the candidate is further than before, or taken now
  Known,     ///< the log says so already
  Unlogged,  ///< the log has no request of that name
  NotListed, ///< the list of the request does not have the item
};

/// Adds feedback to the candidates of a pipeline's stage log, inside of the caller's transactions.
class FeedbackWriter {
public:
  /// The database outlives it. Errors: Io.
  static Result<FeedbackWriter> open(const SqliteDatabase& database);

  /// Errors: Io.
  Result<FeedbackOutcome> write(std::string_view request, const std::string& item, FeedbackAction action);

private:
  struct Statements {
    SqliteStatement find, advance, addTaken, countTaken;
  };
  struct Known {
    std::uint32_t stage = 0;
    bool taken = false;
  };

  FeedbackWriter(RequestNames requests, NameTable items, Statements statements)
      : requests_(std::move(requests)), items_(std::move(items)), statements_(std::move(statements)) {}

  Result<std::optional<Known>> candidate(std::int64_t request, std::int64_t item);
  Result<FeedbackOutcome> take(std::int64_t request, std::int64_t item);
  Result<FeedbackOutcome> advance(std::int64_t request, std::int64_t item, FeedbackAction action);
  Status countTaken(std::int64_t request);

  RequestNames requests_;
  NameTable items_;
  Statements statements_;
};

} // namespace rankwright
