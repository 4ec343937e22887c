#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/leaderboard/waiting_share.h"
#include "core/metrics/estimate.h"
#include "core/workspace/experiment_simulation.h"
#include "core/workspace/leaderboards.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace rankwright {

/// A board that is kept by hand against the same board that its rule keeps, on simulated people.
struct BoardSimulationOptions {
  std::uint32_t users = 1000; ///< the first ones are the users of the workspace, others live as they do
  std::uint32_t days = 14;
  std::optional<CalendarDay> firstDay = {}; ///< nothing: so that they end with the log's last day
  std::uint64_t seed = 1;
  std::uint32_t handDays = 14;   ///< how often somebody edits the list; 0: never
  std::uint64_t exposures = 100; ///< with so many an app has been seen
};

/// What is measured, a user.
enum class BoardMeasure : std::uint8_t {
  Clicks,          ///< on the board's list
  Installs,        ///< from the board's list
  NewAppExposures, ///< of new apps on the board's list
  StoreInstalls,   ///< from any list of the store
};
inline constexpr std::size_t kBoardMeasureCount = 4;

/// "clicks", "installs", "new-app exposures", "installs in the store".
std::string_view describe(BoardMeasure measure);

/// One arm of the simulation.
struct SimulatedBoard {
  std::uint64_t users = 0;                ///< in the arm
  std::uint32_t changes = 0;              ///< days on which the list was another one than the day before
  std::vector<WaitingShare> waiting = {}; ///< of the new apps, until so many exposures on the board
  MedianWait median = {};
};

/// What differs between the arms in one measure, a user.
struct BoardEffect {
  double hand = 0; ///< mean a user of the arm
  double rule = 0;
  Estimate difference = {}; ///< rule less hand, with Welch's interval of 95 %
  double truth = 0;         ///< the difference if everybody lived in both arms
};

/// What came of a simulation.
struct BoardSimulation {
  SimulatedBoard hand;
  SimulatedBoard rule;
  std::array<BoardEffect, kBoardMeasureCount> effects = {}; ///< by `BoardMeasure`
  std::size_t newApps = 0;    ///< that are new at the beginning or come later, and could be shown
  CalendarDay firstDay = 0;   ///< of the simulated days
  std::uint64_t requests = 0; ///< that the pipeline answered
  TasteSource tastes = TasteSource::Log;

  const BoardEffect& of(BoardMeasure measure) const { return effects[static_cast<std::size_t>(measure)]; }
};

/// Lets simulated people live through the days in a store whose boards' page shows the board: half of them
/// find the list as it was in the beginning, made anew by its rule only every `handDays` days, as somebody
/// does who keeps a list by hand and knows what the rule knows; the others find the rule's list, made anew at
/// the board's refresh interval, a day at least. A list is made from the workspace's logs and from what the
/// people of its own arm did up to the evening before; what the logs have from the first simulated day on is
/// left out, but for the day on which an app came. The default pipeline answers at home, the other pages
/// are those of `simulateExperiment`. Each person also lives through the other arm, with the same random
/// numbers and lists, which is the truth and changes nothing. The board's fallback is left out, and everybody
/// is in its audience. On the machine's cores; the same options give the same result at any number of
/// threads. Reports "reading the log" and "simulating days". Errors: InvalidArgument for options out of
/// range; those of building the list, of people and of the pipeline; Cancelled.
Result<BoardSimulation> simulateBoard(LeaderboardWorkbench& workbench, const LeaderboardConfig& board,
                                      const BoardSimulationOptions& options, const JobControl& job = {});

} // namespace rankwright
