#pragma once

#include "core/expr/partial_result.h"
#include "core/expr/vector_writer.h"
#include "core/expr/wide_loop.h"

#include <array>
#include <bit>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

namespace rankwright {

/// A function's implementation: the operands' vectors, of the types that its signature asked for, to the
/// result's vector. Called once for a batch.
using Kernel = Vector (*)(std::span<const Vector> operands, const Batch& batch);

/// Whether the result stands for every row because all operands do.
inline bool allConstant(std::span<const Vector> operands) {
  for (const auto& operand : operands)
    if (!operand.isConstant()) return false;
  return true;
}

inline bool anyMissing(std::span<const Vector> operands, std::uint32_t row) {
  for (const auto& operand : operands)
    if (operand.isMissing(row)) return true;
  return false;
}

inline bool anyList(std::span<const Vector> operands) {
  for (const auto& operand : operands)
    if (isList(operand.type())) return true;
  return false;
}

/// Reads the cells of one operand by row.
template <class Cell>
class CellReader {
public:
  explicit CellReader(const Vector& vector)
      : cells_(vector.cells<Cell>().data()),
        valid_(vector.valid().data()),
        step_(vector.isConstant() ? 0 : 1) {}

  bool anyMissing() const { return valid_ != nullptr; }
  bool isMissing(std::uint32_t row) const { return valid_ && valid_[row * step_] == 0; }

  const Cell& operator[](std::uint32_t row) const { return cells_[std::size_t(row) * step_]; }

private:
  const Cell* cells_;
  const std::uint8_t* valid_; ///< nullptr when no cell is missing
  std::size_t step_;
};

/// Reads an operand that is either a list of `T` or one `T` that goes with every element of the other
/// operands' lists.
template <class T>
class ElementReader {
public:
  explicit ElementReader(const Vector& vector) : vector_(vector), list_(isList(vector.type())) {}

  bool isListOperand() const { return list_; }

