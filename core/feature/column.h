#pragma once

#include "core/base/buffer.h"
#include "core/feature/dictionary.h"
#include "core/feature/value.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace rankwright {

/// All values of one feature, immutable and contiguous: one buffer of elements, one validity bit a row,
/// offsets for lists. Strings are stored as codes into a dictionary. Copies share the buffers; reading needs
/// no lock.
///
/// Readers ask for the type that the column has; asking for another one is a programming error. A missing
/// scalar reads as 0 or "", a missing list as empty, so callers that care ask `isMissing` first.
class Column {
public:
  /// The buffers of a column, as a builder or a snapshot file provides them.
  struct Parts {
    ValueType type = ValueType::Int64;
    std::uint32_t rowCount = 0;
    Buffer<std::uint64_t> validity; ///< bit r%64 of word r/64 is 1 when row r has a value
    Buffer<std::int64_t> int64s;    ///< elements of int64 and list of int64
    Buffer<float> float32s;         ///< elements of float32 and list of float32
    Buffer<std::uint32_t> codes;    ///< elements of string and list of string, into `dictionary`
    Buffer<std::uint64_t> offsets;  ///< lists only: rowCount + 1 positions in the elements
    Dictionary dictionary;
  };

  Column() = default;
  explicit Column(Parts parts) : parts_(std::move(parts)) {}

  ValueType type() const { return parts_.type; }
  std::uint32_t rowCount() const { return parts_.rowCount; }

  bool isMissing(std::uint32_t row) const { return ((parts_.validity[row / 64] >> (row % 64)) & 1) == 0; }

  std::int64_t int64At(std::uint32_t row) const { return parts_.int64s[row]; }
  float float32At(std::uint32_t row) const { return parts_.float32s[row]; }
  std::uint32_t codeAt(std::uint32_t row) const { return parts_.codes[row]; }
  std::string_view stringAt(std::uint32_t row) const {
    return isMissing(row) ? std::string_view() : parts_.dictionary.at(parts_.codes[row]);
  }

  std::span<const std::int64_t> int64ListAt(std::uint32_t row) const { return listAt(parts_.int64s, row); }
  std::span<const float> float32ListAt(std::uint32_t row) const { return listAt(parts_.float32s, row); }
  /// The codes of a list of strings.
  std::span<const std::uint32_t> codeListAt(std::uint32_t row) const { return listAt(parts_.codes, row); }

  const Dictionary& dictionary() const { return parts_.dictionary; }

  /// A copy of one row's value; missing when there is none. For display and single rows, not for loops over
  /// batches.
  Value valueAt(std::uint32_t row) const;

  const Parts& parts() const { return parts_; }

private:
  template <class T>
  std::span<const T> listAt(const Buffer<T>& elements, std::uint32_t row) const {
    const auto begin = parts_.offsets[row];
    return elements.span().subspan(begin, parts_.offsets[row + 1] - begin);
  }

  Parts parts_;
};

} // namespace rankwright
