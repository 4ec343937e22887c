#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/metrics/position_model.h"
#include "core/workspace/workspace.h"

#include <cstdint>
#include <vector>

namespace rankwright {

/// What the examination of slots was estimated from.
enum class ExaminationSource : std::uint8_t {
  Shuffled,      ///< lists in an order that was drawn, with its propensities
  PositionModel, ///< clicks of the same items at different slots
  Assumed,       ///< nothing: `defaultExamination`
};

/// How users of a board look at slots and answer to apps, as far as the event logs of a workspace tell.
struct LoggedResponses {
  ExaminationSource source = ExaminationSource::Assumed;
  bool ofBoards = false;           ///< by lists of the scene "board" alone, else by all lists
  std::uint64_t exposures = 0;     ///< that were read and have a slot
  std::vector<PlaceWeight> places; ///< [slots], the first one 1; empty where it is assumed
  /// [items], of looks at the top of a board: in all lists. No trials where there are no logs.
  std::vector<HitRate> clicks;
  std::vector<HitRate> installs;
  std::vector<HitRate> boardClicks; ///< those of them that are of boards
  std::vector<HitRate> boardInstalls;
  double spread = 0; ///< of an app's level on boards around that in all lists, see `PositionFit`

  /// Of the slot, from 0: behind the last one that was measured it falls as `defaultExamination` does.
  PlaceWeight examination(std::uint32_t slot) const;
};

/// Reads all exposures of the workspace's event logs, those from caches among them, with what came of each
/// within a day. With fewer than 1,000 exposures or 100 clicks on a board's lists those of all lists tell how
/// slots are looked at, and with fewer of them as well nothing does. Reports the stage "reading responses".
/// Errors: those of opening the logs; Io, Cancelled.
Result<LoggedResponses> readLoggedResponses(const Workspace& workspace, const JobControl& job = {});

} // namespace rankwright
