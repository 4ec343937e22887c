#include "core/base/result.h"
#include "core/expr/builtins.h"
#include "core/expr/civil_time.h"
#include "core/expr/operand_check.h"
#include "core/expr/time_zone.h"

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

namespace rankwright {

namespace {

/// The request's time as a constant; missing where none is given.
Vector nowKernel(std::span<const Vector>, const Batch& batch) {
  VectorWriter<std::int64_t> writer(batch, true);
  if (batch.clock && batch.clock->now) writer.write(0, *batch.clock->now);
  return std::move(writer).finish();
}

/// The zone of the request; nothing for a name that is none, so that no date comes out wrong.
std::optional<TimeZone> zoneOf(const Batch& batch) {
  auto zone = TimeZone::named(batch.clock ? batch.clock->zone : std::string());
  if (!zone) return std::nullopt;
  return std::move(*zone);
}

std::optional<CivilTime> civilTimeIn(const std::optional<TimeZone>& zone, std::int64_t time) {
  if (!zone || !civilTimeAt(time)) return std::nullopt;
  return civilTimeAt(time + zone->offsetAt(time));
}

std::int64_t yearOf(const CivilTime& time) {
  return int(time.date.year());
}
std::int64_t monthOf(const CivilTime& time) {
  return unsigned(time.date.month());
}
std::int64_t dayOf(const CivilTime& time) {
  return unsigned(time.date.day());
}
std::int64_t hourOf(const CivilTime& time) {
  return time.hour();
}
std::int64_t weekdayOf(const CivilTime& time) {
  return std::chrono::weekday(std::chrono::sys_days(time.date)).iso_encoding() - 1;
}

template <auto Part>
Vector partOfDateKernel(std::span<const Vector> operands, const Batch& batch) {
  return mapElements<std::string_view>(
      [](std::string_view text) -> std::optional<std::int64_t> {
        const auto time = parseCivilTime(text);
        if (!time) return std::nullopt;
        return Part(*time);
      },
      operands, batch);
}

template <auto Part>
Vector partOfTimeKernel(std::span<const Vector> operands, const Batch& batch) {
  const auto partIn = [zone = zoneOf(batch)](std::int64_t seconds) -> std::optional<std::int64_t> {
    const auto time = civilTimeIn(zone, seconds);
    if (!time) return std::nullopt;
    return Part(*time);
  };
  return mapElements<std::int64_t>(partIn, operands, batch);
}

template <auto OfTime>
Vector ofNowKernel(std::span<const Vector> operands, const Batch& batch) {
  const std::array now{nowKernel(operands, batch)};
  return OfTime(now, batch);
}

Vector curdateKernel(std::span<const Vector> operands, const Batch& batch) {
  const auto dateIn = [&, zone = zoneOf(batch)](std::int64_t seconds) -> std::optional<std::string_view> {
    const auto time = civilTimeIn(zone, seconds);
    if (!time) return std::nullopt;
    return batch.arena->copy(dateText(*time));
  };
  return mapElements<std::int64_t>(dateIn, operands, batch);
}

Vector fromUnixtimeKernel(std::span<const Vector> operands, const Batch& batch) {
  const auto textIn = [&, zone = zoneOf(batch)](std::int64_t seconds) -> std::optional<std::string_view> {
    const auto time = civilTimeIn(zone, seconds);
    if (!time) return std::nullopt;
    return batch.arena->copy(timeText(*time));
  };
  return mapElements<std::int64_t>(textIn, operands, batch);
}

Vector formatUnixtimeKernel(std::span<const Vector> operands, const Batch& batch) {
  const auto textIn = [&, zone = zoneOf(batch)](std::int64_t seconds,
                                                std::string_view format) -> std::optional<std::string_view> {
    const auto time = civilTimeIn(zone, seconds);
    const auto text = time ? formatCivilTime(*time, format) : std::nullopt;
    if (!text) return std::nullopt;
    return batch.arena->copy(*text);
  };
  return mapElements<std::int64_t, std::string_view>(textIn, operands, batch);
}

Vector unixTimestampKernel(std::span<const Vector> operands, const Batch& batch) {
  const auto secondsIn = [zone = zoneOf(batch)](std::string_view text) -> std::optional<std::int64_t> {
    const auto time = parseCivilTime(text);
    if (!time || !zone) return std::nullopt;
    return secondsOf(*time) - zone->offsetAtLocal(secondsOf(*time));
  };
  return mapElements<std::string_view>(secondsIn, operands, batch);
}

constexpr bool hasTimeOfDay(TimeUnit unit) {
  return unit < TimeUnit::Day;
}

/// The date `count` units later, with a time of day if it had one or the unit is a part of a day.
std::optional<std::string> movedDate(std::string_view text, std::int64_t count, TimeUnit unit) {
  const auto time = parseCivilTime(text);
  const auto moved = time ? later(*time, count, unit) : std::nullopt;
  if (!moved) return std::nullopt;
  return time->hasTimeOfDay || hasTimeOfDay(unit) ? timeText(*moved) : dateText(*moved);
}

/// `Sign` 1 adds, -1 subtracts. The smallest int64, which has no opposite, is beyond all dates in any case.
template <int Sign>
std::optional<std::string_view> moveDate(std::string_view text, std::int64_t count,
                                         std::optional<TimeUnit> unit, BatchArena& arena) {
  if (!unit || count == std::numeric_limits<std::int64_t>::min()) return std::nullopt;
  const auto moved = movedDate(text, Sign * count, *unit);
  if (!moved) return std::nullopt;
  return arena.copy(*moved);
}

template <int Sign>
Vector moveDateKernel(std::span<const Vector> operands, const Batch& batch) {
  if (operands.size() == 2)
    return mapElements<std::string_view, std::int64_t>(
        [&](std::string_view text, std::int64_t count) {
          return moveDate<Sign>(text, count, TimeUnit::Day, *batch.arena);
        },
        operands, batch);
  return mapElements<std::string_view, std::int64_t, std::string_view>(
      [&](std::string_view text, std::int64_t count, std::string_view unit) {
        return moveDate<Sign>(text, count, parseTimeUnit(unit), *batch.arena);
      },
      operands, batch);
}

std::optional<std::int64_t> daysBetween(std::string_view a, std::string_view b) {
  const auto left = parseCivilTime(a);
  const auto right = parseCivilTime(b);
  if (!left || !right) return std::nullopt;
  return (std::chrono::sys_days(left->date) - std::chrono::sys_days(right->date)).count();
}

Resolved resolveNow(std::span<const Operand>) {
  return Resolution{ValueType::Int64, {}, &nowKernel, true};
}

/// A function of seconds since 1970, by default those of the request.
template <auto OfTime>
Resolved resolveOfTime(std::span<const Operand> operands, ValueType result) {
  if (operands.empty()) return Resolution{result, {}, &ofNowKernel<OfTime>, true};
  const auto check = OperandCheck(operands).integer(0, "seconds since 1970");
  if (!check) return check.misfit();
  return Resolution{withElement(operands[0].type, result), {operands[0].type}, OfTime, true};
}

/// A part of a date, which is text or seconds since 1970.
template <auto Part>
Resolved resolvePart(std::span<const Operand> operands) {
  if (operands.empty() || elementType(operands[0].type) == ValueType::Int64)
    return resolveOfTime<&partOfTimeKernel<Part>>(operands, ValueType::Int64);
  const auto type = operands[0].type;
  if (elementType(type) != ValueType::String)
    return misfitAt(0, fmt::format("takes a date or int64 seconds since 1970, not {}", describe(type)));
  return Resolution{withElement(type, ValueType::Int64), {type}, &partOfDateKernel<Part>};
}

Resolved resolveCurdate(std::span<const Operand> operands) {
  return resolveOfTime<&curdateKernel>(operands, ValueType::String);
}

Resolved resolveUnixTimestamp(std::span<const Operand> operands) {
  if (operands.empty()) return resolveNow(operands);
  const auto check = OperandCheck(operands).text(0);
  if (!check) return check.misfit();
  return Resolution{withElement(operands[0].type, ValueType::Int64),
                    withElements(operands, ValueType::String), &unixTimestampKernel, true};
}

Resolved resolveFromUnixtime(std::span<const Operand> operands) {
  if (operands.size() == 1) return resolveOfTime<&fromUnixtimeKernel>(operands, ValueType::String);
  const auto check = OperandCheck(operands).integer(0, "seconds since 1970").text(1);
  if (!check) return check.misfit();
  auto types = withElements(operands, ValueType::String);
  types[0] = operands[0].type;
  return Resolution{elementwiseResult(operands, ValueType::String), std::move(types), &formatUnixtimeKernel,
                    true};
}

template <int Sign>
Resolved resolveMoveDate(std::span<const Operand> operands) {
  const auto check = OperandCheck(operands).text(0).integer(1, "units").text(2);
  if (!check) return check.misfit();
  if (operands.size() == 3 && operands[2].type == ValueType::String && operands[2].literal) {
    const auto& unit = *operands[2].literal;
    if (!unit.isMissing(0) && !parseTimeUnit(unit.stringAt(0)))
      return misfitAt(
          2, fmt::format("takes SECOND, MINUTE, HOUR, DAY, WEEK, MONTH or YEAR, not {}", unit.stringAt(0)));
  }
  auto types = withElements(operands, ValueType::String);
  types[1] = operands[1].type;
  return Resolution{elementwiseResult(operands, ValueType::String), std::move(types), &moveDateKernel<Sign>};
}

Resolved resolveDatediff(std::span<const Operand> operands) {
  const auto check = OperandCheck(operands).text(0).text(1);
  if (!check) return check.misfit();
  return Resolution{elementwiseResult(operands, ValueType::Int64), withElements(operands, ValueType::String),
                    &elementwise<&daysBetween>};
}

constexpr std::array kBuiltins = {
    Builtin{"now", 0, 0, &resolveNow},
    Builtin{"curdate", 0, 1, &resolveCurdate},
    Builtin{"year", 0, 1, &resolvePart<&yearOf>},
    Builtin{"month", 0, 1, &resolvePart<&monthOf>},
    Builtin{"day", 0, 1, &resolvePart<&dayOf>},
    Builtin{"hour", 0, 1, &resolvePart<&hourOf>},
    Builtin{"weekday", 0, 1, &resolvePart<&weekdayOf>},
    Builtin{"unix_timestamp", 0, 1, &resolveUnixTimestamp},
    Builtin{"from_unixtime", 1, 2, &resolveFromUnixtime},
    Builtin{"date_add", 2, 3, &resolveMoveDate<1>},
    Builtin{"date_sub", 2, 3, &resolveMoveDate<-1>},
    Builtin{"datediff", 2, 2, &resolveDatediff},
};

} // namespace

std::span<const Builtin> dateBuiltins() {
  return kBuiltins;
}

} // namespace rankwright
