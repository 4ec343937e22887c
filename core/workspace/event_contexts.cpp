#include "core/workspace/event_contexts.h"

#include "core/simulate/country.h"
#include "core/simulate/daily_rhythm.h"
#include "core/simulate/situation.h"

#include <algorithm>
#include <array>
#include <utility>

namespace rankwright {

namespace {

constexpr std::int64_t kSecondsPerMinute = 60;
constexpr std::int64_t kSecondsPerHour = 3600;
constexpr std::int64_t kSecondsPerDay = 86'400;
constexpr std::array<std::string_view, 3> kTimed = {"daytime", "weekday", "isweekend"};

std::int64_t floorDivide(std::int64_t value, std::int64_t by) {
  return value / by - (value % by < 0 ? 1 : 0);
}

std::optional<std::size_t> placeOf(const std::vector<std::string>& names, std::string_view name) {
  const auto found = std::ranges::find(names, name);
  if (found == names.end()) return std::nullopt;
  return static_cast<std::size_t>(found - names.begin());
}

/// The word of a feature at a time that a clock on the wall shows.
std::string_view wordAt(std::string_view feature, std::int64_t localSeconds) {
  Situation situation;
  const auto day = floorDivide(localSeconds, kSecondsPerDay);
  situation.weekday = weekdayOf(day);
  situation.daytime =
      daytimeOf(static_cast<std::uint32_t>((localSeconds - day * kSecondsPerDay) / kSecondsPerHour));
  const auto words = usageContextOf(situation, false);
  if (feature == "daytime") return words.daytime;
  return feature == "weekday" ? words.weekday : words.isweekend;
}

} // namespace

Result<EventContexts> EventContexts::create(Schema contexts, std::vector<std::string> dimensions,
                                            const std::string& zone) {
  RW_ASSIGN(auto clock, TimeZone::named(zone));
  EventContexts made(std::move(contexts), std::move(clock));
  for (const auto& field : made.schema_.fields()) {
    const bool isText = field.type == ValueType::String;
    const bool isTimed = isText && std::ranges::find(kTimed, field.name) != kTimed.end();
    made.dimensionOf_.push_back(isText ? placeOf(dimensions, field.name) : std::nullopt);
    made.timed_.push_back(isTimed ? field.name : std::string());
  }
  made.country_ = placeOf(dimensions, "country");
  return made;
}

std::int64_t EventContexts::localSeconds(std::int64_t time,
                                         const std::vector<std::string>& dimensions) const {
  const auto seconds = floorDivide(time, 1000);
  if (country_) {
    const auto known = std::ranges::find(countries(), dimensions[*country_], &Country::name);
    if (known != countries().end()) return seconds + known->utcOffset * kSecondsPerMinute;
  }
  return seconds + zone_.offsetAt(seconds);
}

std::vector<Value> EventContexts::rowAt(std::int64_t time, const std::vector<std::string>& dimensions) const {
  const auto local = localSeconds(time, dimensions);
  std::vector<Value> row;
  for (std::size_t f = 0; f < schema_.size(); ++f) {
    auto& value = row.emplace_back();
    if (const auto dimension = dimensionOf_[f]; dimension && !dimensions[*dimension].empty())
      value = dimensions[*dimension];
    else if (!timed_[f].empty())
      value = std::string(wordAt(timed_[f], local));
  }
  return row;
}

std::vector<NamedValue> EventContexts::at(std::int64_t time,
                                          const std::vector<std::string>& dimensions) const {
  std::vector<NamedValue> known;
  auto row = rowAt(time, dimensions);
  for (std::size_t f = 0; f < row.size(); ++f)
    if (!isMissing(row[f])) known.emplace_back(schema_.fields()[f].name, std::move(row[f]));
  return known;
}

} // namespace rankwright
