#pragma once

#include "app/stats/stats_case.h"
#include "core/experiment/cuped.h"

namespace rankwright::stats {

/// Values of the users of each arm.
struct ArmValues {
  std::vector<double> a;
  std::vector<double> b;
};

/// Of the inputs `a` and `b`, or a column of generated users.
ArmValues armValues(const StatsCase& each, const char* column);

/// Sums of the users of each arm.
template <std::size_t K>
struct Arms {
  JointMoments<K> a;
  JointMoments<K> b;
};

/// Of columns of generated users.
template <std::size_t K>
Arms<K> armsOf(const StatsCase& each, const std::array<const char*, K>& columns);

extern template Arms<1> armsOf(const StatsCase&, const std::array<const char*, 1>&);
extern template Arms<2> armsOf(const StatsCase&, const std::array<const char*, 2>&);
extern template Arms<4> armsOf(const StatsCase&, const std::array<const char*, 4>&);

/// Of the inputs' sums n, Σx, Σx², of their values, or of the downloads of generated users.
Arms<1> meanArms(const StatsCase& each);

/// The keys that a test of means gives.
Json testJson(const EffectTest& test);

} // namespace rankwright::stats
