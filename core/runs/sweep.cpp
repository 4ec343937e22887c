#include "core/runs/sweep.h"

#include "core/runs/sweep_results.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>

namespace rankwright {

namespace {

using Clock = std::chrono::steady_clock;

std::uint32_t rungCount(const SweepConfig& sweep) {
  return sweep.strategy == SweepStrategy::Halving ? sweep.rungs : 1;
}

/// The last rung has all; each before it 1/eta of the next.
TrialBudget budgetOf(const SweepConfig& sweep, const SweepTrial& trial, std::uint32_t rung) {
  const auto share =
      std::pow(static_cast<double>(sweep.eta), -static_cast<double>(rungCount(sweep) - 1 - rung));
  TrialBudget budget{rung, trial.config.epochs, 1};
  if (sweep.resource == SweepResource::Rows)
    budget.rowShare = share;
  else
    budget.epochs = std::max(1U, static_cast<std::uint32_t>(std::lround(trial.config.epochs * share)));
  return budget;
}

/// Trials of a rung that go on: 1/eta of them, at least one.
std::size_t survivors(const SweepConfig& sweep, std::size_t trials) {
  return std::max<std::size_t>(1, (trials + sweep.eta - 1) / sweep.eta);
}

/// The state of a sweep that is under way.
class Sweeping {
public:
  Sweeping(const SweepConfig& sweep, std::filesystem::path file, const TrainTrial& train,
           const SweepCallback& onTrial, const JobControl& job)
      : sweep_(sweep), file_(std::move(file)), train_(train), onTrial_(onTrial), job_(job) {}

  Status readFinished() {
    RW_ASSIGN(results_, readSweepResults(file_));
    std::erase_if(results_, [](const TrialResult& result) { return !result.metric; });
    return {};
  }

  /// The cost of a trial at a rung: infinite where it failed.
  Result<double> costAt(const SweepTrial& trial, std::uint32_t rung) {
    const auto budget = budgetOf(sweep_, trial, rung);
    const auto* known = find(trial, budget);
    if (!known) {
      RW_CHECK(run(trial, budget));
      known = find(trial, budget);
    }
    return costOf(*known);
  }

  std::vector<TrialResult> sorted() const {
    auto results = results_;
    std::ranges::stable_sort(results, [this](const TrialResult& a, const TrialResult& b) {
      if (a.budget.rung != b.budget.rung) return a.budget.rung > b.budget.rung;
      return costOf(a) < costOf(b);
    });
    return results;
  }

private:
  double costOf(const TrialResult& result) const {
    return result.metric ? rankwright::costOf(sweep_.metric, *result.metric)
                         : std::numeric_limits<double>::infinity();
  }

  const TrialResult* find(const SweepTrial& trial, const TrialBudget& budget) const {
    const auto isIt = [&](const TrialResult& result) {
      return result.budget == budget && sameSettings(result.settings, trial.settings);
    };
    const auto found = std::ranges::find_if(results_, isIt);
    return found == results_.end() ? nullptr : &*found;
  }

  /// Settings of a file are in the order of their keys.
  static bool sameSettings(std::vector<std::pair<std::string, std::string>> a,
                           std::vector<std::pair<std::string, std::string>> b) {
    std::ranges::sort(a);
    std::ranges::sort(b);
    return a == b;
  }

  Status run(const SweepTrial& trial, const TrialBudget& budget) {
    RW_CHECK(job_.check());
    const auto start = Clock::now();
    const auto outcome = train_(trial, budget, job_);
    if (!outcome && outcome.error().kind == ErrorKind::Cancelled) return tl::unexpected(outcome.error());
    TrialResult result{trial.number, budget, trial.settings, {}, {}, {}, 0};
    result.seconds = std::chrono::duration<double>(Clock::now() - start).count();
    if (outcome && std::isfinite(outcome->metric)) {
      result.metric = outcome->metric;
      result.run = outcome->run;
    } else {
      result.failure = outcome ? "the metric is not finite" : outcome.error().describe();
    }
    results_.push_back(std::move(result));
    RW_CHECK(writeSweepResults(sorted(), file_));
    if (onTrial_) onTrial_(sorted());
    return {};
  }

  const SweepConfig& sweep_;
  std::filesystem::path file_;
  const TrainTrial& train_;
  const SweepCallback& onTrial_;
  const JobControl& job_;
  std::vector<TrialResult> results_;
};

struct RankedTrial {
  const SweepTrial* trial;
  double cost;
};

} // namespace

Result<std::vector<TrialResult>> runSweep(const SweepConfig& sweep, const std::vector<SweepTrial>& trials,
                                          const std::filesystem::path& resultsFile, const TrainTrial& train,
                                          const JobControl& job, const SweepCallback& onTrial) {
  Sweeping sweeping(sweep, resultsFile, train, onTrial, job);
  RW_CHECK(sweeping.readFinished());
  std::vector<RankedTrial> going;
  for (const auto& trial : trials)
    going.push_back({&trial, 0});
  for (std::uint32_t rung = 0; rung < rungCount(sweep); ++rung) {
    double done = 0;
    for (auto& each : going) {
      job.report("sweeping", done++, static_cast<double>(going.size()));
      RW_ASSIGN(each.cost, sweeping.costAt(*each.trial, rung));
    }
    std::ranges::stable_sort(going, {}, &RankedTrial::cost);
    if (rung + 1 < rungCount(sweep)) going.resize(std::min(going.size(), survivors(sweep, going.size())));
  }
  return sweeping.sorted();
}

} // namespace rankwright
