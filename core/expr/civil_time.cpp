#include "core/expr/civil_time.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace rankwright {

namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr std::int64_t kSecondsPerDay = 86400;
constexpr int kLastYear = 9999;

/// More seconds than the years 1 to 9999 have; sums of this size overflow nowhere.
constexpr std::int64_t kForever = 400'000'000'000;

constexpr std::array<std::pair<std::string_view, TimeUnit>, 7> kUnits = {{{"SECOND", TimeUnit::Second},
                                                                          {"MINUTE", TimeUnit::Minute},
                                                                          {"HOUR", TimeUnit::Hour},
                                                                          {"DAY", TimeUnit::Day},
                                                                          {"WEEK", TimeUnit::Week},
                                                                          {"MONTH", TimeUnit::Month},
                                                                          {"YEAR", TimeUnit::Year}}};

bool isDigit(char letter) {
  return letter >= '0' && letter <= '9';
}

/// Whether the text looks like the pattern, in which 0 stands for any digit.
bool looksLike(std::string_view text, std::string_view pattern) {
  return std::ranges::equal(text, pattern, [](char letter, char expected) {
    return expected == '0' ? isDigit(letter) : letter == expected;
  });
}

int numberAt(std::string_view text, std::size_t begin, std::size_t size) {
  int number = 0;
  for (const auto digit : text.substr(begin, size))
    number = number * 10 + (digit - '0');
  return number;
}

bool inRange(const year_month_day& date) {
  return date.ok() && int(date.year()) >= 1 && int(date.year()) <= kLastYear;
}

std::optional<year_month_day> parseDate(std::string_view text) {
  if (!looksLike(text, "0000-00-00")) return std::nullopt;
  const year_month_day date{std::chrono::year(numberAt(text, 0, 4)),
                            std::chrono::month(static_cast<unsigned>(numberAt(text, 5, 2))),
                            std::chrono::day(static_cast<unsigned>(numberAt(text, 8, 2)))};
  if (!inRange(date)) return std::nullopt;
  return date;
}

std::optional<std::int32_t> parseTimeOfDay(std::string_view text) {
  if (!looksLike(text, "00:00:00")) return std::nullopt;
  const auto hour = numberAt(text, 0, 2);
  const auto minute = numberAt(text, 3, 2);
  const auto second = numberAt(text, 6, 2);
  if (hour > 23 || minute > 59 || second > 59) return std::nullopt;
  return (hour * 60 + minute) * 60 + second;
}

std::optional<CivilTime> laterBySeconds(const CivilTime& time, std::int64_t seconds) {
  return civilTimeAt(secondsOf(time) + seconds);
}

std::optional<CivilTime> laterByDays(const CivilTime& time, std::int64_t count) {
  auto moved = laterBySeconds(time, count * kSecondsPerDay);
  if (moved) moved->hasTimeOfDay = time.hasTimeOfDay;
  return moved;
}

std::optional<CivilTime> laterByMonths(const CivilTime& time, std::int64_t count) {
  const auto month = int(time.date.year()) * std::int64_t(12) + unsigned(time.date.month()) - 1 + count;
  if (month < 12 || month >= (kLastYear + 1) * std::int64_t(12)) return std::nullopt;
  const std::chrono::year_month target{std::chrono::year(static_cast<int>(month / 12)),
                                       std::chrono::month(static_cast<unsigned>(month % 12) + 1)};
  const auto last = std::chrono::year_month_day_last(target.year(), target.month() / std::chrono::last).day();
  auto moved = time;
  moved.date = {target.year(), target.month(), std::min(time.date.day(), last)};
  return moved;
}

char upperAscii(char letter) {
  return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
}

/// What stands for the letter after % in a format; nothing for unknown letters.
std::optional<std::string> fieldText(const CivilTime& time, char letter) {
  switch (letter) {
  case 'Y':
    return fmt::format("{:04}", int(time.date.year()));
  case 'm':
    return fmt::format("{:02}", unsigned(time.date.month()));
  case 'd':
    return fmt::format("{:02}", unsigned(time.date.day()));
  case 'H':
    return fmt::format("{:02}", time.hour());
  case 'M':
    return fmt::format("{:02}", time.minute());
  case 'S':
    return fmt::format("{:02}", time.second());
  case '%':
    return "%";
  default:
    return std::nullopt;
  }
}

} // namespace

std::optional<CivilTime> parseCivilTime(std::string_view text) {
  const auto date = parseDate(text.substr(0, 10));
  if (!date) return std::nullopt;
  if (text.size() == 10) return CivilTime{*date, 0, false};
  const auto secondOfDay = text[10] == ' ' ? parseTimeOfDay(text.substr(11)) : std::nullopt;
  if (!secondOfDay) return std::nullopt;
  return CivilTime{*date, *secondOfDay, true};
}

std::string dateText(const CivilTime& time) {
  return fmt::format("{:04}-{:02}-{:02}", int(time.date.year()), unsigned(time.date.month()),
                     unsigned(time.date.day()));
}

std::string timeText(const CivilTime& time) {
  return fmt::format("{} {:02}:{:02}:{:02}", dateText(time), time.hour(), time.minute(), time.second());
}

std::optional<std::string> formatCivilTime(const CivilTime& time, std::string_view format) {
  std::string text;
  for (std::size_t i = 0; i < format.size(); ++i) {
    if (format[i] != '%') {
      text += format[i];
      continue;
    }
    const auto field = ++i < format.size() ? fieldText(time, format[i]) : std::nullopt;
    if (!field) return std::nullopt;
    text += *field;
  }
  return text;
}

std::int64_t secondsOf(const CivilTime& time) {
  return sys_days(time.date).time_since_epoch().count() * kSecondsPerDay + time.secondOfDay;
}

std::optional<CivilTime> civilTimeAt(std::int64_t seconds) {
  if (seconds < -kForever || seconds > kForever) return std::nullopt;
  auto day = seconds / kSecondsPerDay;
  auto secondOfDay = seconds % kSecondsPerDay;
  if (secondOfDay < 0) {
    secondOfDay += kSecondsPerDay;
    --day;
  }
  const year_month_day date{sys_days(days(static_cast<int>(day)))};
  if (!inRange(date)) return std::nullopt;
  return CivilTime{date, static_cast<std::int32_t>(secondOfDay), true};
}

std::optional<TimeUnit> parseTimeUnit(std::string_view text) {
  for (const auto& [name, unit] : kUnits)
    if (std::ranges::equal(text, name, std::equal_to<>(), &upperAscii)) return unit;
  return std::nullopt;
}

std::optional<CivilTime> later(const CivilTime& time, std::int64_t count, TimeUnit unit) {
  if (count < -kForever || count > kForever) return std::nullopt;
  switch (unit) {
  case TimeUnit::Second:
    return laterBySeconds(time, count);
  case TimeUnit::Minute:
    return laterBySeconds(time, count * 60);
  case TimeUnit::Hour:
    return laterBySeconds(time, count * 3600);
  case TimeUnit::Day:
    return laterByDays(time, count);
  case TimeUnit::Week:
    return laterByDays(time, count * 7);
  case TimeUnit::Month:
    return laterByMonths(time, count);
  case TimeUnit::Year:
    break;
  }
  return laterByMonths(time, count * 12);
}

} // namespace rankwright
