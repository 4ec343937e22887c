#pragma once

#include "core/base/result.h"
#include "core/events/measure.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// A measure of the users of an experiment as it would be if all of them were in one variant.
struct MeasureTruth {
  double mean = 0;  ///< per user; amounts in units of the currency, as in `ArmMoments`
  double share = 0; ///< of users with any, 0 to 1

  friend bool operator==(const MeasureTruth&, const MeasureTruth&) = default;
};

/// What one variant does to everybody in the experiment.
struct VariantTruth {
  std::string variant;
  std::uint64_t users = 0; ///< whom the variant would show anything
  std::array<MeasureTruth, kMeasureCount> measures = {};

  const MeasureTruth& of(Measure measure) const { return measures[static_cast<std::size_t>(measure)]; }
  MeasureTruth& of(Measure measure) { return measures[static_cast<std::size_t>(measure)]; }

  friend bool operator==(const VariantTruth&, const VariantTruth&) = default;
};

/// What is true of a simulated experiment, to lay over what its analysis finds: both potential outcomes of
/// every user, not only the one that the log has. The true effect on a mean is the difference of the means of
/// two variants, on a share that of the shares, and on a ratio the quotient of two means in one variant less
/// that in the other.
struct ExperimentTruth {
  std::string experiment; ///< as the log calls it
  std::uint64_t seed = 0; ///< of the simulation
  std::vector<VariantTruth> variants;

  /// nullptr when there is none of that name.
  const VariantTruth* find(std::string_view variant) const;

  friend bool operator==(const ExperimentTruth&, const ExperimentTruth&) = default;
};

/// Where the truth of an event log lies: store.truth.toml beside store.eventlog.
std::filesystem::path experimentTruthPath(const std::filesystem::path& log);

/// The truth of a log's experiments as TOML; `parseExperimentTruths` reads the same numbers, to the last bit.
std::string experimentTruthsToml(std::span<const ExperimentTruth> truths);

/// Errors, all with the place: Parse, Type, NotFound for a missing key, InvalidArgument for unknown keys and
/// values out of range, Conflict for an experiment or variant that occurs twice.
Result<std::vector<ExperimentTruth>> parseExperimentTruths(std::string_view toml, std::string source);

/// The truth of an experiment of that log; nothing where no file lies beside the log, or it lacks the
/// experiment. Errors: Io; as `parseExperimentTruths`.
Result<std::optional<ExperimentTruth>> findExperimentTruth(const std::filesystem::path& log,
                                                           std::string_view experiment);

} // namespace rankwright
