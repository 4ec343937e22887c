#include "core/expr/time_zone.h"

#include <unicode/basictz.h>
#include <unicode/timezone.h>
#include <unicode/unistr.h>

#include <utility>

namespace rankwright {

namespace {

constexpr double kMillisecondsPerSecond = 1000;

} // namespace

struct TimeZone::Rules {
  std::unique_ptr<const icu::BasicTimeZone> zone;
};

TimeZone::TimeZone() = default;

Result<TimeZone> TimeZone::named(const std::string& name) {
  TimeZone result;
  if (name.empty() || name == "UTC") return result;
  std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(name)));
  auto* rules = dynamic_cast<icu::BasicTimeZone*>(zone.get());
  if (!rules || *zone == icu::TimeZone::getUnknown())
    return fail(ErrorKind::NotFound, "no time zone has this name: {}", name);
  static_cast<void>(zone.release());
  result.rules_ = std::make_shared<const Rules>(Rules{std::unique_ptr<const icu::BasicTimeZone>(rules)});
  return result;
}

std::int64_t TimeZone::offsetAt(std::int64_t time) const {
  if (!rules_) return 0;
  std::int32_t standard = 0;
  std::int32_t saving = 0;
  auto status = U_ZERO_ERROR;
  rules_->zone->getOffset(static_cast<double>(time) * kMillisecondsPerSecond, false, standard, saving,
                          status);
  return U_FAILURE(status) ? 0 : (standard + saving) / 1000;
}

std::int64_t TimeZone::offsetAtLocal(std::int64_t localTime) const {
  if (!rules_) return 0;
  std::int32_t standard = 0;
  std::int32_t saving = 0;
  auto status = U_ZERO_ERROR;
  rules_->zone->getOffsetFromLocal(static_cast<double>(localTime) * kMillisecondsPerSecond,
                                   UCAL_TZ_LOCAL_FORMER, UCAL_TZ_LOCAL_FORMER, standard, saving, status);
  return U_FAILURE(status) ? 0 : (standard + saving) / 1000;
}

} // namespace rankwright
