#include "tests/unit/expr/reference_values.h"

#include <fmt/format.h>

#include <cctype>
#include <optional>

namespace rankwright::reference {

namespace {

constexpr auto kInt64 = ValueType::Int64;
constexpr auto kString = ValueType::String;

struct Date {
  int year = 1;
  int month = 1;
  int day = 1;
};

struct Time {
  Date date;
  int second = 0; ///< of the day
  bool hasTimeOfDay = true;
};

bool isLeap(int year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int daysIn(int year, int month) {
  if (month == 2) return isLeap(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

/// Days from 0001-01-01, counted year by year and month by month.
std::int64_t dayNumber(const Date& date) {
  std::int64_t days = 0;
  for (int year = 1; year < date.year; ++year)
    days += isLeap(year) ? 366 : 365;
  for (int month = 1; month < date.month; ++month)
    days += daysIn(date.year, month);
  return days + date.day - 1;
}

std::optional<Date> dateOfDay(std::int64_t days) {
  if (days < 0) return std::nullopt;
  Date date;
  for (; days >= (isLeap(date.year) ? 366 : 365); ++date.year) {
    days -= isLeap(date.year) ? 366 : 365;
    if (date.year == 9999) return std::nullopt;
  }
  for (; days >= daysIn(date.year, date.month); ++date.month)
    days -= daysIn(date.year, date.month);
  date.day = int(days) + 1;
  return date;
}

const std::int64_t kDaysTo1970 = dayNumber({1970, 1, 1});

std::int64_t secondsOf(const Time& time) {
  return (dayNumber(time.date) - kDaysTo1970) * 86400 + time.second;
}

std::optional<Time> timeOf(std::int64_t seconds) {
  if (seconds < -100'000'000'000 || seconds > 300'000'000'000) return std::nullopt;
  const auto sinceYear1 = seconds + kDaysTo1970 * 86400;
  if (sinceYear1 < 0) return std::nullopt;
  const auto date = dateOfDay(sinceYear1 / 86400);
  if (!date) return std::nullopt;
  return Time{*date, int(sinceYear1 % 86400)};
}

std::optional<Time> parse(const std::string& text) {
  if (text.size() != 10 && text.size() != 19) return std::nullopt;
  const std::string pattern = "dddd-dd-dd dd:dd:dd";
  for (std::size_t i = 0; i < text.size(); ++i)
    if (pattern[i] == 'd' ? !std::isdigit(static_cast<unsigned char>(text[i])) : text[i] != pattern[i])
      return std::nullopt;
  const auto number = [&](std::size_t at, std::size_t size) { return std::stoi(text.substr(at, size)); };
  Time time{{number(0, 4), number(5, 2), number(8, 2)}, 0, text.size() == 19};
  if (time.date.year < 1 || time.date.month < 1 || time.date.month > 12) return std::nullopt;
  if (time.date.day < 1 || time.date.day > daysIn(time.date.year, time.date.month)) return std::nullopt;
  if (!time.hasTimeOfDay) return time;
  if (number(11, 2) > 23 || number(14, 2) > 59 || number(17, 2) > 59) return std::nullopt;
  time.second = number(11, 2) * 3600 + number(14, 2) * 60 + number(17, 2);
  return time;
}

std::string dateText(const Time& time) {
  return fmt::format("{:04}-{:02}-{:02}", time.date.year, time.date.month, time.date.day);
}

std::string timeText(const Time& time) {
  return fmt::format("{} {:02}:{:02}:{:02}", dateText(time), time.second / 3600, time.second / 60 % 60,
                     time.second % 60);
}

/// What the part of a time is, of text, of seconds or of now.
Function part(std::function<Value(const Time&)> part, ValueType result) {
  return [part = std::move(part), result](const Operands& operands, const RequestClock& clock) -> TypedValue {
    const auto now = clock.now ? Value(*clock.now) : Value();
    const auto of = operands.empty() ? TypedValue{kInt64, false, now} : operands[0];
    return eachElement({of}, elementType(of.type), result, [&](const Values& v) -> Value {
      const auto* text = std::get_if<std::string>(&v[0]);
      const auto time = text ? parse(*text) : timeOf(integer(v[0]));
      if (!time) return {};
      return part(*time);
    });
  };
}

std::string replaceFields(std::string format, const Time& time) {
  const std::vector<std::pair<std::string, std::string>> fields = {
      {"%Y", dateText(time).substr(0, 4)},  {"%m", dateText(time).substr(5, 2)},
      {"%d", dateText(time).substr(8, 2)},  {"%H", timeText(time).substr(11, 2)},
      {"%M", timeText(time).substr(14, 2)}, {"%S", timeText(time).substr(17, 2)}};
  for (const auto& [field, text] : fields)
    for (auto at = format.find(field); at != std::string::npos; at = format.find(field))
      format.replace(at, 2, text);
  return format;
}

TypedValue fromUnixtime(const Operands& operands) {
  std::vector elements(operands.size(), kString);
  elements[0] = kInt64;
  return eachElement(operands, elements, kString, [](const Values& v) -> Value {
    const auto time = timeOf(integer(v[0]));
    if (!time) return {};
    return v.size() == 1 ? timeText(*time) : replaceFields(text(v[1]), *time);
  });
}

std::optional<Time> laterByMonths(Time time, std::int64_t count) {
  const auto month = time.date.year * 12 + time.date.month - 1 + count;
  if (month < 12 || month >= 120000) return std::nullopt;
  time.date.year = int(month / 12);
  time.date.month = int(month % 12) + 1;
  time.date.day = std::min(time.date.day, daysIn(time.date.year, time.date.month));
  return time;
}

std::optional<Time> laterBySeconds(const Time& time, std::int64_t seconds) {
  auto result = timeOf(secondsOf(time) + seconds);
  if (result) result->hasTimeOfDay = time.hasTimeOfDay;
  return result;
}

std::optional<Time> later(Time time, std::int64_t count, std::string unit) {
  for (auto& letter : unit)
    letter = static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
  if (count > 400'000'000'000 || count < -400'000'000'000) return std::nullopt;
  const std::map<std::string, std::int64_t> seconds = {
      {"SECOND", 1}, {"MINUTE", 60}, {"HOUR", 3600}, {"DAY", 86400}, {"WEEK", 604800}};
  if (unit == "MONTH") return laterByMonths(time, count);
  if (unit == "YEAR") return laterByMonths(time, count * 12);
  if (!seconds.contains(unit)) return std::nullopt;
  time.hasTimeOfDay |= seconds.at(unit) < 86400;
  return laterBySeconds(time, count * seconds.at(unit));
}

Function moveDate(int sign) {
  return plain([sign](const Operands& operands) {
    std::vector elements(operands.size(), kString);
    elements[1] = kInt64;
    return eachElement(operands, elements, kString, [&](const Values& v) -> Value {
      const auto time = parse(text(v[0]));
      const auto count = integer(v[1]);
      if (!time || count > 400'000'000'000 || count < -400'000'000'000) return {};
      const auto moved = later(*time, sign * count, v.size() == 3 ? text(v[2]) : "DAY");
      if (!moved) return {};
      return moved->hasTimeOfDay ? timeText(*moved) : dateText(*moved);
    });
  });
}

TypedValue dateDifference(const Operands& operands) {
  return eachElement(operands, kString, kInt64, [](const Values& v) -> Value {
    const auto a = parse(text(v[0]));
    const auto b = parse(text(v[1]));
    if (!a || !b) return {};
    return dayNumber(a->date) - dayNumber(b->date);
  });
}

TypedValue now(const Operands&, const RequestClock& clock) {
  return {kInt64, false, clock.now ? Value(*clock.now) : Value()};
}

TypedValue unixTimestamp(const Operands& operands, const RequestClock& clock) {
  if (operands.empty()) return now(operands, clock);
  return part([](const Time& time) -> Value { return secondsOf(time); }, kInt64)(operands, clock);
}

} // namespace

Functions dateFunctions() {
  return {
      {"now", &now},
      {"curdate", part([](const Time& time) -> Value { return dateText(time); }, kString)},
      {"year", part([](const Time& time) -> Value { return std::int64_t(time.date.year); }, kInt64)},
      {"month", part([](const Time& time) -> Value { return std::int64_t(time.date.month); }, kInt64)},
      {"day", part([](const Time& time) -> Value { return std::int64_t(time.date.day); }, kInt64)},
      {"hour", part([](const Time& time) -> Value { return std::int64_t(time.second / 3600); }, kInt64)},
      // 0001-01-01 was a Monday.
      {"weekday", part([](const Time& time) -> Value { return dayNumber(time.date) % 7; }, kInt64)},
      {"unix_timestamp", &unixTimestamp},
      {"from_unixtime", plain(&fromUnixtime)},
      {"date_add", moveDate(1)},
      {"date_sub", moveDate(-1)},
      {"datediff", plain(&dateDifference)},
  };
}

} // namespace rankwright::reference
