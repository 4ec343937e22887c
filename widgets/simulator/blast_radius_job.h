#pragma once

#include "core/table/table_source.h"
#include "core/workspace/blast_radius_report.h"
#include "widgets/simulator/list_job.h"
#include "widgets/simulator/replayed_configuration.h"

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace rankwright {

/// What a replay is asked for with.
struct BlastRadiusRequest {
  std::shared_ptr<const Workspace> workspace;
  ReplayedConfiguration before;
  ReplayedConfiguration after;
  std::uint32_t users = 1000;
  std::uint64_t seed = 1;
  ContextTexts context = {};

  ComparedConfigurations names() const { return {before.name(), after.name()}; }
  friend bool operator==(const BlastRadiusRequest&, const BlastRadiusRequest&) = default;
};

using SharedTable = std::shared_ptr<const TableSource>;

/// A blast radius ready to be shown: of the whole sample, or of the users who are done.
struct BlastRadiusAnswer {
  BlastRadius radius;
  std::uint32_t wanted = 0; ///< users of the whole sample
  SharedTable users;                                          ///< those who change, most first
  SharedTable items;                                          ///< those that change, most first
  std::vector<std::pair<std::string, SharedTable>> exposures; ///< by feature
  SharedTable replayed;                                       ///< a row for each user who is done

  bool isWhole() const { return radius.users == wanted; }
};

using SharedBlastRadius = std::shared_ptr<const BlastRadiusAnswer>;

/// Where a replay leaves what it has so far; the latest only. Safe on any thread.
class PartialBlastRadius {
public:
  void put(SharedBlastRadius answer);
  /// nullptr when nothing came since the last time.
  SharedBlastRadius take();

private:
  std::mutex mutex_;
  SharedBlastRadius latest_;
};

/// Runs on a worker; leaves what is there so far in `partial`. Errors: those of the draft, of reading the
/// context and of `replay`.
Result<SharedBlastRadius> replayConfigurations(const BlastRadiusRequest& request, PartialBlastRadius& partial,
                                               const JobControl& job);

} // namespace rankwright
