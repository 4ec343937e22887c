#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/expr/program.h"

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace rankwright {

/// How much of the rows a profile remembers.
struct ProfileOptions {
  std::uint32_t mostDistinct = 100'000; ///< distinct values of a rule that are told apart
  std::uint32_t topValues = 10;         ///< the most frequent values that are listed
  std::uint32_t bins = 20;              ///< of a histogram
};

/// One value and the rows that have it.
struct ValueCount {
  std::string value; ///< as people read it
  std::uint64_t rows = 0;
};

/// Numbers of a rule in bins of equal width from `low` to `high`, both included. NaN and infinities are
/// counted apart.
struct NumberHistogram {
  double low = 0;
  double high = 0;
  std::vector<std::uint64_t> rows; ///< by bin; empty when no number is finite
  std::uint64_t notFinite = 0;
};

/// What one rule gives over all rows. Of a list of numbers every element is counted in the histogram.
struct RuleProfile {
  std::string name;
  ValueType type = ValueType::Int64;
  std::uint64_t rows = 0;
  std::uint64_t missing = 0;
  std::uint64_t distinct = 0; ///< exact unless `moreDistinct`
  bool moreDistinct =
      false; ///< there are more than `distinct`; top values are those among the first ones seen
  std::vector<ValueCount> top = {}; ///< the most frequent first; equal ones by value
  NumberHistogram histogram = {};
  /// What the rule would cost alone, and the part that no other rule shares; nanoseconds a row on one core.
  double nanosecondsAlone = 0;
  double nanosecondsOwn = 0;

  double missingShare() const {
    return rows == 0 ? 0 : static_cast<double>(missing) / static_cast<double>(rows);
  }
};

/// What a program's outputs give over all rows, and what they cost together.
struct ProgramProfile {
  std::vector<RuleProfile> rules; ///< in the order of the outputs
  double nanosecondsTogether = 0; ///< a row
};

/// Profiles every output over `rowCount` rows of the tables, on all cores; two passes, since a histogram
/// needs its bounds first. Errors: Cancelled.
Result<ProgramProfile> profileProgram(const Program& program, const InputTables& tables,
                                      std::uint32_t rowCount, const ProfileOptions& options,
                                      const JobControl& job);

} // namespace rankwright
