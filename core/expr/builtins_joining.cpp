#include "core/expr/builtins.h"
#include "core/expr/growth_limit.h"
#include "core/expr/operand_check.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace rankwright {

namespace {

using Texts = std::span<const std::string_view>;
using TextReader = ElementReader<std::string_view>;

std::string_view joined(Texts parts, std::string_view separator, std::size_t size, BatchArena& arena) {
  const auto text = arena.makeList<char>(size);
  auto end = text.begin();
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) end = std::ranges::copy(separator, end).out;
    end = std::ranges::copy(parts[i], end).out;
  }
  return {text.data(), text.size()};
}

std::size_t joinedSize(Texts parts, std::string_view separator) {
  auto size = parts.empty() ? 0 : (parts.size() - 1) * separator.size();
  for (const auto part : parts)
    size += part.size();
  return size;
}

/// The operands of a row: one text each, or a list of texts.
class RowOfTexts {
public:
  explicit RowOfTexts(std::span<const Vector> operands)
      : readers_(operands.begin(), operands.end()), texts_(operands.size()), parts_(operands.size()) {}

  void read(std::uint32_t row) {
    for (std::size_t i = 0; i < readers_.size(); ++i)
      texts_[i] = readers_[i].at(row);
  }

  /// The length of the lists, 1 when there are none; nothing when they differ.
  std::optional<std::size_t> length() const {
    std::optional<std::size_t> length;
    for (std::size_t i = 0; i < readers_.size(); ++i) {
      if (!readers_[i].isListOperand()) continue;
      if (length && *length != texts_[i].size()) return std::nullopt;
      length = texts_[i].size();
    }
    return length.value_or(1);
  }

  /// Text `element` of every operand; an operand that is no list has one for all.
  Texts partsOf(std::size_t element) {
    for (std::size_t i = 0; i < readers_.size(); ++i)
      parts_[i] = texts_[i][readers_[i].isListOperand() ? element : 0];
    return parts_;
  }

private:
  std::vector<TextReader> readers_;
  std::vector<Texts> texts_;
  std::vector<std::string_view> parts_;
};

bool joinRow(RowOfTexts& row, std::size_t, std::string_view separator, BatchArena& arena,
             std::string_view& cell) {
  const auto parts = row.partsOf(0);
  const auto size = joinedSize(parts, separator);
  if (size > kMostBytes) return false;
  cell = joined(parts, separator, size, arena);
  return true;
}

bool joinRow(RowOfTexts& row, std::size_t length, std::string_view separator, BatchArena& arena,
             ListCell<std::string_view>& cell) {
  const auto texts = arena.makeList<std::string_view>(length);
  std::size_t total = 0;
  for (std::size_t i = 0; i < length; ++i) {
    const auto parts = row.partsOf(i);
    const auto size = joinedSize(parts, separator);
    total += size;
    if (total > kMostBytes) return false;
    texts[i] = joined(parts, separator, size, arena);
  }
  cell = texts;
  return true;
}

/// Joins the operands of each row, element by element when there are lists. `separatorOf(row)` stands
/// between them.
template <class Cell, class SeparatorOf>
Vector joinRows(std::span<const Vector> operands, std::span<const Vector> joinedOperands, const Batch& batch,
                const SeparatorOf& separatorOf) {
  RowOfTexts texts(joinedOperands);
  VectorWriter<Cell> writer(batch, allConstant(operands));
  for (std::uint32_t row = 0; row < writer.cellCount(); ++row) {
    if (anyMissing(operands, row)) continue;
    texts.read(row);
    const auto length = texts.length();
    Cell cell;
    if (length && joinRow(texts, *length, separatorOf(row), *batch.arena, cell)) writer.write(row, cell);
  }
  return std::move(writer).finish();
}

template <class Cell>
Vector concatKernel(std::span<const Vector> operands, const Batch& batch) {
  return joinRows<Cell>(operands, operands, batch, [](std::uint32_t) { return std::string_view(); });
}

template <class Cell>
Vector separatedKernel(std::span<const Vector> operands, const Batch& batch) {
  const CellReader<std::string_view> separator(operands[0]);
  return joinRows<Cell>(operands, operands.subspan(1), batch,
                        [&](std::uint32_t row) { return separator[row]; });
}

