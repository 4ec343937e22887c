#include "core/logs/value_appender.h"

#include "core/logs/bad_rows.h"
#include "core/logs/cell_value.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <type_traits>
#include <utility>

namespace rankwright {

namespace {

using Kind = RawValue::Kind;

bool isListKind(Kind kind) {
  return kind == Kind::EmptyList || kind == Kind::Integers || kind == Kind::Reals || kind == Kind::Texts;
}

/// Gives `take` the text as a value of the type, which is no list; false when it is none.
template <class Take>
bool readScalar(std::string_view text, ValueType type, const Take& take) {
  if (type == ValueType::String) {
    take(text);
    return true;
  }
  if (type == ValueType::Int64) {
    const auto number = wholeNumberIn(text);
    if (number) take(*number);
    return number.has_value();
  }
  const auto number = numberIn(text);
  if (number) take(*number);
  return number.has_value();
}

} // namespace

ValueAppender::Outcome ValueAppender::append(const RawValue& value, const FeatureForm& form,
                                             NarrowColumnBuilder& column) {
  const bool isCell = value.kind == Kind::Cell;
  if (value.kind == Kind::Missing || (isCell && missing_->has(value.text)) ||
      (value.kind == Kind::Text && missing_->hasText(value.text))) {
    column.appendMissing();
    return Outcome::Appended;
  }
  if (value.kind == Kind::Bad) {
    fault_ = value.fault;
    return Outcome::Bad;
  }
  const bool isRead = isCell || (value.kind == Kind::Text && form.isGiven);
  if (!isRead || (value.kind == Kind::Text && form.type == ValueType::String))
    return appendTyped(value, form, column);
  if (!isList(form.type))
    return appendScalar(withoutSpaces(value.text), form.type, column) ? Outcome::Appended
                                                                      : wrongType(value, form);
  return split(value.text, form) ? appendList(form, column) : wrongType(value, form);
}

bool ValueAppender::appendScalar(std::string_view text, ValueType type, NarrowColumnBuilder& column) const {
  return readScalar(text, type, [&column](auto value) { column.append(value); });
}

/// Cuts a text into the elements of a list; empty parts are none.
bool ValueAppender::split(std::string_view text, const FeatureForm& form) {
  integers_.clear();
  reals_.clear();
  texts_.clear();
  for (std::size_t begin = 0; begin <= text.size();) {
    const auto end = std::min(text.find(form.separator, begin), text.size());
    const auto part = withoutSpaces(text.substr(begin, end - begin));
    if (!part.empty() && !addPart(part, elementType(form.type))) return false;
    begin = end + 1;
  }
  return true;
}

bool ValueAppender::addPart(std::string_view part, ValueType element) {
  const auto add = [this]<class Value>(Value value) {
    if constexpr (std::is_same_v<Value, std::string_view>)
      texts_.push_back(value);
    else if constexpr (std::is_same_v<Value, std::int64_t>)
      integers_.push_back(value);
    else
      reals_.push_back(value);
  };
  return readScalar(part, element, add);
}

ValueAppender::Outcome ValueAppender::appendList(const FeatureForm& form, NarrowColumnBuilder& column) {
  const auto size = integers_.size() + reals_.size() + texts_.size();
  if (size == 0) {
    column.appendMissing();
    return Outcome::Appended;
  }
  RawValue list;
  list.kind = form.type == ValueType::Int64List     ? Kind::Integers
              : form.type == ValueType::Float32List ? Kind::Reals
                                                    : Kind::Texts;
  list.integers = integers_;
  list.reals = reals_;
  list.texts = texts_;
  return appendTyped(list, form, column);
}

ValueAppender::Outcome ValueAppender::appendTyped(const RawValue& value, const FeatureForm& form,
                                                  NarrowColumnBuilder& column) {
  const auto type = form.type;
  const auto kind = value.kind;
  if (isListKind(kind) && isList(type) && form.length > 0) {
    const auto size = kind == Kind::Integers ? value.integers.size()
                      : kind == Kind::Reals  ? value.reals.size()
                      : kind == Kind::Texts  ? value.texts.size()
                                             : 0;
    if (size != form.length) {
      fault_ = fmt::format("expected {} elements, found {}: {}", form.length, size, toText(value));
      return Outcome::Bad;
    }
  }
  if (kind == Kind::Integer && (type == ValueType::Int64 || type == ValueType::Float32))
    column.append(value.integer);
  else if (kind == Kind::Real && type == ValueType::Float32)
    column.append(value.real);
  else if (kind == Kind::Text && type == ValueType::String)
    column.append(value.text);
  else if (kind == Kind::EmptyList && type == ValueType::StringList)
    column.append(std::span<const std::string_view>());
  else if (kind == Kind::EmptyList && isList(type))
    column.append(std::span<const std::int64_t>());
  else if (kind == Kind::Integers && (type == ValueType::Int64List || type == ValueType::Float32List))
    column.append(value.integers);
  else if (kind == Kind::Reals && type == ValueType::Float32List)
    column.append(value.reals);
  else if (kind == Kind::Texts && type == ValueType::StringList)
    column.append(value.texts);
  else if (form.isGiven && type == ValueType::String && (kind == Kind::Integer || kind == Kind::Real)) {
    number_ = kind == Kind::Integer ? fmt::format("{}", value.integer) : fmt::format("{}", value.real);
    column.append(std::string_view(number_));
  } else
    return wrongType(value, form);
  return Outcome::Appended;
}

ValueAppender::Outcome ValueAppender::wrongType(const RawValue& value, const FeatureForm& form) {
  fault_ = fmt::format("expected {}, found: {}", describe(form.type), toText(value));
  return Outcome::WrongType;
}

} // namespace rankwright
