#include "core/expr/nearest_name.h"

#include "core/expr/utf8.h"

#include <algorithm>
#include <vector>

namespace rankwright {

namespace {

std::u32string foldedCodePoints(std::string_view text) {
  std::u32string points;
  for (std::size_t at = 0; at < text.size();) {
    const auto codePoint = decodeCodePoint(text, at);
    const bool upper = codePoint.value >= U'A' && codePoint.value <= U'Z';
    points += upper ? codePoint.value + (U'a' - U'A') : codePoint.value;
    at += codePoint.length;
  }
  return points;
}

} // namespace

std::size_t editDistance(std::u32string_view a, std::u32string_view b, std::size_t limit) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > limit) return limit + 1;
  std::vector<std::size_t> beforeLast(a.size() + 1);
  std::vector<std::size_t> last(a.size() + 1);
  std::vector<std::size_t> row(a.size() + 1);
  for (std::size_t i = 0; i <= a.size(); ++i)
    last[i] = i;
  for (std::size_t j = 1; j <= b.size(); ++j) {
    row[0] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
      row[i] = std::min({last[i] + 1, row[i - 1] + 1, last[i - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[i] = std::min(row[i], beforeLast[i - 2] + 1);
    }
    if (std::ranges::min(row) > limit) return limit + 1;
    std::swap(beforeLast, last);
    std::swap(last, row);
  }
  return std::min(last[a.size()], limit + 1);
}

// A third of the letters may be wrong, at least one; more is another word.
NearestName::NearestName(std::string_view wanted)
    : wanted_(foldedCodePoints(wanted)), limit_(std::max<std::size_t>(1, wanted_.size() / 3)) {}

void NearestName::offer(std::string_view name) {
  // Four bytes a code point at most: spares decoding names that are far too long.
  if (name.size() > 4 * (wanted_.size() + limit_)) return;
  const auto points = foldedCodePoints(name);
  const auto distance = editDistance(wanted_, points, limit_);
  if (found_ && distance >= nearest_) return;
  if (distance > limit_ || distance >= points.size()) return;
  found_ = true;
  nearest_ = limit_ = distance;
  name_ = name;
}

} // namespace rankwright
