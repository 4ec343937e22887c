#pragma once

#include "core/base/job_control.h"
#include "core/events/event_store.h"
#include "core/experiment/experiment_definition.h"
#include "core/experiment/joint_moments.h"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace rankwright {

/// The moments of everything that an experiment's metrics need, by variant.
class ExperimentMoments {
public:
  /// Asks the store once for all that is measured, and once for each given metric. Errors: those of the
  /// store.
  static Result<ExperimentMoments> read(const ExperimentDefinition& definition, EventStore& store,
                                        const JobControl& job);

  /// Of users of the variant: in the events, or, for an experiment without any, among those with given
  /// values.
  std::uint64_t usersOf(const std::string& variant) const;
  std::uint64_t usersOfSeveral() const { return usersOfSeveral_; }
  std::vector<std::string> variants() const;

  /// The metric of users of the variant. For a ratio the numerator and the denominator; with a look back then
  /// the same of the days before.
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

private:
  const ArmMoments* armOf(std::size_t metric, const std::string& variant) const;

  std::map<std::string, ArmMoments> measured_;           ///< by variant
  std::vector<std::map<std::string, ArmMoments>> given_; ///< of each metric; empty for a measured one
  std::vector<std::vector<std::size_t>> places_;         ///< of each metric, among the sums
  std::uint64_t usersOfSeveral_ = 0;
};

} // namespace rankwright
