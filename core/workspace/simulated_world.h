#pragma once

#include "core/experiment/assignment.h"
#include "core/pipeline/board_shelf.h"
#include "core/workspace/customer_life.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// An arm of a simulated experiment and the pipeline that answers in it.
struct SimulatedArm {
  std::string variant;
  std::unique_ptr<const Pipeline>
      pipeline; ///< asks one channel after the other and sets no time limits:
                ///< people live on all cores, and a list must not hang on the load
  std::string model;
  std::string configuration; ///< the hash of the workspace's pipeline
  std::size_t same = 0;      ///< the first arm with the same pipeline; its own position where there is none
};

/// The leaderboards that an arm's pipeline finds; must be safe to ask from several threads.
using ArmShelf = std::function<std::shared_ptr<const BoardShelf>()>;

/// What one person did, and would have done.
struct PersonOutcome {
  std::string key;
  std::string_view country;
  bool newcomer = false;
  std::size_t arm = 0;
  bool treated = false;
  bool inExperiment = false; ///< was shown something in its days
  SimulatedLife life;
  std::uint64_t requests = 0;           ///< that pipelines answered
  std::vector<ExpectedSums> arms;       ///< [arms] when the truth is asked for
  std::vector<ExpectedSums> treatments; ///< untreated, treated
};

/// A store with its people, in which every arm of an experiment can be lived through. Several threads may ask
/// for people at once.
class SimulatedWorld {
public:
  /// `people` and the workspace must outlive it. `shelves` by arm; none: what the workspace has published.
  /// Errors: NotFound for a pipeline.
  static Result<std::unique_ptr<const SimulatedWorld>> of(const Workspace& workspace,
                                                          const SimulatedPeople& people,
                                                          const ExperimentSimulationOptions& options,
                                                          const std::vector<ArmShelf>& shelves = {});

  /// Lives one person's days. Errors: those of profiles and of the pipelines, with the person; Cancelled.
  Result<PersonOutcome> live(UserId person, const JobControl& job) const;

  /// All visits of a person, by rising time.
  std::vector<StoreVisit> visitsOf(UserId person) const;
  /// The position of the person's arm.
  std::size_t armOf(std::string_view person) const;
  /// Somebody before the first visit, who is in no arm yet; the profile must outlive the life.
  CustomerLife newborn(UserId person, const PersonProfile& profile, TimeSpan counted) const;
  /// All days, those of the warm-up among them.
  TimeSpan days() const;

  const std::vector<SimulatedArm>& arms() const { return arms_; }
  const std::string& experiment() const { return experiment_; }

private:
  /// The days of the experiment in one arm.
  struct Turn {
    std::span<const StoreVisit> visits;
    std::size_t arm = 0;
    bool treated = false;
  };

  SimulatedWorld(const Workspace& workspace, const SimulatedPeople& people,
                 const ExperimentSimulationOptions& options);

  Status addArm(const std::string& pipeline, const ArmShelf& shelf);
  TimeSpan spanOf(const std::vector<StoreVisit>& visits) const;
  void assign(PersonOutcome& outcome) const;
  Result<ExpectedSums> liveOn(CustomerLife life, const Turn& turn, SimulatedLife* record,
                              PersonOutcome& outcome, const JobControl& job) const;
  Status tellArms(const CustomerLife& before, Turn turn, PersonOutcome& outcome, const JobControl& job) const;
  Status tellTreatments(const CustomerLife& before, Turn turn, PersonOutcome& outcome,
                        const JobControl& job) const;

  const Workspace& workspace_;
  const SimulatedPeople& people_;
  ExperimentSimulationOptions options_;
  std::string experiment_;
  std::vector<SimulatedArm> arms_;
  VisitCalendar calendar_;
  StoreShelves shelves_;
  SlotExploration exploration_;
  StoreSetting setting_; ///< borrows the two above
};

} // namespace rankwright
