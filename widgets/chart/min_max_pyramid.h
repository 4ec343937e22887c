#pragma once

#include <cstddef>
#include <limits>
#include <span>
#include <vector>

namespace rankwright {

/// The extent of some values; empty (`lower > upper`) when there were none.
struct MinMax {
  double lower = std::numeric_limits<double>::infinity();
  double upper = -std::numeric_limits<double>::infinity();

  bool isEmpty() const { return lower > upper; }
  /// Takes a value in; NaN changes nothing.
  void add(double value);
  void add(const MinMax& other);

  bool operator==(const MinMax&) const = default;
};

/// Answers "smallest and largest of values[begin, end)" in logarithmic time, so that a line of a million
/// points is drawn with one look-up a pixel column. Does not own the values: they must outlive it.
class MinMaxPyramid {
public:
  MinMaxPyramid() = default;
  /// Reads every value once.
  explicit MinMaxPyramid(std::span<const double> values);

  std::size_t size() const { return values_.size(); }
  std::span<const double> values() const { return values_; }

  /// NaN values are passed over. `begin <= end <= size()`.
  MinMax range(std::size_t begin, std::size_t end) const;

private:
  MinMax scan(std::size_t begin, std::size_t end) const;
  MinMax rangeAt(std::size_t level, std::size_t begin, std::size_t end) const;

  std::span<const double> values_;
  std::vector<std::vector<MinMax>>
      levels_; ///< levels_[0] sums up kLeaf values an entry, each next kFan entries
};

/// What one pixel column of a plot shows of a line.
struct PixelColumn {
  std::size_t begin = 0; ///< points [begin, end) lie in the column
  std::size_t end = 0;
  MinMax y;
};

/// Cuts points in order of `x` into the columns between neighbouring `edges` (ascending, in units of x); a
/// point on an edge belongs to the column that begins there. Empty columns are left out.
std::vector<PixelColumn> pixelColumns(std::span<const double> x, const MinMaxPyramid& y,
                                      std::span<const double> edges);

} // namespace rankwright
