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

/// Lists are short as a rule: all codes are looked at, which asks for no branch that could be foreseen wrong.
std::int64_t containsCode(ListCell<Code> codes, Code wanted) {
  std::int64_t found = 0;
  for (const auto code : codes)
    found |= code == wanted ? 1 : 0;
  return found;
}

template <std::int64_t (*Search)(ListCell<Code>, Code)>
Vector searchCodes(const InputTables::Binding& binding, Code wanted, const Batch& batch) {
  const auto cells = batch.arena->makeUninitialised<std::int64_t>(batch.rowCount);
  const auto& parts = binding.column->parts();
  const auto* codes = parts.codes.span().data();
  const auto* offsets = parts.offsets.span().data();
  for (std::uint32_t i = 0; i < batch.rowCount; ++i) {
    const auto row = binding.rowFor(i);
    cells[i] = Search({codes + offsets[row], offsets[row + 1] - offsets[row]}, wanted);
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
  if (kernel == &containsKernel<std::string_view>) return {&searchCodes<&containsCode>, 0};
  if (kernel == &isInKernel<std::string_view>) return {&searchCodes<&containsCode>, 1};
  if (kernel == &countKernel<std::string_view>) return {&searchCodes<&count<Code>>, 0};
  if (kernel == &indexKernel<std::string_view>) return {&searchCodes<&indexOf<Code>>, 0};
  return {};
}

} // namespace rankwright
