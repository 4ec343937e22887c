#pragma once

#include "core/base/job_control.h"
#include "core/events/event_store.h"
#include "core/experiment/experiment_definition.h"
#include "core/experiment/joint_moments.h"
#include "core/experiment/moment_plan.h"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace rankwright {

/// The moments of everything that an experiment's metrics need, by variant, of all users or one part of them.
class ExperimentMoments {
public:
  using ByVariant = std::map<std::string, ArmMoments>;
  using Counts = std::vector<ArmDistribution::Count>;

  explicit ExperimentMoments(const MomentPlan& plan)
      : given_(plan.places.size()), counts_(plan.places.size()), places_(plan.places), caps_(plan.caps) {}

  /// Asks the store once for all that is measured, once for each given metric and for each quantile. Errors:
  /// those of the store.
  static Result<ExperimentMoments> read(const ExperimentDefinition& definition, EventStore& store,
                                        const AnalysisScope& scope, const JobControl& job,
                                        PlannedDays days = PlannedDays::During);

  /// The measured moments of a variant, of the metrics that the plan asks for.
  void add(ArmMoments arm) { measured_.insert_or_assign(arm.variant, std::move(arm)); }

  /// The values of a quantile's users.
  void add(std::size_t metric, ArmDistribution arm) {
    counts_[metric].insert_or_assign(std::move(arm.variant), std::move(arm.counts));
  }

  /// The moments of a given metric.
  void addGiven(std::size_t metric, ArmMoments arm) {
    places_[metric] = {0};
    given_[metric].insert_or_assign(arm.variant, std::move(arm));
  }

  /// Of users of the variant: in the events, or, for an experiment without any, among those with given
  /// values.
  std::uint64_t usersOf(const std::string& variant) const;
  std::uint64_t usersOfSeveral() const { return usersOfSeveral_; }
  std::vector<std::string> variants() const;

  /// The metric of users of the variant. For a ratio the numerator and the denominator; with a look back then
  /// the same of the days before. For retention those who came back, and those of whom that is known.
  template <std::size_t K>
  JointMoments<K> of(std::size_t metric, const std::string& variant) const {
    const auto* arm = armOf(metric, variant);
    if (arm == nullptr) return {};
    typename JointMoments<K>::Values sums{};
    typename JointMoments<K>::Matrix products{};
    const auto& places = places_[metric];
    for (std::size_t i = 0; i < K; ++i) {
      sums[i] = arm->sums[places[i]];
      for (std::size_t j = 0; j < K; ++j)
        products[i][j] = arm->products[productPlace(places[i], places[j], arm->sums.size())];
    }
    return JointMoments<K>::fromSums(arm->users, sums, products);
  }

  /// Users by value, ascending, for a quantile.
  const Counts& countsOf(std::size_t metric, const std::string& variant) const;

  /// At which sums of the metric are cut, in the unit of its measure.
  std::optional<std::int64_t> capOf(std::size_t metric) const { return caps_[metric]; }

private:
  const ArmMoments* armOf(std::size_t metric, const std::string& variant) const;

  ByVariant measured_;
  std::vector<ByVariant> given_;                      ///< of each metric; empty for a measured one
  std::vector<std::map<std::string, Counts>> counts_; ///< of each metric; empty but for quantiles
  std::vector<std::vector<std::size_t>> places_;      ///< of each metric, among the sums
  std::vector<std::optional<std::int64_t>> caps_;
  std::uint64_t usersOfSeveral_ = 0;
};

} // namespace rankwright
