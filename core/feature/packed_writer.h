#pragma once

#include "core/base/result.h"
#include "core/base/section_writer.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace rankwright {

/// Elements that are narrowed and written at a time.
inline constexpr std::uint64_t kPackedBlock = std::uint64_t{1} << 16;

/// Writes `count` unsigned numbers of type `T` as section `name`. `fill(first, count, out)` gives them block
/// by block.
template <class T, class Fill>
Status writePackedAs(SectionWriter& writer, const std::string& name, std::uint64_t count, Fill&& fill) {
  RW_CHECK(writer.begin(name));
  std::vector<T> block(std::min(count, kPackedBlock));
  for (std::uint64_t first = 0; first < count; first += kPackedBlock) {
    const auto size = std::min(kPackedBlock, count - first);
    fill(first, size, block.data());
    RW_CHECK(writer.append(std::span<const T>(block.data(), size)));
  }
  return {};
}

/// The same with numbers of `width` bytes: 1, 2, 4 or 8. Those of 0 bytes have no section.
template <class Fill>
Status writePacked(SectionWriter& writer, const std::string& name, std::uint64_t count, unsigned width,
                   Fill&& fill) {
  switch (width) {
  case 0:
    return {};
  case 1:
    return writePackedAs<std::uint8_t>(writer, name, count, fill);
  case 2:
    return writePackedAs<std::uint16_t>(writer, name, count, fill);
  case 4:
    return writePackedAs<std::uint32_t>(writer, name, count, fill);
  default:
    return writePackedAs<std::uint64_t>(writer, name, count, fill);
  }
}

} // namespace rankwright
