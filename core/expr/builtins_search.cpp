#include "core/base/result.h"
#include "core/expr/builtins.h"
#include "core/expr/code_search.h"
#include "core/expr/element_set.h"
#include "core/expr/input_reader.h"
#include "core/expr/operand_check.h"
#include "core/expr/utf8.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace rankwright {

namespace {

template <class T>
std::int64_t contains(ListCell<T> list, T element) {
  return std::ranges::find(list, element) != list.end() ? 1 : 0;
}
std::int64_t containsText(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos ? 1 : 0;
}

template <class T>
std::int64_t count(ListCell<T> list, T element) {
  return std::ranges::count(list, element);
}
std::int64_t countText(std::string_view text, std::string_view part) {
  if (part.empty()) return 0;
  std::int64_t found = 0;
  for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size()))
    ++found;
  return found;
}

template <class T>
std::int64_t indexOf(ListCell<T> list, T element) {
  const auto found = std::ranges::find(list, element);
  return found == list.end() ? 0 : found - list.begin() + 1;
}
std::int64_t indexOfText(std::string_view text, std::string_view part) {
  const auto at = text.find(part);
  if (at == std::string_view::npos) return 0;
  return static_cast<std::int64_t>(countCodePoints(text.substr(0, at))) + 1;
}

template <class T>
Vector containsKernel(std::span<const Vector> operands, const Batch& batch) {
  return mapCells<ListCell<T>, T>(&contains<T>, operands, batch);
}

template <class T>
Vector countKernel(std::span<const Vector> operands, const Batch& batch) {
  return mapCells<ListCell<T>, T>(&count<T>, operands, batch);
}

template <class T>
Vector indexKernel(std::span<const Vector> operands, const Batch& batch) {
  return mapCells<ListCell<T>, T>(&indexOf<T>, operands, batch);
}

template <class T>
Vector isInKernel(std::span<const Vector> operands, const Batch& batch) {
  return mapCells<T, ListCell<T>>([](T element, ListCell<T> list) { return contains(list, element); },
                                  operands, batch);
}

template <class T>
Vector eachIsInKernel(std::span<const Vector> operands, const Batch& batch) {
  ElementSet<T> known;
  const auto search = [&](ListCell<T> elements, ListCell<T> list) {
    known.assign(list);
    const auto found = batch.arena->makeList<std::int64_t>(elements.size());
    std::ranges::transform(elements, found.begin(),
                           [&](const T& element) { return known.contains(element) ? 1 : 0; });
    return ListCell<std::int64_t>(found);
  };
  return mapCells<ListCell<T>, ListCell<T>>(search, operands, batch);
}

using Code = std::uint32_t;

/// What a search makes of the place that an occurrence has in its list, after what it made of earlier ones.
std::int64_t noteOccurrence(std::int64_t, std::size_t) {
  return 1;
}
std::int64_t countOccurrence(std::int64_t found, std::size_t) {
  return found + 1;
}
std::int64_t firstOccurrence(std::int64_t found, std::size_t place) {
  return found != 0 ? found : static_cast<std::int64_t>(place) + 1;
}

/// Codes that are compared with the wanted one at once.
constexpr std::size_t kStretch = 16;

bool anyIs(const Code* codes, Code wanted) {
  unsigned any = 0;
  for (std::size_t i = 0; i < kStretch; ++i)
    any |= codes[i] == wanted ? 1U : 0U;
  return any != 0;
}

/// Calls `visit(position)` for each of the codes that is the wanted one, in order.
template <class Visit>
void forEachOccurrence(std::span<const Code> codes, Code wanted, const Visit& visit) {
  for (std::size_t first = 0; first < codes.size(); first += kStretch) {
    const auto last = std::min(first + kStretch, codes.size());
    if (last - first == kStretch && !anyIs(codes.data() + first, wanted)) continue;
    for (auto at = first; at < last; ++at)
      if (codes[at] == wanted) visit(at);
  }
}

using Note = std::int64_t (*)(std::int64_t found, std::size_t place);

/// Codes as they lie there, or widened.
std::span<const Code> codesOf(const PackedCodes& codes, std::uint64_t first, std::uint64_t count,
                              BatchArena& arena) {
  if (const auto plain = codes.plain(); !plain.empty()) return plain.subspan(first, count);
  const auto widened = arena.makeUninitialised<Code>(count);
  codes.decode(first, count, widened.data());
  return widened;
}

