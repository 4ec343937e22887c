#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// One line of a comparison. Line ends belong to the line, so that a change of them shows.
struct DiffLine {
  enum class Kind { Common, Removed, Added };

  Kind kind = Kind::Common;
  std::string_view text; ///< with its line end, a view into the compared text

  friend bool operator==(const DiffLine&, const DiffLine&) = default;
};

/// The fewest lines to remove from `before` and add to get `after` (Myers, "An O(ND) Difference Algorithm",
/// 1986), removed ones before added ones. What remains after the common beginning and end is taken as one
/// replaced block when it is longer than 20,000 lines. Both texts must outlive the result.
std::vector<DiffLine> lineDiff(std::string_view before, std::string_view after);

/// Names of the two texts in the head of a unified diff.
struct DiffLabels {
  std::string before;
  std::string after;
};

/// The comparison in unified format with `context` common lines around changes, as `patch` reads it; "" when
/// the texts are equal.
std::string unifiedDiff(std::string_view before, std::string_view after, const DiffLabels& labels,
                        std::size_t context = 3);

} // namespace rankwright
