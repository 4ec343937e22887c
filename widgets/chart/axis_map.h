#pragma once

#include <QPointF>
#include <QRectF>

#include <cmath>

namespace rankwright {

/// Where the values of an axis stand on the plot. A value that a logarithmic axis cannot show becomes NaN.
struct AxisMap {
  double lower = 0; ///< the value at `pixelLower`
  double upper = 1;
  double pixelLower = 0;
  double pixelUpper = 1;
  bool log = false;

  double toPixel(double value) const {
    const auto share =
        log ? std::log(value / lower) / std::log(upper / lower) : (value - lower) / (upper - lower);
    return log && value <= 0 ? std::nan("") : pixelLower + share * (pixelUpper - pixelLower);
  }
  double toValue(double pixel) const {
    const auto share = (pixel - pixelLower) / (pixelUpper - pixelLower);
    return log ? lower * std::pow(upper / lower, share) : lower + share * (upper - lower);
  }
};

/// The part of a chart inside its axes.
struct PlotFrame {
  QRectF area;
  AxisMap x;
  AxisMap y;

  QPointF toPixel(double xValue, double yValue) const { return {x.toPixel(xValue), y.toPixel(yValue)}; }
};

} // namespace rankwright
