#pragma once

#include "core/experiment/experiment_analysis.h"
#include "core/experiment/power.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rankwright {

struct LogPowerAim {
  PowerAim power = {};
  std::vector<double> lifts = {0.01, 0.02, 0.05, 0.1}; ///< relative, not 0
  std::uint32_t curveDays = 60;                        ///< at least; as many as the log has
};

/// Users that a day brought.
struct DayUsers {
  std::int64_t day = 0; ///< of first exposure
  std::uint64_t users = 0;
};

/// What one lift needs.
struct LiftNeed {
  double lift = 0;
  double users = 0;                    ///< of all arms
  std::optional<double> days = {};     ///< from the experiment's first day on; nothing for never
  std::optional<double> daysToGo = {}; ///< from the log's last day on; 0 where there are enough
};

/// What so many days find.
struct DetectablePoint {
  std::uint32_t days = 0;
  double users = 0;          ///< of all arms, observed or expected
  double detectableLift = 0; ///< relative; infinite where no effect is large enough
  bool observed = false;
};

/// How large an experiment must be, by what its log shows of the metric and of the traffic.
struct LogPower {
  std::string metric = {};
  double mean = 0;                              ///< of the control, as the metric is declared
  double standardDeviation = 0;                 ///< of one user, after a look back where the metric has one
  std::optional<double> varianceReduction = {}; ///< by a look back, whether the metric has one or not
  std::vector<DayUsers> newUsers = {};          ///< by day, days without any too
  double users = 0;                             ///< so far
  /// Users up to day t, from 1 on, are expected as users · (t / days)^growth: 1 is steady traffic, near 0 all
  /// are there already. From the second half of the days.
  double growth = 1;
  std::vector<LiftNeed> needs = {};        ///< in the order of the aim's lifts
  std::vector<DetectablePoint> curve = {}; ///< by days
};

/// For the arm with the smallest weight against the control. Spread is taken for that of a user now; the sums
/// of users grow with the days, so that needs are rather too low for a metric that sums. Errors: NotFound for
/// a metric that the definition or log does not have; InvalidArgument for an aim out of range, or a control
/// without users, spread or mean; Io, Cancelled.
Result<LogPower> powerFromLog(const ExperimentDefinition& definition, EventStore& store,
                              const std::string& metric, const LogPowerAim& aim, const JobControl& job = {});

/// Days from the log's last one on until the experiment has so many users, by the same traffic; 0 where it
/// has them, nothing for never.
std::optional<double> daysUntil(const std::vector<DayUsers>& newUsers, double users);

/// New users of the definition's arms by day. Errors: those of the store.
Result<std::vector<DayUsers>> newUsersByDay(const ExperimentDefinition& definition, EventStore& store,
                                            const JobControl& job = {});

} // namespace rankwright
