#pragma once

#include "core/base/result.h"
#include "core/events/event_kind.h"
#include "core/events/event_log_settings.h"
#include "core/events/event_time.h"
#include "core/logs/delimited_format.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rankwright {

/// What a mapping may say of an event beside its kind, time and circumstances.
enum class EventField : std::uint8_t {
  Request,
  User,
  Item,
  Slot,
  Cached,
  Model,
  Configuration,
  Score,
  ClickProbability,
  InstallProbability,
  Propensity,
  Amount,
};

inline constexpr std::size_t kEventFieldCount = 12;

/// As mappings write it: "request", "user", …, "click_probability".
std::string_view nameOf(EventField field);

/// Where a text of an event comes from: one column, several of them joined by "|", or the same for all rows.
struct TextSource {
  std::vector<std::string> columns;
  std::optional<std::string> constant;

  bool given() const { return constant || !columns.empty(); }
};

/// Another event that a row tells where a column says yes.
struct FlaggedEvent {
  EventKind kind = EventKind::Click;
  std::string when; ///< the column: 1, true and yes, or a time where `time` is the same column
  std::string time; ///< the column of its time; "" for the row's own
};

/// What a row's kind means; nothing for rows to leave out.
struct KindName {
  std::string text;
  std::optional<EventKind> kind;
};

/// Values of metrics that each row has of one user.
struct GivenMetricsSource {
  std::string experiment;
  TextSource variant;
  std::vector<std::pair<std::string, std::string>> metrics; ///< name and column
};

/// What the rows of a file of events mean: from TOML, described in the reference of event logs.
struct EventMapping {
  /// `source` labels the text in errors. Errors: those of `TomlTable`; InvalidArgument for what contradicts
  /// itself, with the place.
  static Result<EventMapping> parse(std::string_view toml, std::string source);

  bool jsonLines = false;
  DelimitedFormat format;
  std::vector<std::string> columns; ///< of files without a header

  EventLogSettings log; ///< for a log that is made by the import
  bool describesLog = false;

  std::string timeColumn;
  EventTimeForm timeForm = EventTimeForm::Date;
  std::string timeZone; ///< of dates that name none; "" is UTC

  std::array<TextSource, kEventFieldCount> fields;
  std::optional<EventKind> kind; ///< of all rows; nothing where a column says it
  std::string kindColumn;
  std::vector<KindName> kinds;
  std::vector<FlaggedEvent> also;
  std::vector<std::pair<std::string, TextSource>> experiments; ///< and their variants
  std::vector<std::pair<std::string, TextSource>> dimensions;
  std::optional<GivenMetricsSource> given; ///< then rows are no events

  /// A hash of what it says, so that a file is read again under another mapping.
  std::string fingerprint;

  const TextSource& operator[](EventField field) const { return fields[static_cast<std::size_t>(field)]; }
};

} // namespace rankwright
