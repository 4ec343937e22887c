#include "core/logs/raw_value.h"

#include "core/logs/bad_rows.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace rankwright {

std::string toText(const RawValue& value) {
  switch (value.kind) {
  case RawValue::Kind::Missing:
    return "missing";
  case RawValue::Kind::Cell:
  case RawValue::Kind::Text:
    return rankwright::quoted(value.text);
  case RawValue::Kind::Integer:
    return fmt::format("{}", value.integer);
  case RawValue::Kind::Real:
    return fmt::format("{}", value.real);
  case RawValue::Kind::EmptyList:
    return "[]";
  case RawValue::Kind::Integers:
    return rankwright::quoted(fmt::format("[{}]", fmt::join(value.integers, ", ")));
  case RawValue::Kind::Reals:
    return rankwright::quoted(fmt::format("[{}]", fmt::join(value.reals, ", ")));
  case RawValue::Kind::Texts:
    return rankwright::quoted(fmt::format("[{}]", fmt::join(value.texts, ", ")));
  case RawValue::Kind::Bad:
    break;
  }
  return value.fault;
}

} // namespace rankwright