std::optional<std::string_view> joinList(Texts parts, std::string_view separator, BatchArena& arena) {
  const auto size = joinedSize(parts, separator);
  if (size > kMostBytes) return std::nullopt;
  return joined(parts, separator, size, arena);
}

Vector joinKernel(std::span<const Vector> operands, const Batch& batch) {
  return mapCells<ListCell<std::string_view>, std::string_view>(
      [&](Texts parts, std::string_view separator) { return joinList(parts, separator, *batch.arena); },
      operands, batch);
}

/// The same with the separator first.
Vector joinAfterSeparatorKernel(std::span<const Vector> operands, const Batch& batch) {
  return mapCells<std::string_view, ListCell<std::string_view>>(
      [&](std::string_view separator, Texts parts) { return joinList(parts, separator, *batch.arena); },
      operands, batch);
}

std::size_t bytesOf(Texts texts) {
  return joinedSize(texts, {});
}

/// Every pair of a text on the left and one on the right.
std::optional<Texts> pairUp(Texts left, Texts right, BatchArena& arena) {
  if (left.empty() || right.empty()) return Texts();
  if (left.size() > kMostElements / right.size()) return std::nullopt;
  if (bytesOf(left) * right.size() + bytesOf(right) * left.size() > kMostBytes) return std::nullopt;
  const auto pairs = arena.makeList<std::string_view>(left.size() * right.size());
  auto pair = pairs.begin();
  for (const auto a : left)
    for (const auto b : right)
      *pair++ = joined(std::array{a, b}, {}, a.size() + b.size(), arena);
  return Texts(pairs);
}

Vector crossKernel(std::span<const Vector> operands, const Batch& batch) {
  const TextReader left(operands[0]);
  const TextReader right(operands[1]);
  VectorWriter<ListCell<std::string_view>> writer(batch, allConstant(operands));
  for (std::uint32_t row = 0; row < writer.cellCount(); ++row) {
    if (anyMissing(operands, row)) continue;
    if (const auto pairs = pairUp(left.at(row), right.at(row), *batch.arena)) writer.write(row, *pairs);
  }
  return std::move(writer).finish();
}

Resolved resolveSeparated(std::span<const Operand> operands) {
  const auto check = OperandCheck(operands).oneText(0, "a string as separator");
  if (!check) return check.misfit();
  auto types = withElements(operands, ValueType::String);
  if (operands.size() == 2 && isList(operands[1].type))
    return Resolution{ValueType::String, std::move(types), &joinAfterSeparatorKernel};
  const auto result = elementwiseResult(operands, ValueType::String);
  const auto kernel =
      isList(result) ? &separatedKernel<ListCell<std::string_view>> : &separatedKernel<std::string_view>;
  return Resolution{result, std::move(types), kernel};
}

Resolved resolveJoin(std::span<const Operand> operands) {
  const auto check = OperandCheck(operands).list(0).oneText(1, "a string as separator");
  if (!check) return check.misfit();
  return Resolution{ValueType::String, withElements(operands, ValueType::String), &joinKernel};
}

Resolved resolveCross(std::span<const Operand> operands) {
  return Resolution{ValueType::StringList, withElements(operands, ValueType::String), &crossKernel};
}

constexpr std::array kBuiltins = {
    Builtin{"concat", 2, kAnyNumber, &resolveConcat},
    Builtin{"concat_ws", 2, kAnyNumber, &resolveSeparated},
    Builtin{"join", 2, 2, &resolveJoin},
    Builtin{"cross", 2, 2, &resolveCross},
};

} // namespace

Resolved resolveConcat(std::span<const Operand> operands) {
  const auto result = elementwiseResult(operands, ValueType::String);
  const auto kernel =
      isList(result) ? &concatKernel<ListCell<std::string_view>> : &concatKernel<std::string_view>;
  return Resolution{result, withElements(operands, ValueType::String), kernel};
}

std::span<const Builtin> joiningBuiltins() {
  return kBuiltins;
}

} // namespace rankwright
