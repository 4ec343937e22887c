#include "widgets/chart/colour_scale.h"

#include "widgets/common/theme.h"

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

QColor between(const QColor& a, const QColor& b, double share) {
  const auto mix = [share](int x, int y) { return qRound(x + (y - x) * share); };
  return QColor(mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue()));
}

} // namespace

ColourScale::ColourScale(const MinMax& values, HeatScale scale)
    : scale_(scale),
      lower_(values.isEmpty() ? 0 : values.lower),
      upper_(values.isEmpty() ? 1 : values.upper) {
  if (scale == HeatScale::Diverging) {
    upper_ = std::max(std::abs(lower_), std::abs(upper_));
    lower_ = -upper_;
  }
  if (scale == HeatScale::Share) {
    lower_ = 0;
    upper_ = 1;
  }
  if (upper_ <= lower_) upper_ = lower_ + 1;
}

const std::vector<QColor>& ColourScale::stops(const ChartColours& colours) const {
  if (scale_ == HeatScale::Diverging) return colours.diverging;
  return scale_ == HeatScale::Places ? colours.places : colours.sequential;
}

QColor ColourScale::colourOf(double value, const ChartColours& colours) const {
  const auto& all = stops(colours);
  const auto place =
      std::clamp((value - lower_) / (upper_ - lower_), 0.0, 1.0) * static_cast<double>(all.size() - 1);
  const auto below = std::min(static_cast<std::size_t>(place), all.size() - 2);
  return between(all[below], all[below + 1], place - static_cast<double>(below));
}

QColor textColourOn(const QColor& ground) {
  return contrast(ground, Qt::white) > contrast(ground, Qt::black) ? Qt::white : Qt::black;
}

} // namespace rankwright
