#pragma once

#include "core/base/result.h"
#include "core/runs/judged_rows.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace rankwright {

/// The judged rows of one value of a segment field.
struct SegmentRows {
  std::uint32_t code = 0;               ///< of the value
  std::vector<std::uint32_t> positions; ///< in `JudgedRows::rows`
};

/// The `most` values with the most rows, by falling number of rows.
struct SegmentSplit {
  const SegmentColumn* field = nullptr;
  std::vector<SegmentRows> segments;
  std::uint32_t leftOut = 0; ///< values beyond `most`
};

/// Borrows the field from `predictions`. Errors: NotFound for no such field.
Result<SegmentSplit> splitBySegment(const Predictions& predictions, const JudgedRows& rows,
                                    std::string_view field, std::uint32_t most);

} // namespace rankwright
