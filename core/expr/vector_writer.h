#pragma once

#include "core/expr/batch_arena.h"
#include "core/expr/request_clock.h"
#include "core/expr/vector.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <memory>
#include <span>

namespace rankwright {

/// What the kernels of one evaluation share.
struct Batch {
  std::uint32_t rowCount = 0;
  std::shared_ptr<BatchArena> arena;
  const RequestClock* clock = nullptr; ///< nullptr where no clock function is evaluated
};

/// Whether every byte says that there is a value.
inline bool allValid(std::span<const std::uint8_t> valid) {
  return valid.empty() || std::memchr(valid.data(), 0, valid.size()) == nullptr;
}

/// Writes the cells of a new vector, which lives in the batch's arena. Cells that are not written are
/// missing.
template <class Cell>
class VectorWriter {
public:
  /// A constant vector has one cell to write, any other one for each row of the batch.
  VectorWriter(const Batch& batch, bool constant)
      : arena_(*batch.arena),
        rowCount_(batch.rowCount),
        constant_(constant),
        cells_(arena_.makeUninitialised<Cell>(constant ? 1 : batch.rowCount)) {}

  std::uint32_t cellCount() const { return static_cast<std::uint32_t>(cells_.size()); }

  void write(std::uint32_t cell, const Cell& value) {
    if (state_ == State::Unwritten) begin();
    cells_[cell] = value;
    valid_[cell] = 1;
  }

  /// All cells, which have a value from now on; the caller writes every one.
  std::span<Cell> writeAll() {
    state_ = State::Whole;
    return cells_;
  }

  /// All cells and whether each has a value (0 or 1); the caller writes every one of both, `Cell{}` where
  /// there is no value.
  std::pair<std::span<Cell>, std::span<std::uint8_t>> writeSome() {
    state_ = State::Partial;
    valid_ = arena_.makeUninitialised<std::uint8_t>(cells_.size());
    return {cells_, valid_};
  }

  Vector finish() && {
    if (state_ == State::Unwritten) begin();
    const bool whole = state_ == State::Whole || allValid(valid_);
    return Vector(static_cast<const Cell*>(cells_.data()), whole ? nullptr : valid_.data(), rowCount_,
                  constant_);
  }

private:
  enum class State : std::uint8_t { Unwritten, Partial, Whole };

  void begin() {
    state_ = State::Partial;
    std::uninitialized_value_construct_n(cells_.data(), cells_.size());
    valid_ = arena_.makeList<std::uint8_t>(cells_.size());
  }

  BatchArena& arena_;
  std::uint32_t rowCount_;
  bool constant_;
  State state_ = State::Unwritten;
  std::span<Cell> cells_;
  std::span<std::uint8_t> valid_;
};

} // namespace rankwright
