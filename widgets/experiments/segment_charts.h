#pragma once

#include "core/experiment/effect_by_segment.h"
#include "widgets/chart/chart_data.h"

namespace rankwright {

/// So many segments can be read below each other.
inline constexpr std::size_t kSegmentsDrawn = 20;

/// A value of a dimension in words: those that are not known and those gathered too.
QString segmentValueText(const std::string& value);

/// "country = DE, scene = home".
QString segmentText(const std::vector<std::string>& dimensions, const std::vector<std::string>& values);

/// The effect of each segment with its interval for one look, those with the most users first, and that on
/// all users as a line across. nullptr where no segment has an effect.
ChartPtr segmentForest(const EffectBySegment& effects, double alpha);

/// What is not drawn, as a sentence; empty when everything is.
QString undrawnText(const EffectBySegment& effects);

/// Whether the segments' effects differ, with Cochran's Q and I².
QString heterogeneityText(const EffectBySegment& effects, double alpha);

/// What the check of Simpson's paradox warns of; empty where it does not.
QString simpsonText(const EffectBySegment& effects);

} // namespace rankwright
