#include "core/experiment/coverage_study.h"

#include "core/base/parallel_blocks.h"
#include "core/base/stage_progress.h"
#include "core/experiment/confidence_sequence.h"
#include "core/experiment/cuped.h"
#include "core/experiment/simulated_user.h"
#include "core/experiment/welch.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <optional>

namespace rankwright {

namespace {

constexpr std::size_t kMetrics = 3;
constexpr std::array<const char*, kMetrics> kNames{"clicks per user", "clicks per impression",
                                                   "clicks per user, CUPED"};

/// Clicks, impressions, earlier clicks and earlier impressions of both arms.
struct RunMoments {
  RatioPairMoments a;
  RatioPairMoments b;

  void add(const SimulatedUser& user) {
    (user.treated ? b : a).add({user.clicks, user.impressions, user.earlierClicks, user.earlierImpressions});
  }
};

/// What one run says of each metric.
struct RunOutcome {
  std::array<EffectTest, kMetrics> tests = {};
  bool alwaysValidCrossed = false;
  bool fixedCrossed = false;
};

/// Looks at a run after each of its users.
class Looks {
public:
  Looks(const ConfidenceSequence& sequence, const CoverageOptions& options)
      : sequence_(sequence), options_(options), z_(testQuantile(1 - options.alpha / 2, kNormalDegrees)) {}

  void look(const RunMoments& moments, RunOutcome& outcome) const {
    const auto users = static_cast<double>(moments.a.count() + moments.b.count());
    if (users < options_.firstLook || moments.a.count() < 2 || moments.b.count() < 2) return;
    const auto error = std::sqrt(moments.a.variance(0) / static_cast<double>(moments.a.count()) +
                                 moments.b.variance(0) / static_cast<double>(moments.b.count()));
    const auto effect = std::abs(moments.b.mean(0) - moments.a.mean(0));
    outcome.fixedCrossed |= effect > z_ * error;
    outcome.alwaysValidCrossed |= effect > sequence_.halfWidth(error, users);
  }

private:
  const ConfidenceSequence& sequence_;
  const CoverageOptions& options_;
  double z_;
};

Result<RunOutcome> testsOf(const RunMoments& moments, double alpha) {
  RunOutcome outcome;
  RW_ASSIGN(const auto ratioA, ratioSummary(moments.a.of<0, 1>()));
  RW_ASSIGN(const auto ratioB, ratioSummary(moments.b.of<0, 1>()));
  RW_ASSIGN(outcome.tests[0], welchTest(summaryOf(moments.a.of<0>()), summaryOf(moments.b.of<0>()), alpha));
  RW_ASSIGN(outcome.tests[1], ratioTest(ratioA, ratioB, alpha));
  RW_ASSIGN(const auto cuped, cupedTest(moments.a.of<0, 2>(), moments.b.of<0, 2>(), alpha));
  outcome.tests[2] = cuped.adjusted;
  return outcome;
}

/// One run; `looks` where it is looked at again and again.
Result<RunOutcome> outcomeOf(const SimulatedPopulation& population, std::uint64_t run,
                             const CoverageOptions& options, const Looks* looks) {
  RunMoments moments;
  RunOutcome looked;
  for (std::uint32_t user = 0; user < options.users; ++user) {
    moments.add(simulateUser(population, run, user));
    if (looks != nullptr) looks->look(moments, looked);
  }
  RW_ASSIGN(auto outcome, testsOf(moments, options.alpha));
  outcome.alwaysValidCrossed = looked.alwaysValidCrossed;
  outcome.fixedCrossed = looked.fixedCrossed;
  return outcome;
}

using RunOf = std::function<Result<RunOutcome>(std::size_t run)>;

/// Each run on its own, so that their order does not matter.
Result<std::vector<RunOutcome>> allRuns(std::uint32_t runs, StageProgress& progress, const RunOf& runOf) {
  std::vector<Result<RunOutcome>> outcomes(runs);
  RW_CHECK(forEachBlock(
      runs, progress.job(),
      [&](std::size_t run, Block) {
        outcomes[run] = runOf(run);
        progress.advance(1);
      },
      1));
  std::vector<RunOutcome> result;
  for (auto& outcome : outcomes) {
    RW_ASSIGN(const auto each, std::move(outcome));
    result.push_back(each);
  }
  return result;
}

template <class Holds>
Estimate shareOf(const std::vector<RunOutcome>& runs, Holds holds) {
  return shareEstimate(static_cast<std::size_t>(std::ranges::count_if(runs, holds)), runs.size());
}

Result<MetricCoverage> coverageOf(std::size_t metric, double trueEffect,
                                  const std::vector<RunOutcome>& without, const std::vector<RunOutcome>& with,
                                  double alpha) {
  const auto test = [metric](const RunOutcome& run) -> const EffectTest& { return run.tests[metric]; };
  MetricCoverage coverage{.metric = kNames[metric]};
  std::vector<double> p;
  for (const auto& run : without)
    p.push_back(test(run).p);
  RW_ASSIGN(coverage.uniform, uniformityTest(p));
  coverage.falsePositives = shareOf(without, [&](const RunOutcome& run) { return test(run).p < alpha; });
  coverage.covered =
      shareOf(with, [&](const RunOutcome& run) { return test(run).interval.contains(trueEffect); });
  coverage.trueEffect = trueEffect;
  SampleMoments effects;
  SampleMoments widths;
  for (const auto& run : with) {
    effects.add({test(run).effect});
    widths.add({(test(run).interval.high - test(run).interval.low) / 2});
  }
  coverage.meanEffect = effects.mean();
  coverage.meanHalfWidth = widths.mean();
  return coverage;
}

Status checkOptions(const CoverageOptions& options) {
  RW_CHECK(checkProbability(options.alpha));
  if (options.runs >= 2 && options.users >= 2) return {};
  return fail(ErrorKind::InvalidArgument,
              "a coverage study needs at least 2 runs of 2 users, but there are {}",
              std::min(options.runs, options.users));
}

} // namespace

Result<CoverageReport> studyCoverage(const CoverageOptions& options, const JobControl& job) {
  RW_CHECK(checkOptions(options));
  const SimulatedPopulation none{options.seed, 0};
  const SimulatedPopulation some{options.seed, options.lift};
  RW_CHECK(checkPopulation(some));
  RW_ASSIGN(const auto sequence, ConfidenceSequence::create(options.users, options.alpha));
  const Looks looks(sequence, options);
  StageProgress progress(job, "simulating experiments", 2.0 * options.runs);
  RW_ASSIGN(const auto without, allRuns(options.runs, progress, [&](std::size_t run) {
              return outcomeOf(none, run, options, &looks);
            }));
  // Other users than those of the runs without an effect.
  RW_ASSIGN(const auto with, allRuns(options.runs, progress, [&](std::size_t run) {
              return outcomeOf(some, options.runs + run, options, nullptr);
            }));
  CoverageReport report;
  const auto clicks = some.clicksPerUser(true) - some.clicksPerUser(false);
  const std::array trueEffects{clicks, some.clickRate(true) - some.clickRate(false), clicks};
  for (std::size_t metric = 0; metric < kMetrics; ++metric) {
    RW_ASSIGN(auto coverage, coverageOf(metric, trueEffects[metric], without, with, options.alpha));
    report.metrics.push_back(std::move(coverage));
  }
  report.alwaysValidCrossed = shareOf(without, &RunOutcome::alwaysValidCrossed);
  report.fixedCrossed = shareOf(without, &RunOutcome::fixedCrossed);
  return report;
}

} // namespace rankwright
