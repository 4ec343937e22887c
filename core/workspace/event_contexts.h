#pragma once

#include "core/base/result.h"
#include "core/expr/time_zone.h"
#include "core/feature/schema.h"
#include "core/feature/value_json.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rankwright {

/// What an event log tells of the context that a request was made in: the text features of a workspace's
/// contexts that have the name of a dimension of the log have its value, and `daytime`, `weekday` and
/// `isweekend` are those of the time, in the words of `UsageContext`. Where the log knows the country and the
/// countries of the synthetic store have it, the time is the one there, else that of the workspace's zone.
/// Other features are missing. Immutable.
class EventContexts {
public:
  /// Errors: NotFound for an unknown time zone.
  static Result<EventContexts> create(Schema contexts, std::vector<std::string> dimensions,
                                      const std::string& zone);

  const Schema& schema() const { return schema_; }

  /// The features that are known, as a request gives them. `time` in milliseconds since 1970, UTC;
  /// `dimensions` are the log's values, in its order, "" where one is not known.
  std::vector<NamedValue> at(std::int64_t time, const std::vector<std::string>& dimensions) const;

  /// The same as a row of a table of contexts.
  std::vector<Value> rowAt(std::int64_t time, const std::vector<std::string>& dimensions) const;

private:
  EventContexts(Schema schema, TimeZone zone) : schema_(std::move(schema)), zone_(std::move(zone)) {}

  std::int64_t localSeconds(std::int64_t time, const std::vector<std::string>& dimensions) const;

  Schema schema_;
  TimeZone zone_;
  std::vector<std::optional<std::size_t>> dimensionOf_; ///< [fields], position in the log's
  std::vector<std::string> timed_; ///< [fields], "daytime" and so on; "" for what does not hang on the time
  std::optional<std::size_t> country_; ///< position in the log's dimensions
};

} // namespace rankwright
