#pragma once

#include "widgets/chart/chart_data.h"
#include "widgets/chart/chart_palette.h"
#include "widgets/chart/min_max_pyramid.h"

#include <QColor>

#include <vector>

namespace rankwright {

/// Which colour a value of a heat map has.
class ColourScale {
public:
  ColourScale(const MinMax& values, HeatScale scale);

  double lower() const { return lower_; }
  double upper() const { return upper_; }
  QColor colourOf(double value, const ChartColours& colours) const;
  const std::vector<QColor>& stops(const ChartColours& colours) const;

private:
  HeatScale scale_;
  double lower_;
  double upper_;
};

/// Black or white, whichever is easier to read on that ground.
QColor textColourOn(const QColor& ground);

} // namespace rankwright