/// The lists of a range of rows lie one behind the other, so all are searched as one.
template <Note Take>
void searchRange(const Column::Parts& parts, std::uint32_t firstRow, Code wanted,
                 std::span<std::int64_t> cells, BatchArena& arena) {
  if (cells.empty()) return;
  const auto lists = arena.makeUninitialised<ElementSpan>(cells.size());
  parts.offsets.decode(firstRow, lists);
  const auto first = lists.front().first;
  const auto end = lists.back().first + lists.back().count;
  std::size_t row = 0;
  forEachOccurrence(codesOf(parts.codes, first, end - first, arena), wanted, [&](std::size_t at) {
    const auto position = first + at;
    while (lists[row].first + lists[row].count <= position)
      ++row;
    cells[row] = Take(cells[row], position - lists[row].first);
  });
}

template <Note Take>
Vector searchCodes(const InputTables::Binding& binding, Code wanted, const Batch& batch) {
  const auto cells = batch.arena->makeList<std::int64_t>(batch.rowCount);
  if (binding.layout == InputTables::Binding::Layout::Range) {
    searchRange<Take>(binding.column->parts(), binding.first, wanted, cells, *batch.arena);
  } else {
    for (std::uint32_t i = 0; i < batch.rowCount; ++i) {
      const auto codes = binding.column->codeListAt(binding.rowFor(i));
      for (std::size_t place = 0; place < codes.size(); ++place)
        if (codes[place] == wanted) cells[i] = Take(cells[i], place);
    }
  }
  return detail::vectorWhere(cells, readValidity(binding, batch), batch, false);
}

/// A search for one value in a list, or for one text in another.
template <class KernelOf>
Resolved resolveSearch(std::span<const Operand> operands, const KernelOf& kernelOf, Kernel textKernel) {
  if (isList(operands[1].type))
    return misfitAt(1, fmt::format("looks for one value, not {}", describe(operands[1].type)));
  if (!isList(operands[0].type) && operands[0].type != ValueType::String)
    return misfitAt(0, fmt::format("looks into a list or a string, not {}", describe(operands[0].type)));
  const auto type = commonElementType(operands);
  if (!type) return tl::unexpected(type.error());
  return Resolution{ValueType::Int64, withElements(operands, *type),
                    isList(operands[0].type) ? withElementOf(*type, kernelOf) : textKernel};
}

Resolved resolveContains(std::span<const Operand> operands) {
  return resolveSearch(
      operands, []<class T>() -> Kernel { return &containsKernel<T>; }, &elementwise<&containsText>);
}

Resolved resolveCount(std::span<const Operand> operands) {
  if (operands.size() == 1) return findBuiltin("len")->resolve(operands);
  return resolveSearch(
      operands, []<class T>() -> Kernel { return &countKernel<T>; }, &elementwise<&countText>);
}

Resolved resolveIndexOf(std::span<const Operand> operands) {
  return resolveSearch(
      operands, []<class T>() -> Kernel { return &indexKernel<T>; }, &elementwise<&indexOfText>);
}

Resolved resolveIn(std::span<const Operand> operands) {
  const auto check = OperandCheck(operands).list(1);
  if (!check) return check.misfit();
  const auto type = commonElementType(operands);
  if (!type) return tl::unexpected(type.error());
  const bool each = isList(operands[0].type);
  const auto kernel = withElementOf(
      *type, [each]<class T>() -> Kernel { return each ? &eachIsInKernel<T> : &isInKernel<T>; });
  return Resolution{withElement(operands[0].type, ValueType::Int64), withElements(operands, *type), kernel};
}

constexpr std::array kBuiltins = {
    Builtin{"contains", 2, 2, &resolveContains},
    Builtin{"count", 1, 2, &resolveCount},
    Builtin{"index_of", 2, 2, &resolveIndexOf},
    Builtin{"in", 2, 2, &resolveIn},
};

} // namespace

std::span<const Builtin> searchBuiltins() {
  return kBuiltins;
}

CodeSearch codeSearchOf(Kernel kernel) {
  if (kernel == &containsKernel<std::string_view>) return {&searchCodes<&noteOccurrence>, 0};
  if (kernel == &isInKernel<std::string_view>) return {&searchCodes<&noteOccurrence>, 1};
  if (kernel == &countKernel<std::string_view>) return {&searchCodes<&countOccurrence>, 0};
  if (kernel == &indexKernel<std::string_view>) return {&searchCodes<&firstOccurrence>, 0};
  return {};
}

} // namespace rankwright
