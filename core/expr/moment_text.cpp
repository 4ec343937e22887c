#include "core/expr/moment_text.h"

#include "core/expr/civil_time.h"

namespace rankwright {

std::string momentText(std::int64_t seconds) {
  const auto civil = civilTimeAt(seconds);
  return civil ? timeText(*civil) + " UTC" : std::to_string(seconds);
}

} // namespace rankwright
