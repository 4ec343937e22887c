#pragma once

#include "core/experiment/experiment_analysis.h"
#include "core/experiment/uniformity.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rankwright {

/// Users in several variants are worth a warning from this share and number of them on (GrowthBook).
inline constexpr double kSeveralVariantsShare = 0.01;
inline constexpr std::uint64_t kSeveralVariantsUsers = 10;

/// With fewer users a split is not judged (PostHog).
inline constexpr std::uint64_t kLeastUsersOfSplit = 100;

/// The split of some of the users.
struct SplitPart {
  std::string dimension = {}; ///< of a split by values
  std::string value = {};
  std::int64_t day = 0;                  ///< of the first exposure, of a split by days
  std::vector<std::uint64_t> users = {}; ///< of each arm
  std::optional<SampleRatioTest> test = {};
  std::optional<SampleRatioTest> upTo = {}; ///< by days: of this and all days before
  double adjustedP = 1;                     ///< Holm's, among the parts by days or those of all dimensions
};

/// A metric of the days before the experiment: an effect there is none of the treatment.
struct MetricBias {
  std::string metric = {};
  std::string variant = {};
  std::optional<EffectTest> test = {};
  double control = 0;
  double treated = 0;
  double adjustedP = 1; ///< Holm's, among all metrics and arms
  std::string undefined = {};
};

/// The users of the log split anew at random, again and again: tests of them find nothing more often than
/// they may.
struct AaReplay {
  static constexpr std::size_t kBins = 20;

  std::string metric = {};
  std::vector<double> p = {};              ///< of each replay
  double significantShare = 0;             ///< p below alpha
  UniformityTest uniform = {};             ///< Kolmogorov and Smirnov's
  std::array<std::uint32_t, kBins> bins{}; ///< p in [0, 0.05), [0.05, 0.1), …
};

enum class TrustLight : std::uint8_t { Green, Yellow, Red };

enum class TrustReason : std::uint8_t {
  SplitAlarms,        ///< red: p of the whole split below 0.001
  NoUsers,            ///< red: an arm has nobody
  SplitWarns,         ///< yellow: below 0.01
  SplitByDayAlarms,   ///< yellow: adjusted p of a day below 0.001
  SplitByValueAlarms, ///< yellow: the same of a value of a dimension
  UsersOfSeveral,     ///< yellow: from 1 % and 10 users on
  BiasBefore,         ///< yellow: adjusted p of a metric of the days before below 0.001
  ReplayNotUniform,   ///< yellow: p of the test of replays below 0.001
  VariantsWithoutArm, ///< yellow: the log has variants that the definition does not
  TooFewUsers,        ///< yellow: fewer than 100, a split cannot be judged
};

/// The light that a reason makes.
TrustLight lightOf(TrustReason reason);

struct TrustFinding {
  TrustReason reason = TrustReason::SplitAlarms;
  double figure = 0;      ///< p, the share of users, or their number, as the reason says
  std::string where = {}; ///< arm, dimension and value, or metric; "" for the whole
  std::int64_t day = 0;   ///< of `SplitByDayAlarms`

  TrustLight light() const { return lightOf(reason); }
};

struct TrustReport {
  std::vector<ArmUsers> arms = {};
  std::optional<SampleRatioTest> split = {};
  std::string splitUndefined = {};
  std::vector<SplitPart> byDay = {};       ///< of first exposure
  std::vector<SplitPart> byDimension = {}; ///< by dimension, then by value
  std::uint64_t usersOfSeveral = 0;        ///< whatever the scope
  double severalShare = 0;                 ///< of all users of the experiment
  bool severalPasses = true;               ///< under the limits
  std::vector<std::string> otherVariants = {};
  std::vector<MetricBias> bias = {};
  std::optional<AaReplay> replay = {}; ///< of the main metric
  std::string replayUndefined = {};
  TrustLight light = TrustLight::Green;    ///< the worst of the findings
  std::vector<TrustFinding> findings = {}; ///< worst first
};

struct TrustOptions {
  std::uint32_t replays = 200; ///< 0 makes none
  std::uint64_t seed = 1;      ///< the same one splits the same
  bool bias = true;
};

/// Whether an experiment's figures may be believed. Errors: those of `analyseExperiment`.
Result<TrustReport> trustReport(const ExperimentDefinition& definition, EventStore& store,
                                const AnalysisScope& scope, const TrustOptions& options,
                                const JobControl& job = {});

/// The split alone: in total, by day and by value of each dimension; no metric is looked at. Its light is
/// that of the split.
Result<TrustReport> splitReport(const ExperimentDefinition& definition, EventStore& store,
                                const AnalysisScope& scope, const JobControl& job = {});

} // namespace rankwright
