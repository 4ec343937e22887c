#include "widgets/experiments/segment_charts.h"

#include "widgets/common/engine_text.h"
#include "widgets/common/figures.h"
#include "widgets/common/text.h"
#include "widgets/experiments/experiment_words.h"
#include "widgets/table/table_columns.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::SegmentCharts)
};

std::uint64_t usersOf(const SegmentEffect& segment) {
  return segment.controlUsers + segment.treatedUsers;
}

/// Those with an effect, most users first.
std::vector<const SegmentEffect*> drawableOf(const EffectBySegment& effects) {
  std::vector<const SegmentEffect*> segments;
  for (const auto& segment : effects.segments)
    if (segment.effect) segments.push_back(&segment);
  std::ranges::stable_sort(segments, std::greater(), [](const auto* segment) { return usersOf(*segment); });
  return segments;
}

/// The chart names the dimensions once, so that its labels stay short.
QString shortText(const std::vector<std::string>& values) {
  QStringList parts;
  for (const auto& value : values)
    parts << segmentValueText(value);
  return parts.join(QStringLiteral(", "));
}

/// As many decimals as can be read beside the plot.
double rounded(double value, double size) {
  const auto unit = std::pow(10.0, std::max(0, decimalsOf(size) - 2));
  return std::round(value * unit) / unit;
}

double largestOf(const std::vector<const SegmentEffect*>& segments) {
  double largest = 0;
  for (const auto* segment : segments) {
    const auto& interval = segment->effect->absolute.interval;
    largest = std::max({largest, std::abs(interval.low), std::abs(interval.high)});
  }
  return largest;
}

QString dimensionsText(const std::vector<std::string>& dimensions) {
  QStringList names;
  for (const auto& dimension : dimensions)
    names << toQt(dimension);
  return names.join(QStringLiteral(", "));
}

} // namespace

QString segmentValueText(const std::string& value) {
  if (value.empty()) return Texts::tr("(not known)");
  return value == kOtherValues ? Texts::tr("(other)") : toQt(value);
}

QString segmentText(const std::vector<std::string>& dimensions, const std::vector<std::string>& values) {
  QStringList parts;
  for (std::size_t i = 0; i < values.size() && i < dimensions.size(); ++i)
    parts << QStringLiteral("%1 = %2").arg(toQt(dimensions[i]), segmentValueText(values[i]));
  return parts.join(QStringLiteral(", "));
}

ChartPtr segmentForest(const EffectBySegment& effects, double alpha) {
  auto segments = drawableOf(effects);
  if (segments.empty()) return nullptr;
  segments.resize(std::min(segments.size(), kSegmentsDrawn));
  ForestPlot plot{.name = Texts::tr("Effect, %1 % interval").arg(figureText(100 * (1 - alpha))), .rows = {}};
  const auto size = largestOf(segments);
  for (const auto* segment : segments) {
    const auto& test = segment->effect->absolute;
    plot.rows.push_back({shortText(segment->values), rounded(test.effect, size),
                         rounded(test.interval.low, size), rounded(test.interval.high, size)});
  }
  ChartSpec spec{
      .title = Texts::tr("Effect of “%1” on %2 by %3")
                   .arg(toQt(effects.variant), toQt(effects.metric), dimensionsText(effects.dimensions)),
      .x = {.label = Texts::tr("Arm − control")},
      .series = {std::move(plot)},
      .references = {{Qt::Vertical, 0}}};
  if (effects.all.effect)
    spec.references.push_back({Qt::Vertical, effects.all.effect->absolute.effect, Texts::tr("all users")});
  return std::make_shared<const ChartSpec>(std::move(spec));
}

QString undrawnText(const EffectBySegment& effects) {
  const auto drawable = drawableOf(effects).size();
  const auto without = effects.segments.size() - drawable;
  QStringList said;
  if (drawable > kSegmentsDrawn)
    said << Texts::tr("The chart shows the %1 segments with the most users; the table has all %2.")
                .arg(countText(kSegmentsDrawn), countText(effects.segments.size()));
  if (without > 0)
    said << Texts::tr("%1 of %2 segments have no figures; the table says why.")
                .arg(countText(without), countText(effects.segments.size()));
  return said.join(u' ');
}

QString heterogeneityText(const EffectBySegment& effects, double alpha) {
  if (!effects.heterogeneity)
    return Texts::tr("Whether the effect differs between segments cannot be told: %1.")
        .arg(engineText(effects.heterogeneityUndefined));
  const auto& test = *effects.heterogeneity;
  const auto figures =
      Texts::tr("Cochran's Q = %1 with %2 degrees of freedom, p = %3, I² = %4")
          .arg(figureText(test.q), figureText(test.df), probabilityText(test.p), percentText(test.i2));
  return test.p < alpha
             ? Texts::tr("The effect differs between segments: %1.").arg(figures)
             : Texts::tr("Nothing shows that the effect differs between segments: %1.").arg(figures);
}

QString simpsonText(const EffectBySegment& effects) {
  if (!effects.check || !effects.check->warns()) return {};
  const auto& check = *effects.check;
  const auto figures =
      Texts::tr("all users together %1, segments weighted by their users %2 ± %3")
          .arg(signedText(check.pooled), signedText(check.stratified), figureText(check.stratifiedError));
  const auto split = Texts::tr("χ² = %1, p = %2")
                         .arg(figureText(check.allocation.statistic), probabilityText(check.allocation.p));
  if (check.reversal)
    return Texts::tr(
               "Simpson's paradox: the effect on all users has another sign than that of every "
               "segment (%1). The arms have other mixes of segments (%2): do not trust the effect on all.")
        .arg(figures, split);
  return Texts::tr("The arms do not hold the same shares of these segments (%1), so that the effect on all "
                   "users also tells of who they are (%2). Look at the trust page.")
      .arg(split, figures);
}

} // namespace rankwright
