#pragma once

#include "core/base/buffer.h"
#include "core/base/result.h"
#include "core/feature/chunked_offsets.h"
#include "core/feature/dictionary.h"
#include "core/feature/element_range.h"
#include "core/feature/packed_codes.h"
#include "core/feature/packed_numbers.h"
#include "core/feature/value.h"

#include <cstdint>
#include <string_view>
#include <utility>

namespace rankwright {

/// All values of one feature, immutable and contiguous: one buffer of elements, one validity bit a row,
/// offsets for lists. Elements may be narrowed; strings are codes into a dictionary. Copies share the
/// buffers; reading needs no lock, and reads nothing outside of the buffers whatever is in them.
///
/// Readers ask for the type that the column has, and for rows below `rowCount()`; anything else is a
/// programming error. A missing scalar reads as 0 or "", a missing list as empty, so callers that care ask
/// `isMissing` first.
class Column {
public:
  /// The buffers of a column, as a builder or a snapshot file provides them.
  struct Parts {
    ValueType type = ValueType::Int64;
    std::uint32_t rowCount = 0;
    Buffer<std::uint64_t>
        validity;            ///< bit r%64 of word r/64 is 1 when row r has a value; empty: all have one
    PackedIntegers integers; ///< elements of int64 and list of int64
    PackedFloats floats;     ///< elements of float32 and list of float32
    PackedCodes codes;       ///< elements of string and list of string, in `dictionary`
    ChunkedOffsets offsets;  ///< lists only: of each row in the elements
    Dictionary dictionary;
  };

  Column() = default;
  explicit Column(Parts parts) : parts_(std::move(parts)) {}

  /// Reads everything. Errors: Corrupt, for what only a damaged or hostile file has: offsets that decrease,
  /// codes outside of their dictionary, a dictionary that is not sorted.
  Status check() const;

  ValueType type() const { return parts_.type; }
  std::uint32_t rowCount() const { return parts_.rowCount; }

  /// Whether any row may be missing.
  bool mayMiss() const { return parts_.validity.size() != 0; }

  bool isMissing(std::uint32_t row) const {
    return mayMiss() && ((parts_.validity[row / 64] >> (row % 64)) & 1) == 0;
  }

  std::int64_t int64At(std::uint32_t row) const { return parts_.integers[row]; }
  float float32At(std::uint32_t row) const { return parts_.floats[row]; }
  std::uint32_t codeAt(std::uint32_t row) const { return parts_.codes[row]; }
  std::string_view stringAt(std::uint32_t row) const {
    return isMissing(row) ? std::string_view() : parts_.dictionary.at(codeAt(row));
  }

  /// The elements of a list. The range refers to this column.
  ElementRange<PackedIntegers> int64ListAt(std::uint32_t row) const {
    return {parts_.integers, elementsOf(row)};
  }
  ElementRange<PackedFloats> float32ListAt(std::uint32_t row) const {
    return {parts_.floats, elementsOf(row)};
  }
  /// The codes of a list of strings.
  ElementRange<PackedCodes> codeListAt(std::uint32_t row) const { return {parts_.codes, elementsOf(row)}; }

  /// Where the elements of a row's list lie among all elements.
  ElementSpan elementsOf(std::uint32_t row) const { return parts_.offsets.at(row); }

  const Dictionary& dictionary() const { return parts_.dictionary; }

  /// A copy of one row's value; missing when there is none. For display and single rows, not for loops over
  /// batches.
  Value valueAt(std::uint32_t row) const;

  const Parts& parts() const { return parts_; }

private:
  Parts parts_;
};

} // namespace rankwright
