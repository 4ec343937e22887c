#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace rankwright {

/// How the clocks of a place run: UTC, or a zone of the IANA database as ICU has it. Immutable, shared
/// between threads.
class TimeZone {
public:
  /// UTC.
  TimeZone();

  /// "Asia/Shanghai" and the like; "" is UTC. Errors: NotFound for a name that the database lacks.
  static Result<TimeZone> named(const std::string& name);

  /// Seconds that the clocks are ahead of UTC at a time in seconds since 1970.
  std::int64_t offsetAt(std::int64_t time) const;

  /// The same at a time that the clocks show. Of an hour that they show twice the first one counts; one that
  /// they skip is told as if they had not been put forward.
  std::int64_t offsetAtLocal(std::int64_t localTime) const;

private:
  struct Rules;
  std::shared_ptr<const Rules> rules_; ///< nullptr: UTC
};

} // namespace rankwright
