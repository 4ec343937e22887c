#pragma once

#include "core/workspace/leaderboard_freshness.h"
#include "widgets/chart/chart_data.h"
#include "widgets/simulator/app_catalogue.h"

#include <vector>

namespace rankwright {

/// The days of a replay as categories of an axis, in their order: "2026-03-07".
QStringList dayLabels(const Freshness& freshness);

/// At which slot each app stood on each day: a row an app, in the order in which they came, a column a day.
/// Of very many apps those that stood there on most days. nullptr for a board that was empty all the time.
ChartPtr slotChart(const Freshness& freshness, const AppCatalogue& apps);

/// How many apps entered, left and were new on each day. nullptr for a single day.
ChartPtr moveChart(const Freshness& freshness);

/// Apps that waited until they were seen, in one arm or of one board.
struct WaitingCurve {
  QString name;
  const std::vector<WaitingShare>& shares;
  std::uint32_t lastDay = 0; ///< the longest wait that is known, ended or not
};

/// The share that still waits in percent, as steps with their interval; a reference line at one half.
/// nullptr where no curve has a step.
ChartPtr waitingChart(const QString& title, const std::vector<WaitingCurve>& curves);

/// The same of the apps of a workspace, with marks where apps are followed no further. nullptr where none has
/// been seen.
ChartPtr waitingChart(const NewAppWaits& waits);

} // namespace rankwright
