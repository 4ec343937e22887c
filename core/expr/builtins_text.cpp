#include "core/base/result.h"
#include "core/expr/builtins.h"
#include "core/expr/growth_limit.h"
#include "core/expr/operand_check.h"
#include "core/expr/stretch.h"
#include "core/expr/utf8.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

namespace {

using Texts = ListCell<std::string_view>;

/// Each code point's simple counterpart in Unicode, the same in every locale. Stray bytes stay.
template <UChar32 (*Counterpart)(UChar32)>
std::string mapped(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto codePoint = decodeCodePoint(text, at);
    if (codePoint.valid)
      appendCodePoint(result, static_cast<char32_t>(Counterpart(static_cast<UChar32>(codePoint.value))));
    else
      result += text[at];
    at += codePoint.length;
  }
  return result;
}

UChar32 lowerCase(UChar32 codePoint) {
  return u_tolower(codePoint);
}
UChar32 upperCase(UChar32 codePoint) {
  return u_toupper(codePoint);
}

template <UChar32 (*Counterpart)(UChar32)>
Vector caseKernel(std::span<const Vector> operands, const Batch& batch) {
  return mapElements<std::string_view>(
      [&](std::string_view text) { return batch.arena->copy(mapped<Counterpart>(text)); }, operands, batch);
}

bool isSpace(const CodePoint& codePoint) {
  return codePoint.valid && u_isUWhiteSpace(static_cast<UChar32>(codePoint.value));
}

std::string_view trim(std::string_view text) {
  std::size_t begin = 0;
  while (begin < text.size() && isSpace(decodeCodePoint(text, begin)))
    begin += decodeCodePoint(text, begin).length;
  auto end = begin;
  for (auto at = begin; at < text.size();) {
    const auto codePoint = decodeCodePoint(text, at);
    at += codePoint.length;
    if (!isSpace(codePoint)) end = at;
  }
  return text.substr(begin, end - begin);
}

/// The byte behind the next `count` code points from byte `at` on, or the end of the text.
std::size_t skip(std::string_view text, std::size_t at, std::int64_t count) {
  for (; count > 0 && at < text.size(); --count)
    at += decodeCodePoint(text, at).length;
  return at;
}

// From the front no character beyond the last one wanted is looked at.
std::string_view substring(std::string_view text, std::int64_t position, std::int64_t length) {
  if (position <= 0) {
    const auto stretch = stretchOf(position, length, countCodePoints(text));
    if (stretch.size == 0) return {};
    position = static_cast<std::int64_t>(stretch.begin) + 1;
  }
  const auto begin = skip(text, 0, position - 1);
  return text.substr(begin, skip(text, begin, length) - begin);
}

std::string_view restOf(std::string_view text, std::int64_t position) {
  return substring(text, position, kToTheEnd);
}

std::string_view reversed(std::string_view text, BatchArena& arena) {
  const auto bytes = arena.makeList<char>(text.size());
  auto end = bytes.size();
  for (std::size_t at = 0; at < text.size();) {
    const auto length = decodeCodePoint(text, at).length;
    end -= length;
    std::ranges::copy(text.substr(at, length), bytes.begin() + static_cast<std::ptrdiff_t>(end));
    at += length;
  }
  return {bytes.data(), bytes.size()};
}

Vector reverseTextKernel(std::span<const Vector> operands, const Batch& batch) {
  return mapElements<std::string_view>([&](std::string_view text) { return reversed(text, *batch.arena); },
                                       operands, batch);
}

template <class T>
Vector reverseListKernel(std::span<const Vector> operands, const Batch& batch) {
  return mapCells<ListCell<T>>(
      [&](ListCell<T> list) {
        const auto reversed = batch.arena->makeList<T>(list.size());
        std::ranges::reverse_copy(list, reversed.begin());
        return ListCell<T>(reversed);
      },
      operands, batch);
}

std::int64_t startsWith(std::string_view text, std::string_view part) {
  return text.starts_with(part) ? 1 : 0;
}
std::int64_t endsWith(std::string_view text, std::string_view part) {
  return text.ends_with(part) ? 1 : 0;
}

/// The text with each `from` replaced; nothing when it would be longer than `most`.
std::optional<std::string> replaced(std::string_view text, std::string_view from, std::string_view to,
                                    std::size_t most) {
  std::string result;
  std::size_t done = 0;
  for (auto at = text.find(from); !from.empty() && at != std::string_view::npos; at = text.find(from, done)) {
    result.append(text, done, at - done).append(to);
    done = at + from.size();
    if (result.size() > most) return std::nullopt;
  }
  result.append(text, done);
  if (result.size() > most) return std::nullopt;
  return result;
}

Vector replaceKernel(std::span<const Vector> operands, const Batch& batch) {
  return mapCells<std::string_view, std::string_view, std::string_view>(
      [&](std::string_view text, std::string_view from, std::string_view to) {
        const auto result = replaced(text, from, to, kMostBytes);
        return result ? std::optional(batch.arena->copy(*result)) : std::nullopt;
      },
      operands, batch);
}

