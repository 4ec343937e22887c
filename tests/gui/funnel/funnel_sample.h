#pragma once

#include "core/funnel/funnel_report.h"

namespace rankwright::test {

inline Estimate exactly(double value) {
  return {value, value - 0.1, value + 0.1};
}

inline StageFigures stage(const char* name, std::uint64_t candidates, std::uint64_t taken,
                          std::optional<double> kept, std::optional<double> value) {
  StageFigures figures;
  figures.name = name;
  figures.candidates = candidates;
  figures.perRequest = exactly(static_cast<double>(candidates) / 2);
  figures.kept = kept;
  figures.taken = taken;
  figures.takenShare = exactly(static_cast<double>(taken) / 4);
  if (value) figures.valueKept = exactly(*value);
  return figures;
}

/// Two requests over a pool of a thousand: two channels, four items taken of which one is listed, and a stage
/// of feedback that nobody recorded.
inline FunnelReport sampleReport() {
  FunnelReport report;
  report.log.path = "sample.stagelog";
  report.log.origin = "Small store";
  report.log.source = StageLogSource::Simulation;
  report.log.stages = {{"pool", "All items of the pool.", false, false},
                       {"merged", "A candidate of the merged list.", false, false},
                       {"listed", "In the list.", true, false},
                       {"clicked", "Clicked.", false, true}};
  report.log.channels = {"popular", "similar"};
  report.requests = 2;
  report.requestsWithTaken = 2;
  report.taken = 4;
  report.stages = {stage("pool", 2000, 4, std::nullopt, std::nullopt), stage("merged", 200, 2, 0.1, 1.0),
                   stage("listed", 10, 1, 0.05, 0.8), stage("clicked", 0, 0, 0.0, std::nullopt)};
  report.stages[3].recorded = false;
  report.channels = {{"popular", 150, 100, 6, 1, 0, exactly(0.7)}, {"similar", 100, 50, 4, 2, 1, {}}};
  report.overlap = {2, {150, 50, 50, 100}, {1, 1, 1, 2}};
  report.lost = {{0, "no channel found it", 1800, 2}, {1, "scored lower & lower", 190, 1}, {1, "", 0, 0}};
  report.correlations = {{"recall", "merge", {0.9, 0.8, 1.0}, 2}, {"merge", "rank", {}, 0}};
  FeatureDrift category;
  category.feature = "category";
  category.from = 1;
  category.to = 2;
  category.before = 200;
  category.after = 10;
  category.stabilityIndex = 0.4;
  category.shares = {{"Games", false, 0.5, 0.9}, {"", false, 0.5, 0.1}};
  auto price = category;
  price.feature = "price";
  price.numeric = true;
  price.step = FeatureDrift::Step::Exposure;
  price.standardisedDifference = -0.3;
  price.meanBefore = 2;
  price.meanAfter = 1.5;
  price.shares = {};
  report.drift = {category, price};
  return report;
}

} // namespace rankwright::test
