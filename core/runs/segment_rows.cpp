#include "core/runs/segment_rows.h"

#include <algorithm>

namespace rankwright {

Result<SegmentSplit> splitBySegment(const Predictions& predictions, const JudgedRows& rows,
                                    std::string_view field, std::uint32_t most) {
  SegmentSplit split;
  split.field = predictions.segment(field);
  if (!split.field)
    return fail(ErrorKind::NotFound, "the held-out rows cannot be told apart by the field: {}", field);
  std::vector<SegmentRows> all(split.field->values.size());
  for (std::uint32_t at = 0; at < rows.size(); ++at)
    all[split.field->codes[rows.rows[at]]].positions.push_back(at);
  for (std::uint32_t code = 0; code < all.size(); ++code)
    all[code].code = code;
  std::erase_if(all, [](const SegmentRows& each) { return each.positions.empty(); });
  std::ranges::stable_sort(all, std::ranges::greater(),
                           [](const SegmentRows& each) { return each.positions.size(); });
  if (all.size() > most) {
    split.leftOut = static_cast<std::uint32_t>(all.size()) - most;
    all.resize(most);
  }
  split.segments = std::move(all);
  return split;
}

} // namespace rankwright
