#pragma once

#include "app/stats/stats_case.h"

namespace rankwright::stats {

/// The methods of each family of cases.
std::span<const CaseMethod> welchMethods();
std::span<const CaseMethod> relativeLiftMethods();
std::span<const CaseMethod> proportionMethods();
std::span<const CaseMethod> ratioMethods();
std::span<const CaseMethod> cupedMethods();
std::span<const CaseMethod> sampleRatioMethods();
std::span<const CaseMethod> multipleTestingMethods();
std::span<const CaseMethod> powerMethods();
std::span<const CaseMethod> guardrailMethods();
std::span<const CaseMethod> sequentialMethods();
std::span<const CaseMethod> bayesianMethods();
std::span<const CaseMethod> bootstrapMethods();
std::span<const CaseMethod> quantileMethods();
std::span<const CaseMethod> winsoriseMethods();
std::span<const CaseMethod> nonparametricMethods();
std::span<const CaseMethod> aucMethods();
std::span<const CaseMethod> groupedAucMethods();
std::span<const CaseMethod> delongMethods();
std::span<const CaseMethod> logLossMethods();
std::span<const CaseMethod> calibrationMethods();
std::span<const CaseMethod> rankingMethods();
std::span<const CaseMethod> upliftMethods();
std::span<const CaseMethod> interleavingMethods();
std::span<const CaseMethod> simpsonMethods();
std::span<const CaseMethod> segmentMethods();
std::span<const CaseMethod> timeSeriesMethods();
std::span<const CaseMethod> aaMethods();
std::span<const CaseMethod> assignmentMethods();
std::span<const CaseMethod> summaryMethods();
std::span<const CaseMethod> pairedMethods();

} // namespace rankwright::stats
