#pragma once

#include "core/base/result.h"
#include "core/base/section_writer.h"
#include "core/feature/distinct_numbers.h"
#include "core/feature/number_blocks.h"
#include "core/feature/packed_numbers.h"

#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

namespace rankwright {

/// How the numbers of a column are narrowed, chosen by what takes fewest bytes.
template <class T>
struct NumberPacking {
  NumberForm form = NumberForm::Plain;
  unsigned width = sizeof(T); ///< bytes an element
  T base = 0;                 ///< of a frame
  std::vector<T> distinct;    ///< of that form, sorted
  std::optional<DistinctNumbers<T>> codes;
};

/// The smallest form of the numbers. Scalar floats are read by the million where they lie, so they are coded
/// only where the list of distinct ones stays in the cache: with one byte each.
NumberPacking<std::int64_t> chooseEncoding(const PackedIntegers& numbers, bool areScalars);
NumberPacking<float> chooseEncoding(const PackedFloats& numbers, bool areScalars);
NumberPacking<std::int64_t> chooseEncoding(const NumberBlocks<std::int64_t>& numbers, bool areScalars);
NumberPacking<float> chooseEncoding(const NumberBlocks<float>& numbers, bool areScalars);

/// What stands for one of the numbers in a form that is not plain.
template <class T>
std::uint64_t codeOf(const NumberPacking<T>& encoding, T number) {
  if constexpr (std::is_integral_v<T>)
    if (encoding.form == NumberForm::Frame)
      return static_cast<std::uint64_t>(number) - static_cast<std::uint64_t>(encoding.base);
  return encoding.codes->codeOf(number);
}

/// Writes the numbers in that form as section `name`, piece by piece. Errors: Io.
Status writeNumbers(SectionWriter& writer, const std::string& name, const PackedIntegers& numbers,
                    const NumberPacking<std::int64_t>& encoding);
Status writeNumbers(SectionWriter& writer, const std::string& name, const PackedFloats& numbers,
                    const NumberPacking<float>& encoding);

} // namespace rankwright
