#include "core/base/result.h"
#include "core/expr/builtins.h"
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

using Texts = std::span<const std::string_view>;

/// The length of the lists among a row's operands, 1 when there are none; nothing when they differ.
std::optional<std::size_t> joinedLength(std::span<const ElementReader<std::string_view>> readers,
                                        std::uint32_t row) {
  std::optional<std::size_t> length;
  for (const auto& reader : readers) {
    if (!reader.isListOperand()) continue;
    const auto size = reader.at(row).size();
    if (length && *length != size) return std::nullopt;
    length = size;
  }
  return length.value_or(1);
}

/// Text `i` of every operand, one after the other; an operand with one text has it for every `i`.
std::string_view join(std::span<const Texts> operands, std::size_t i, BatchArena& arena) {
  const auto textOf = [i](Texts texts) { return texts[texts.size() == 1 ? 0 : i]; };
  std::size_t size = 0;
  for (const auto texts : operands)
    size += textOf(texts).size();
  const auto joined = arena.makeList<char>(size);
  auto end = joined.begin();
  for (const auto texts : operands)
    end = std::ranges::copy(textOf(texts), end).out;
  return {joined.data(), joined.size()};
}

/// Joins a row's texts into its cell.
void joinRow(std::span<const Texts> operands, std::size_t, BatchArena& arena, std::string_view& cell) {
  cell = join(operands, 0, arena);
}

void joinRow(std::span<const Texts> operands, std::size_t length, BatchArena& arena,
             ListCell<std::string_view>& cell) {
  const auto joined = arena.makeList<std::string_view>(length);
  for (std::size_t i = 0; i < length; ++i)
    joined[i] = join(operands, i, arena);
  cell = joined;
}

template <class Cell>
Vector concatKernel(std::span<const Vector> operands, const Batch& batch) {
  const std::vector<ElementReader<std::string_view>> readers(operands.begin(), operands.end());
  std::vector<Texts> texts(readers.size());
  VectorWriter<Cell> writer(batch, allConstant(operands));
  for (std::uint32_t row = 0; row < writer.cellCount(); ++row) {
    const auto length = anyMissing(operands, row) ? std::nullopt : joinedLength(readers, row);
    if (!length) continue;
    std::ranges::transform(readers, texts.begin(), [&](const auto& reader) { return reader.at(row); });
    Cell cell;
    joinRow(texts, *length, *batch.arena, cell);
    writer.write(row, cell);
  }
  return std::move(writer).finish();
}

Resolved resolveConcat(std::span<const Operand> operands) {
  const auto result = elementwiseResult(operands, ValueType::String);
  const auto kernel =
      isList(result) ? &concatKernel<ListCell<std::string_view>> : &concatKernel<std::string_view>;
  return Resolution{result, withElements(operands, ValueType::String), kernel};
}

/// Each code point's simple lower-case form in Unicode, the same in every locale. Stray bytes stay.
std::string lowered(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto codePoint = decodeCodePoint(text, at);
    if (codePoint.valid)
      appendCodePoint(result, static_cast<char32_t>(u_tolower(static_cast<UChar32>(codePoint.value))));
    else
      result += text[at];
    at += codePoint.length;
  }
  return result;
}

Vector lowerKernel(std::span<const Vector> operands, const Batch& batch) {
  return mapElements<std::string_view>(
      [&](std::string_view text) { return batch.arena->copy(lowered(text)); }, operands, batch);
}

Resolved resolveLower(std::span<const Operand> operands) {
  const auto& text = operands[0];
  if (elementType(text.type) != ValueType::String && !text.isEmptyList)
    return misfitAt(0, fmt::format("takes text, not {}", describe(text.type)));
  const auto type = withElement(text.type, ValueType::String);
  return Resolution{type, {type}, &lowerKernel};
}

constexpr std::array kBuiltins = {
    Builtin{"concat", 2, kAnyNumber, &resolveConcat},
    Builtin{"lower", 1, 1, &resolveLower},
};

} // namespace

std::span<const Builtin> textBuiltins() {
  return kBuiltins;
}

} // namespace rankwright
