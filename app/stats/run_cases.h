#pragma once

#include "app/stats/stats_case.h"
#include "core/base/job_control.h"

#include <filesystem>

namespace rankwright::stats {

/// The cases of a file in the form of tests/data/stats_goldens.json. Errors: NotFound, Io; Parse for what is
/// no JSON, or has no cases.
Result<std::vector<StatsCase>> readCases(const std::filesystem::path& file);

/// The values that a case asks for, under the keys of its `expected`; NaN and infinities as the texts "nan",
/// "inf" and
/// "-inf". Errors: NotFound for a family, a method or a key that is not known; InvalidArgument for inputs
/// that cannot be used.
Result<Json> runCase(const StatsCase& each);

/// The answers of all cases by id, and how many have none.
struct CaseReport {
  Json answers; ///< of a case without an answer: an object with the text `error`
  std::size_t failed = 0;
};

/// Errors: Cancelled.
Result<CaseReport> runCases(std::span<const StatsCase> cases, const JobControl& job);

} // namespace rankwright::stats