  /// The elements of a row; the only one of a scalar.
  std::span<const T> at(std::uint32_t row) const {
    const std::uint32_t cell = vector_.isConstant() ? 0 : row;
    return list_ ? vector_.cells<ListCell<T>>()[cell] : vector_.cells<T>().subspan(cell, 1);
  }

private:
  const Vector& vector_;
  bool list_;
};

/// The length that the lists of a row agree on, nothing when they do not. `scalar[i]` says which are no
/// lists.
template <std::size_t N>
std::optional<std::size_t> commonLength(const std::array<std::size_t, N>& sizes,
                                        const std::array<bool, N>& scalar) {
  std::optional<std::size_t> length;
  for (std::size_t i = 0; i < N; ++i) {
    if (scalar[i]) continue;
    if (length && *length != sizes[i]) return std::nullopt;
    length = sizes[i];
  }
  return length;
}

namespace detail {

template <class T>
struct OptionalTraits {
  using Type = T;
  static constexpr bool partial = false;
  static constexpr bool computed = false;
};

template <class T>
struct OptionalTraits<std::optional<T>> {
  using Type = T;
  static constexpr bool partial = true;
  static constexpr bool computed = false;
};

template <class T>
struct OptionalTraits<PartialResult<T>> {
  using Type = T;
  static constexpr bool partial = true;
  static constexpr bool computed = true;
};

template <class F, class... T>
using ResultTraits = OptionalTraits<std::invoke_result_t<F, T...>>;

/// Whether a function takes and gives plain numbers only, so that it can as well be applied to the zeros that
/// stand for missing values: then whole arrays are computed without asking row by row.
template <class R, class... Cell>
inline constexpr bool kNumbersOnly = std::is_arithmetic_v<R> && (std::is_arithmetic_v<Cell> && ...) &&
                                     sizeof...(Cell) >= 1 && sizeof...(Cell) <= 3;

/// Bit i is set when operand i is constant.
template <std::size_t... I>
unsigned constantMask(std::span<const Vector> operands, std::index_sequence<I...>) {
  return ((operands[I].isConstant() ? 1U << I : 0U) | ...);
}

/// 1 for each row in which all operands have a value, nullptr when that is every row. Operands that lack the
/// same rows, as those made of one column do, share their bytes. No constant operand may be missing.
inline const std::uint8_t* combinedValidity(std::span<const Vector> operands, const Batch& batch) {
  const std::uint8_t* known = nullptr;
  std::span<std::uint8_t> combined;
  for (const auto& operand : operands) {
    const auto valid = operand.valid();
    if (operand.isConstant() || valid.empty() || valid.data() == known) continue;
    if (!known) {
      known = valid.data();
      continue;
    }
    if (combined.empty()) combined = batch.arena->makeUninitialised<std::uint8_t>(batch.rowCount);
    for (std::size_t row = 0; row < combined.size(); ++row)
      combined[row] = known[row] & valid[row];
    known = combined.data();
  }
  return known;
}

/// out[row] = function(cells[row]…), with cell 0 of the operands that are constant.
template <unsigned Constants, class F, class R, class... Cell, std::size_t... I>
void fillCells(const F& function, R* __restrict out, std::size_t count, std::index_sequence<I...>,
               const Cell*... cells) {
  for (std::size_t row = 0; row < count; ++row)
    out[row] = function(cells[((Constants >> I) & 1U) != 0 ? 0 : row]...);
}

/// The same for a function that may have no value; `valid` is 1 where it has one.
template <unsigned Constants, class F, class R, class... Cell, std::size_t... I>
void fillPartialCells(const F& function, R* __restrict out, std::uint8_t* __restrict valid, std::size_t count,
                      std::index_sequence<I...>, const Cell*... cells) {
  for (std::size_t row = 0; row < count; ++row) {
    const auto result = function(cells[((Constants >> I) & 1U) != 0 ? 0 : row]...);
    out[row] = result ? *result : R{};
    valid[row] = result ? 1 : 0;
  }
}

/// The same for a function that gives a `PartialResult`. In two loops, of which each is one of equal steps;
/// cells without a value hold anything.
template <unsigned Constants, class F, class R, class... Cell, std::size_t... I>
void fillComputedCells(const F& function, R* __restrict out, std::uint8_t* __restrict valid,
                       std::size_t count, std::index_sequence<I...>, const Cell*... cells) {
  for (std::size_t row = 0; row < count; ++row)
    out[row] = function(cells[((Constants >> I) & 1U) != 0 ? 0 : row]...).value;
  for (std::size_t row = 0; row < count; ++row)
    valid[row] = function(cells[((Constants >> I) & 1U) != 0 ? 0 : row]...).exists ? 1 : 0;
}

/// Calls `run.operator()<Mask>()` with the one of the masks that equals `mask`.
template <class Run, unsigned... Masks>
void withMask(unsigned mask, const Run& run, std::integer_sequence<unsigned, Masks...>) {
  static_cast<void>(((mask == Masks && (run.template operator()<Masks>(), true)) || ...));
}

/// Makes the cells without a value read as 0; by masks instead of a condition, which would become a store now
/// and then.
template <class R>
void zeroMissing(std::span<R> cells, const std::uint8_t* valid) {
  using Bits = std::conditional_t<sizeof(R) == 8, std::uint64_t, std::uint32_t>;
  const auto zero = [](R* __restrict to, const std::uint8_t* __restrict has, std::size_t count) {
    for (std::size_t row = 0; row < count; ++row)
      to[row] = std::bit_cast<R>(std::bit_cast<Bits>(to[row]) & (Bits{0} - has[row]));
  };
  runWithWideVectors([&] { zero(cells.data(), valid, cells.size()); });
}

/// The vector of cells that were computed for all rows and count for those in which `valid` is 1, or for all
/// when it is nullptr.
template <class R>
Vector vectorWhere(std::span<R> cells, const std::uint8_t* valid, const Batch& batch, bool constant) {
  if (valid) zeroMissing(cells, valid);
  return Vector(static_cast<const R*>(cells.data()), valid, batch.rowCount, constant);
}

/// 1 where both are, nullptr when that is everywhere; `given` may be nullptr. Most often there is a value
/// wherever the operands have one: then it is their bytes, which what follows knows already.
inline const std::uint8_t* sharedValidity(std::span<std::uint8_t> valid, const std::uint8_t* given) {
  if (allValid(valid)) return given;
  for (std::size_t row = 0; given && row < valid.size(); ++row)
    valid[row] &= given[row];
  return valid.data();
}

template <class F, class... Cell, std::size_t... I>
Vector mapNumbers(const F& function, std::span<const Vector> operands, const Batch& batch,
                  std::index_sequence<I...> indexes) {
  using Traits = ResultTraits<F, Cell...>;
  using R = typename Traits::Type;
  constexpr std::make_integer_sequence<unsigned, 1U << sizeof...(Cell)> kMasks;
  const unsigned mask = constantMask(operands, indexes);
  VectorWriter<R> writer(batch, allConstant(operands));
  if (((operands[I].isConstant() && operands[I].isMissing(0)) || ...)) return std::move(writer).finish();
  const auto* given = combinedValidity(operands, batch);
  if constexpr (Traits::partial) {
    const auto [cells, valid] = writer.writeSome();
    withMask(
        mask,
        [&, out = cells.data(), count = cells.size(), to = valid.data()]<unsigned Mask>() {
          if constexpr (Traits::computed)
            runWithWideVectors([&] {
              fillComputedCells<Mask>(function, out, to, count, indexes,
                                      operands[I].template cells<Cell>().data()...);
            });
          else
            fillPartialCells<Mask>(function, out, to, count, indexes,
                                   operands[I].template cells<Cell>().data()...);
        },
        kMasks);
    return vectorWhere(cells, sharedValidity(valid, given), batch, allConstant(operands));
  } else {
    const auto cells = writer.writeAll();
    withMask(
        mask,
        [&]<unsigned Mask>() {
          runWithWideVectors([&] {
            fillCells<Mask>(function, cells.data(), cells.size(), indexes,
                            operands[I].template cells<Cell>().data()...);
          });
        },
        kMasks);
    return vectorWhere(cells, given, batch, allConstant(operands));
  }
}

template <class F, class... Cell, std::size_t... I>
Vector mapRows(const F& function, std::span<const Vector> operands, const Batch& batch,
               std::index_sequence<I...>) {
  using Traits = ResultTraits<F, Cell...>;
  const std::tuple<CellReader<Cell>...> readers{CellReader<Cell>(operands[I])...};
  VectorWriter<typename Traits::Type> writer(batch, allConstant(operands));
  // Most functions give every row a value when every operand has one: then nothing is asked row by row.
  if constexpr (!Traits::partial) {
    if (!(std::get<I>(readers).anyMissing() || ...)) {
      const auto cells = writer.writeAll();
      for (std::uint32_t row = 0; row < cells.size(); ++row)
        cells[row] = function(std::get<I>(readers)[row]...);
      return std::move(writer).finish();
    }
  }
  for (std::uint32_t row = 0; row < writer.cellCount(); ++row) {
    if ((std::get<I>(readers).isMissing(row) || ...)) continue;
    const auto result = function(std::get<I>(readers)[row]...);
    if constexpr (!Traits::partial)
      writer.write(row, result);
    else if (result)
      writer.write(row, *result);
  }
  return std::move(writer).finish();
}

template <class F, class... Cell, std::size_t... I>
Vector mapCells(const F& function, std::span<const Vector> operands, const Batch& batch,
                std::index_sequence<I...> indexes) {
  if constexpr (kNumbersOnly<typename ResultTraits<F, Cell...>::Type, Cell...>)
    return mapNumbers<F, Cell...>(function, operands, batch, indexes);
  else
    return mapRows<F, Cell...>(function, operands, batch, indexes);
}

/// Fills one list; false when an element has no value.
template <class F, class R, class... T>
bool fillList(const F& function, std::span<R> list, std::pair<const T*, std::size_t>... elements) {
  for (std::size_t i = 0; i < list.size(); ++i) {
    const auto result = function(elements.first[i * elements.second]...);
    if constexpr (ResultTraits<F, T...>::partial) {
      if (!result) return false;
      list[i] = *result;
    } else {
      list[i] = result;
    }
  }
  return true;
}

template <class F, class... T, std::size_t... I>
Vector mapLists(const F& function, std::span<const Vector> operands, const Batch& batch,
                std::index_sequence<I...>) {
  using Element = typename ResultTraits<F, T...>::Type;
  const std::tuple<ElementReader<T>...> readers{ElementReader<T>(operands[I])...};
  const std::array scalar{!std::get<I>(readers).isListOperand()...};
  VectorWriter<ListCell<Element>> writer(batch, allConstant(operands));
  for (std::uint32_t row = 0; row < writer.cellCount(); ++row) {
    if (anyMissing(operands, row)) continue;
    const auto length = commonLength(std::array{std::get<I>(readers).at(row).size()...}, scalar);
    if (!length) continue;
    const auto list = batch.arena->makeList<Element>(*length);
    if (fillList<F, Element, T...>(function, list,
                                   {std::get<I>(readers).at(row).data(), std::size_t(scalar[I] ? 0 : 1)}...))
      writer.write(row, list);
  }
  return std::move(writer).finish();
}

} // namespace detail

/// Applies `function(Cell…)` to every row in which all operands have a value. A result `std::optional` says
/// that there may be none: then the row is missing.
template <class... Cell, class F>
Vector mapCells(const F& function, std::span<const Vector> operands, const Batch& batch) {
  return detail::mapCells<F, Cell...>(function, operands, batch, std::index_sequence_for<Cell...>());
}

/// Applies `function(T…)` to every row, or to every element where operands are lists. A result
/// `std::optional` says that there may be no value: then the row is missing, as it is when an operand is
/// missing or lists differ in length.
template <class... T, class F>
Vector mapElements(const F& function, std::span<const Vector> operands, const Batch& batch) {
  constexpr std::index_sequence_for<T...> indexes;
  return anyList(operands) ? detail::mapLists<F, T...>(function, operands, batch, indexes)
                           : detail::mapCells<F, T...>(function, operands, batch, indexes);
}

namespace detail {

template <auto Function, class R, class... T>
Vector mapFunction(R (*)(T...), std::span<const Vector> operands, const Batch& batch) {
  return mapElements<T...>([](T... elements) { return Function(elements...); }, operands, batch);
}

} // namespace detail

/// The kernel that applies a plain function element by element.
template <auto Function>
Vector elementwise(std::span<const Vector> operands, const Batch& batch) {
  return detail::mapFunction<Function>(Function, operands, batch);
}

} // namespace rankwright
