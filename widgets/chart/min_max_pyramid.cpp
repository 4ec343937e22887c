#include "widgets/chart/min_max_pyramid.h"

#include <algorithm>

namespace rankwright {

namespace {

constexpr std::size_t kLeaf = 64;
constexpr std::size_t kFan = 8;

std::vector<MinMax> sumUp(const std::vector<MinMax>& below) {
  std::vector<MinMax> level((below.size() + kFan - 1) / kFan);
  for (std::size_t i = 0; i < below.size(); ++i)
    level[i / kFan].add(below[i]);
  return level;
}

} // namespace

void MinMax::add(double value) {
  if (value < lower) lower = value;
  if (value > upper) upper = value;
}

void MinMax::add(const MinMax& other) {
  lower = std::min(lower, other.lower);
  upper = std::max(upper, other.upper);
}

MinMaxPyramid::MinMaxPyramid(std::span<const double> values) : values_(values) {
  if (values.size() < 2 * kLeaf) return;
  std::vector<MinMax> leaves((values.size() + kLeaf - 1) / kLeaf);
  for (std::size_t i = 0; i < values.size(); ++i)
    leaves[i / kLeaf].add(values[i]);
  levels_.push_back(std::move(leaves));
  while (levels_.back().size() > 2 * kFan)
    levels_.push_back(sumUp(levels_.back()));
}

MinMax MinMaxPyramid::scan(std::size_t begin, std::size_t end) const {
  MinMax all;
  for (auto i = begin; i < end; ++i)
    all.add(values_[i]);
  return all;
}

MinMax MinMaxPyramid::rangeAt(std::size_t level, std::size_t begin, std::size_t end) const {
  const auto& entries = levels_[level];
  const auto up = (begin + kFan - 1) / kFan;
  const auto down = end / kFan;
  MinMax all;
  if (level + 1 == levels_.size() || up >= down) {
    for (auto i = begin; i < end; ++i)
      all.add(entries[i]);
    return all;
  }
  for (auto i = begin; i < up * kFan; ++i)
    all.add(entries[i]);
  all.add(rangeAt(level + 1, up, down));
  for (auto i = down * kFan; i < end; ++i)
    all.add(entries[i]);
  return all;
}

MinMax MinMaxPyramid::range(std::size_t begin, std::size_t end) const {
  const auto up = (begin + kLeaf - 1) / kLeaf;
  const auto down = end / kLeaf;
  if (levels_.empty() || up >= down) return scan(begin, end);
  auto all = scan(begin, up * kLeaf);
  all.add(rangeAt(0, up, down));
  all.add(scan(down * kLeaf, end));
  return all;
}

std::vector<PixelColumn> pixelColumns(std::span<const double> x, const MinMaxPyramid& y,
                                      std::span<const double> edges) {
  std::vector<PixelColumn> columns;
  if (edges.empty()) return columns;
  auto begin = std::ranges::lower_bound(x, edges.front());
  for (const auto edge : edges.subspan(1)) {
    const auto end = std::lower_bound(begin, x.end(), edge);
    const auto first = static_cast<std::size_t>(begin - x.begin());
    const auto last = static_cast<std::size_t>(end - x.begin());
    if (first < last) columns.push_back({first, last, y.range(first, last)});
    begin = end;
  }
  return columns;
}

} // namespace rankwright
