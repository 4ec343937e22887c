#include "core/events/event_time.h"

#include "core/logs/cell_value.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cmath>

namespace rankwright {

namespace {

constexpr std::array<std::string_view, 4> kFormNames = {"date", "seconds", "milliseconds", "microseconds"};

/// Cuts `digits` digits from the front.
std::optional<std::int64_t> takeNumber(std::string_view& text, std::size_t digits) {
  if (text.size() < digits) return std::nullopt;
  std::int64_t number = 0;
  for (std::size_t i = 0; i < digits; ++i) {
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    number = number * 10 + (text[i] - '0');
  }
  text.remove_prefix(digits);
  return number;
}

bool take(std::string_view& text, char c) {
  if (text.empty() || text.front() != c) return false;
  text.remove_prefix(1);
  return true;
}

/// One or two digits, as people write hours.
std::optional<std::int64_t> takeShort(std::string_view& text) {
  const bool two = text.size() > 1 && text[1] >= '0' && text[1] <= '9';
  return takeNumber(text, two ? 2 : 1);
}

std::optional<std::int64_t> takeDay(std::string_view& text) {
  const auto year = takeNumber(text, 4);
  const char separator = text.empty() ? '-' : text.front();
  if (!year || (separator != '-' && separator != '/') || !take(text, separator)) return std::nullopt;
  const auto month = takeShort(text);
  if (!month || !take(text, separator)) return std::nullopt;
  const auto day = takeShort(text);
  if (!day) return std::nullopt;
  using namespace std::chrono;
  const year_month_day date(std::chrono::year(static_cast<int>(*year)),
                            std::chrono::month(static_cast<unsigned>(*month)),
                            std::chrono::day(static_cast<unsigned>(*day)));
  if (!date.ok()) return std::nullopt;
  return sys_days(date).time_since_epoch().count();
}

/// Milliseconds of ".123456".
std::optional<std::int64_t> takeFraction(std::string_view& text) {
  std::int64_t milliseconds = 0;
  std::int64_t unit = 100;
  const auto before = text.size();
  for (; !text.empty() && text.front() >= '0' && text.front() <= '9'; text.remove_prefix(1), unit /= 10)
    milliseconds += (text.front() - '0') * unit;
  return text.size() < before ? std::optional(milliseconds) : std::nullopt;
}

/// Milliseconds since midnight.
std::optional<std::int64_t> takeTimeOfDay(std::string_view& text) {
  const auto hour = takeShort(text);
  if (!hour || *hour > 23 || !take(text, ':')) return std::nullopt;
  const auto minute = takeNumber(text, 2);
  if (!minute || *minute > 59) return std::nullopt;
  auto milliseconds = (*hour * 60 + *minute) * 60'000;
  if (!take(text, ':')) return milliseconds;
  const auto second = takeNumber(text, 2);
  if (!second || *second > 60) return std::nullopt;
  milliseconds += *second * 1000;
  if (!take(text, '.')) return milliseconds;
  const auto fraction = takeFraction(text);
  return fraction ? std::optional(milliseconds + *fraction) : std::nullopt;
}

/// How far the clock is ahead, in milliseconds: Z, +08:00, +0800, +08.
std::optional<std::int64_t> takeOffset(std::string_view& text) {
  if (take(text, 'Z')) return 0;
  const bool behind = !text.empty() && text.front() == '-';
  if (!take(text, '+') && !take(text, '-')) return std::nullopt;
  const auto hours = takeNumber(text, 2);
  take(text, ':');
  const auto minutes = text.empty() ? std::optional<std::int64_t>(0) : takeNumber(text, 2);
  if (!hours || !minutes || *hours > 15 || *minutes > 59) return std::nullopt;
  const auto offset = (*hours * 60 + *minutes) * 60'000;
  return behind ? -offset : offset;
}

std::int64_t floorDivide(std::int64_t value, std::int64_t by) {
  return value / by - (value % by < 0 ? 1 : 0);
}

std::optional<std::int64_t> wholeIn(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::optional<std::int64_t> realIn(std::string_view text, double factor) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  number = std::floor(number * factor);
  if (!(std::abs(number) < 1e15)) return std::nullopt;
  return static_cast<std::int64_t>(number);
}

} // namespace

std::optional<EventTimeForm> parseEventTimeForm(std::string_view name) {
  for (std::size_t i = 0; i < kFormNames.size(); ++i)
    if (kFormNames[i] == name) return static_cast<EventTimeForm>(i);
  return std::nullopt;
}

std::optional<std::int64_t> EventTimeReader::read(std::string_view text) const {
  text = withoutSpaces(text);
  if (form_ == EventTimeForm::Date) return readDate(text);
  if (const auto whole = wholeIn(text); whole && std::abs(*whole) < 1'000'000'000'000'000'000) {
    if (form_ == EventTimeForm::Microseconds) return floorDivide(*whole, 1000);
    if (form_ == EventTimeForm::Milliseconds) return *whole;
    return std::abs(*whole) < 1'000'000'000'000 ? std::optional(*whole * 1000) : std::nullopt;
  }
  const double factor = form_ == EventTimeForm::Seconds        ? 1000
                        : form_ == EventTimeForm::Milliseconds ? 1
                                                               : 0.001;
  return realIn(text, factor);
}

std::optional<std::int64_t> EventTimeReader::readDate(std::string_view text) const {
  constexpr std::int64_t kDay = 86'400'000;
  const auto day = takeDay(text);
  if (!day) return std::nullopt;
  auto local = *day * kDay;
  if (!text.empty()) {
    if (!take(text, ' ') && !take(text, 'T')) return std::nullopt;
    const auto time = takeTimeOfDay(text);
    if (!time) return std::nullopt;
    local += *time;
  }
  take(text, ' ');
  if (text.empty()) return local - zone_.offsetAtLocal(floorDivide(local, 1000)) * 1000;
  const auto offset = takeOffset(text);
  return offset && text.empty() ? std::optional(local - *offset) : std::nullopt;
}

} // namespace rankwright
