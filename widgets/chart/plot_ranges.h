#pragma once

#include <optional>
#include <vector>

namespace rankwright {

struct PreparedChart;
struct MinMax;

/// The values from one end of an axis to the other; `lower < upper`.
struct AxisRange {
  double lower = 0;
  double upper = 1;

  bool operator==(const AxisRange&) const = default;
};

struct PlotRanges {
  AxisRange x;
  AxisRange y;

  bool operator==(const PlotRanges&) const = default;
};

/// Which axes are logarithmic.
struct LogAxes {
  bool x = false;
  bool y = false;

  bool operator==(const LogAxes&) const = default;
};

/// The ranges that show all of the chart, with some air around it.
PlotRanges fullRanges(const PreparedChart& chart, LogAxes log);

/// The range made smaller by `factor` (larger when above 1) around the value at `centre`, in steps of the
/// axis.
AxisRange scaled(const AxisRange& range, double factor, double centre, bool log);

/// The range moved by a share of itself; 1 moves by a whole page to larger values.
AxisRange shifted(const AxisRange& range, double share, bool log);

/// Whether an axis can show the range: finite, and not so narrow that numbers run out of digits.
bool isUsable(const AxisRange& range, bool log);

/// The ranges that were shown before, for going back.
class ZoomHistory {
public:
  void push(const PlotRanges& ranges);
  std::optional<PlotRanges> pop();
  bool isEmpty() const { return earlier_.empty(); }
  void clear() { earlier_.clear(); }

private:
  std::vector<PlotRanges> earlier_;
};

} // namespace rankwright