// The limit is that of the row: what one element takes the others lack.
std::optional<Texts> replacedEach(Texts list, std::string_view from, std::string_view to, BatchArena& arena) {
  const auto results = arena.makeList<std::string_view>(list.size());
  auto left = kMostBytes;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const auto result = replaced(list[i], from, to, left);
    if (!result) return std::nullopt;
    left -= result->size();
    results[i] = arena.copy(*result);
  }
  return Texts(results);
}

Vector replaceEachKernel(std::span<const Vector> operands, const Batch& batch) {
  return mapCells<Texts, std::string_view, std::string_view>(
      [&](Texts list, std::string_view from, std::string_view to) {
        return replacedEach(list, from, to, *batch.arena);
      },
      operands, batch);
}

void splitIntoCharacters(std::string_view text, std::vector<std::string_view>& parts) {
  for (std::size_t at = 0; at < text.size() && parts.size() <= kMostElements;) {
    const auto length = decodeCodePoint(text, at).length;
    parts.push_back(text.substr(at, length));
    at += length;
  }
}

void splitAt(std::string_view text, std::string_view separator, std::vector<std::string_view>& parts) {
  std::size_t begin = 0;
  while (parts.size() <= kMostElements) {
    const auto end = text.find(separator, begin);
    parts.push_back(text.substr(begin, end - begin));
    if (end == std::string_view::npos) return;
    begin = end + separator.size();
  }
}

Vector splitKernel(std::span<const Vector> operands, const Batch& batch) {
  std::vector<std::string_view> parts;
  const auto split = [&](std::string_view text, std::string_view separator) -> std::optional<Texts> {
    parts.clear();
    if (separator.empty())
      splitIntoCharacters(text, parts);
    else
      splitAt(text, separator, parts);
    if (parts.size() > kMostElements) return std::nullopt;
    const auto list = batch.arena->makeList<std::string_view>(parts.size());
    std::ranges::copy(parts, list.begin());
    return Texts(list);
  };
  return mapCells<std::string_view, std::string_view>(split, operands, batch);
}

Resolution textFunction(std::span<const Operand> operands, Kernel kernel) {
  return {elementwiseResult(operands, ValueType::String), withElements(operands, ValueType::String), kernel};
}

template <auto TheKernel>
Resolved resolveText(std::span<const Operand> operands) {
  const auto check = OperandCheck(operands).text(0);
  if (!check) return check.misfit();
  return textFunction(operands, TheKernel);
}

template <auto Test>
Resolved resolveTest(std::span<const Operand> operands) {
  const auto check = OperandCheck(operands).text(0).text(1);
  if (!check) return check.misfit();
  return Resolution{elementwiseResult(operands, ValueType::Int64), withElements(operands, ValueType::String),
                    &elementwise<Test>};
}

Resolved resolveReverse(std::span<const Operand> operands) {
  const auto type = operands[0].type;
  if (type == ValueType::String) return Resolution{type, {type}, &reverseTextKernel};
  const auto check = OperandCheck(operands).list(0);
  if (!check) return misfitAt(0, fmt::format("takes text or a list, not {}", describe(type)));
  return Resolution{
      type, {type}, withElementOf(type, []<class T>() -> Kernel { return &reverseListKernel<T>; })};
}

Resolved resolveSubstr(std::span<const Operand> operands) {
  const auto check = OperandCheck(operands).text(0).integer(1, "positions").integer(2, "lengths");
  if (!check) return check.misfit();
  auto types = withElements(operands, ValueType::Int64);
  types[0] = withElement(operands[0].type, ValueType::String);
  const auto kernel = operands.size() == 2 ? &elementwise<&restOf> : &elementwise<&substring>;
  return Resolution{elementwiseResult(operands, ValueType::String), std::move(types), kernel};
}

Resolved resolveReplace(std::span<const Operand> operands) {
  const auto check =
      OperandCheck(operands).text(0).oneText(1, "a string to replace").oneText(2, "a string as replacement");
  if (!check) return check.misfit();
  return textFunction(operands, isList(operands[0].type) ? &replaceEachKernel : &replaceKernel);
}

Resolved resolveSplit(std::span<const Operand> operands) {
  const auto check = OperandCheck(operands).oneText(0, "a string").oneText(1, "a string as separator");
  if (!check) return check.misfit();
  return Resolution{ValueType::StringList, {ValueType::String, ValueType::String}, &splitKernel};
}

constexpr std::array kBuiltins = {
    Builtin{"substr", 2, 3, &resolveSubstr},
    Builtin{"upper", 1, 1, &resolveText<&caseKernel<&upperCase>>},
    Builtin{"lower", 1, 1, &resolveText<&caseKernel<&lowerCase>>},
    Builtin{"trim", 1, 1, &resolveText<&elementwise<&trim>>},
    Builtin{"reverse", 1, 1, &resolveReverse},
    Builtin{"starts_with", 2, 2, &resolveTest<&startsWith>},
    Builtin{"ends_with", 2, 2, &resolveTest<&endsWith>},
    Builtin{"replace", 3, 3, &resolveReplace},
    Builtin{"split", 2, 2, &resolveSplit},
};

} // namespace

std::span<const Builtin> textBuiltins() {
  return kBuiltins;
}

} // namespace rankwright
