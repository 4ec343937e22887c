#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace rankwright {

/// A named array of float32, row by row.
struct FloatTensor {
  std::string name;
  std::vector<std::int64_t> shape;
  std::vector<float> values; ///< as many as the product of the shape

  friend bool operator==(const FloatTensor&, const FloatTensor&) = default;
};

/// Writes tensors in the safetensors format, atomically: the header's length as a little-endian u64, a JSON
/// header padded with spaces to eight bytes that gives each tensor's dtype, shape and bytes, then the data
/// without gaps. Errors: Io; InvalidArgument for a repeated name or a shape that does not fit the values.
Status writeSafetensors(std::span<const FloatTensor> tensors, const std::filesystem::path& path);

/// Reads the tensors of a safetensors file in the order of their data. Everything is checked before it is
/// read. Errors: NotFound, Io; Unsupported for a dtype other than F32; Corrupt for anything the format
/// forbids.
Result<std::vector<FloatTensor>> readSafetensors(const std::filesystem::path& path);

} // namespace rankwright
