#pragma once

#include "core/events/event_log_settings.h"
#include "core/events/event_mapping.h"
#include "core/events/event_rows.h"
#include "core/events/logged_event.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// Makes events of rows as a mapping says.
class EventRowReader {
public:
  /// Errors: InvalidArgument for a dimension that the log does not have.
  static Result<EventRowReader> bind(const EventMapping& mapping, const EventLogSettings& settings);

  /// The columns that it reads, in the order in which rows must have them.
  const std::vector<std::string>& columns() const { return columns_; }

  /// Reads the events of a row; none for a row that the mapping leaves out. They refer to the rows and to
  /// this until the next call. Errors: InvalidArgument, Type; each ends with the value.
  Status read(const EventRows& rows);

  std::span<const LoggedEvent> events() const { return events_; }
  std::span<const GivenMetric> given() const { return given_; }

private:
  struct Text {
    std::vector<std::size_t> columns;
    std::string constant;
    std::string joined; ///< of the current row
    bool given = false;
  };
  struct Flag {
    EventKind kind;
    std::size_t when;
    std::optional<std::size_t> time; ///< a column
    bool whenIsTime;
  };

  EventRowReader(const EventMapping& mapping, EventTimeReader time)
      : mapping_(mapping), time_(std::move(time)) {}

  std::size_t columnOf(const std::string& name);
  Text textOf(const TextSource& source);
  Status bindColumns(const EventLogSettings& settings);
  void bindFlags();

  static std::string_view valueOf(Text& text, const EventRows& rows);
  std::string_view field(EventField field, const EventRows& rows);
  Result<std::optional<double>> number(EventField field, const EventRows& rows);
  Result<std::optional<EventKind>> kindOf(const EventRows& rows) const;
  Result<std::int64_t> timeIn(std::string_view text) const;
  Status readEvents(const EventRows& rows);
  Status readGiven(const EventRows& rows);
  Status readCircumstances(const EventRows& rows, LoggedEvent& event);
  Status readExposure(const EventRows& rows, LoggedEvent& event);
  Status readAmount(const EventRows& rows, LoggedEvent& event);
  Status readFlag(const Flag& flag, const EventRows& rows, const LoggedEvent& event);

  EventMapping mapping_;
  EventTimeReader time_;
  std::vector<std::string> columns_;
  std::vector<Text> fields_; ///< by `EventField`
  std::vector<Text> variants_, dimensions_;
  Text givenVariant_;
  std::vector<std::size_t> metricColumns_;
  std::vector<Flag> flags_;
  std::size_t timeColumn_ = 0;
  std::size_t kindColumn_ = 0;

  std::vector<Assignment> assignments_;
  std::vector<std::string_view> dimensionValues_;
  std::vector<LoggedEvent> events_;
  std::vector<GivenMetric> given_;
};

/// A decimal number in millionths, exactly; further places are cut off. TRUE and FALSE, yes and no are 1
/// and 0. Nothing for any other text and for numbers beyond 9 × 10^12.
std::optional<std::int64_t> millionthsIn(std::string_view text);

} // namespace rankwright
