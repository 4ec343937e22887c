#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace rankwright {

/// Sparse model input: for each row and field the ids that are set and their values, as compressed sparse rows.
/// Cell (r, f) covers entries [offsets[r·F + f], offsets[r·F + f + 1]). Ids are global: each field has its own range.
struct EncodedBatch {
  std::uint32_t rowCount = 0;
  std::uint32_t fieldCount = 0;
  std::vector<std::uint32_t> offsets = {0}; ///< rowCount · fieldCount + 1
  std::vector<std::int64_t> ids;
  std::vector<float> values; ///< x_i of the ids; 1/n for each of n values of a list
};

} // namespace rankwright
