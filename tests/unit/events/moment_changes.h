#pragma once

#include "core/events/event_store.h"

#include <QString>
#include <QTest>

#include <array>
#include <cstdint>

namespace rankwright {

inline constexpr std::int64_t kMarch31 = 19'813; // 2024

/// Other users count. What that is, the test says.
inline constexpr int kOtherUsers = 8;

/// The whole as it grew from day to day.
inline constexpr int kGrowing = 9;

/// A row for each change and experiment, in the columns `change` and `experiment`.
inline void addMomentChanges() {
  QTest::addColumn<int>("change");
  QTest::addColumn<QString>("experiment");
  const std::array<const char*, 12> names = {"all",        "two days",          "one scene",
                                             "by day",     "by first day",      "by days since",
                                             "by scene",   "by both, later",    "with those of several",
                                             "as it grew", "as it grew, later", "rare values gathered"};
  for (int i = 0; i < static_cast<int>(names.size()); ++i)
    for (const char* experiment : {"a", "b"})
      QTest::addRow("%s, %s", names[static_cast<std::size_t>(i)], experiment)
          << i << QString::fromLatin1(experiment);
}

/// Of days since the first exposure, which others' moments must not mix with.
inline std::vector<UserMetric> sinceFirstMetrics() {
  return {{.measure = Measure::Clicks, .any = true, .since = DaysSinceFirst{1, 1}},
          {.since = DaysSinceFirst{1, 1}, .observed = true},
          {.measure = Measure::Clicks, .since = DaysSinceFirst{0, 2}},
          {.measure = Measure::Clicks}};
}

/// What the row asks for beside the metrics.
inline void applyMomentChange(int change, MomentQuery& asked) {
  if (change == 1) asked.firstDay = kMarch31, asked.lastDay = kMarch31 + 1, asked.lookBackDays = 1;
  if (change == 2) asked.filters = {{"scene", {"home"}}, {"country", {"DE", ""}}};
  if (change == 3) asked.split = MomentSplit::Day;
  if (change == 4) asked.split = MomentSplit::FirstDay;
  if (change == 5) asked.split = MomentSplit::DaysSinceFirst;
  if (change == kGrowing || change == kGrowing + 1) {
    asked.split = MomentSplit::UpToDay;
    std::erase_if(asked.metrics, [](const UserMetric& metric) { return metric.since.has_value(); });
  }
  if (change == kGrowing + 1) asked.firstDay = kMarch31, asked.lookBackDays = 1;
  if (change == kGrowing + 2)
    asked.split = MomentSplit::Dimensions, asked.splitDimensions = {"country", "scene"},
    asked.splitValues = {{"DE"}, {}};
  if (change == 6 || change == 7) asked.split = MomentSplit::Dimensions, asked.splitDimensions = {"scene"};
  if (change == 7) asked.splitDimensions = {"country", "scene"}, asked.firstDay = kMarch31;
}

} // namespace rankwright
