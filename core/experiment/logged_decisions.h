#pragma once

#include "core/experiment/off_policy_report.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace rankwright {

/// An exposure of a list that was made for its request. Names are numbers here.
struct LoggedRow {
  double propensity = 0; ///< 0 for an unknown one
  std::uint32_t item = 0;
  std::uint16_t slot = 0;
  std::uint16_t variant = 0;
  bool rewarded = false;
  bool second = false; ///< of the half of the users by whom models of the other half are judged
};

/// The exposures of an experiment, in memory: 24 bytes each.
struct LoggedDecisions {
  std::vector<LoggedRow> rows;
  std::vector<std::string> items, variants; ///< by number
  std::vector<std::int64_t> slots;

  /// Errors: NotFound for an experiment that the log does not have; Io, Cancelled.
  static Result<LoggedDecisions> read(EventStore& store, const std::string& experiment, EventKind reward,
                                      const JobControl& job);
};

} // namespace rankwright
