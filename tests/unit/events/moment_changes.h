#pragma once

#include "core/events/event_store.h"

#include <QString>
#include <QTest>

#include <array>
#include <cstdint>

namespace rankwright {

inline constexpr std::int64_t kMarch31 = 19'813; // 2024

/// The last of the changes: other users count. What that is, the test says.
inline constexpr int kOtherUsers = 8;

/// A row for each change and experiment, in the columns `change` and `experiment`.
inline void addMomentChanges() {
  QTest::addColumn<int>("change");
  QTest::addColumn<QString>("experiment");
  const std::array<const char*, 9> names = {"all",      "two days",       "one scene",
                                            "by day",   "by first day",   "by days since",
                                            "by scene", "by both, later", "with those of several"};
  for (int i = 0; i < static_cast<int>(names.size()); ++i)
    for (const char* experiment : {"a", "b"})
      QTest::addRow("%s, %s", names[static_cast<std::size_t>(i)], experiment)
          << i << QString::fromLatin1(experiment);
}

/// What the row asks for beside the metrics.
inline void applyMomentChange(int change, MomentQuery& asked) {
  if (change == 1) asked.firstDay = kMarch31, asked.lastDay = kMarch31 + 1, asked.lookBackDays = 1;
  if (change == 2) asked.filters = {{"scene", {"home"}}, {"country", {"DE", ""}}};
  if (change == 3) asked.split = MomentSplit::Day;
  if (change == 4) asked.split = MomentSplit::FirstDay;
  if (change == 5) asked.split = MomentSplit::DaysSinceFirst;
  if (change == 6 || change == 7) asked.split = MomentSplit::Dimensions, asked.splitDimensions = {"scene"};
  if (change == 7) asked.splitDimensions = {"country", "scene"}, asked.firstDay = kMarch31;
}

} // namespace rankwright
