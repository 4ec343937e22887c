#pragma once

#include "core/base/job_control.h"
#include "core/pipeline/pipeline.h"
#include "core/simulate/slot_exploration.h"
#include "core/workspace/simulated_life.h"
#include "core/workspace/simulated_people.h"
#include "core/workspace/store_shelves.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace rankwright {

/// What lists are made from, the same for everybody.
struct StoreSetting {
  const Workspace& workspace;
  const StoreShelves& shelves;
  const SlotExploration& exploration;
  std::uint32_t count = 0;  ///< slots; 0: as many as a pipeline says, and 20 elsewhere
  std::int64_t endTime = 0; ///< milliseconds since 1970, after which nothing is logged
};

/// One customer on the way through the days of an experiment. A copy goes on in another arm, with the same
/// random numbers.
class CustomerLife {
public:
  /// The setting and the profile must outlive it; `counted` is the time that expected sums are of.
  CustomerLife(const StoreSetting& setting, std::shared_ptr<const Customer::Person> person,
               const PersonProfile& profile, std::vector<ItemId> owned, TimeSpan counted);

  /// From now on this pipeline answers.
  void enter(const Pipeline& pipeline, bool treated);

  /// From now on visits to the boards' page find this list instead of the most popular apps; it outlives the
  /// life, and may change from visit to visit. nullptr: as before.
  void showBoard(const std::vector<ItemId>* board) { board_ = board; }

  /// Looks at a list, and does with it what `Customer` says. What happens is added to `record` unless that is
  /// nullptr. Errors: those of the pipeline; Cancelled.
  Status visit(const StoreVisit& visit, bool inExperiment, SimulatedLife* record, const JobControl& job);

  const ExpectedSums& sums() const { return sums_; }
  const ExpectedSums& boardSums() const { return boardSums_; } ///< of the boards' page alone
  std::uint64_t requests() const { return requests_; }

private:
  /// A list as it is shown.
  struct ShownList {
    std::vector<ListedItem> items;
    std::vector<double> propensities; ///< [items]; empty where nothing was drawn
    std::uint32_t number = 0;         ///< in the record
    bool known = false;
  };
  struct Showing {
    const StoreVisit& visit;
    const ShownList& list;
    bool inExperiment = false;
    bool cached = false;
    bool scored = false;
  };

  Request requestOf(const StoreVisit& visit) const;
  Result<ShownList> ask(const StoreVisit& visit, const JobControl& job);
  ShownList explored(std::vector<ListedItem> items, const StoreVisit& visit) const;
  ShownList shelf(const StoreVisit& visit) const;
  ShownList board(const StoreVisit& visit) const;
  static SimulatedEvent exposureOf(const Showing& showing, std::uint32_t slot);
  void show(const Showing& showing, SimulatedLife* record);
  void rememberInstalls();

  const StoreSetting* setting_;
  const PersonProfile* profile_;
  const Pipeline* pipeline_ = nullptr;
  Customer customer_;
  ExpectedSums sums_;
  ExpectedSums boardSums_;
  const std::vector<ItemId>* board_ = nullptr;
  ShownList home_; ///< the last one that a pipeline made
  std::vector<NamedValue> features_;
  std::size_t remembered_ = 0; ///< installs that `features_` have
  std::uint32_t lists_ = 0;
  std::uint64_t requests_ = 0;
};

} // namespace rankwright
