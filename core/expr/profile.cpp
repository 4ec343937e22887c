#include "core/expr/profile.h"

#include "core/base/parallel_blocks.h"
#include "core/base/stage_progress.h"
#include "core/expr/evaluation.h"
#include "core/expr/value_tally.h"

#include <algorithm>
#include <cmath>
#include <mutex>

namespace rankwright {

namespace {

constexpr std::size_t kBlock = std::size_t{16} * kBatchRows;

/// What both passes see: the program, evaluated batch by batch.
class Profiler {
public:
  Profiler(const Program& program, const InputTables& tables, std::uint32_t rowCount,
           const ProfileOptions& options)
      : program_(program),
        graph_(program.plan()->graph),
        rowCount_(rowCount),
        options_(options),
        setup_(graph_.nodes.size(), 0),
        evaluation_(program.plan(), tables, rowCount, setup_),
        nanoseconds_(setup_) {}

  Result<ProgramProfile> run(const JobControl& job) {
    RW_CHECK(tally(job));
    ProgramProfile profile;
    for (std::size_t output = 0; output < tallies_.size(); ++output)
      profile.rules.push_back(ruleOf(output));
    RW_CHECK(fillHistograms(profile, job));
    addCosts(profile);
    return profile;
  }

private:
  /// Calls `visit(state, outputs)` for every batch with a state of its block, and `merge(state, scratch)`
  /// under a lock after every block.
  template <class State, class Visit, class Merge>
  Status forEachBatch(const JobControl& job, std::string_view stage, const State& initial, Visit visit,
                      Merge merge) {
    StageProgress progress(job, stage, rowCount_);
    std::mutex mutex;
    return forEachBlock(
        rowCount_, job,
        [&](std::size_t, Block block) {
          Evaluation::Scratch scratch;
          scratch.nanoseconds.assign(graph_.nodes.size(), 0);
          State state = initial;
          for (auto first = block.first; first < block.last && !job.cancelled(); first += kBatchRows) {
            const auto count =
                static_cast<std::uint32_t>(std::min<std::size_t>(kBatchRows, block.last - first));
            scratch.arena->reuse();
            visit(state, evaluation_.evaluate(static_cast<std::uint32_t>(first), count, scratch));
          }
          const std::lock_guard lock(mutex);
          merge(state, scratch);
          progress.advance(static_cast<double>(block.size()));
        },
        kBlock);
  }

  Status tally(const JobControl& job) {
    tallies_.assign(graph_.outputs.size(), ValueTally(options_.mostDistinct));
    const auto initial = tallies_;
    return forEachBatch(
        job, "counting values", initial,
        [](std::vector<ValueTally>& tallies, std::span<const Vector> outputs) {
          for (std::size_t output = 0; output < outputs.size(); ++output)
            tallies[output].add(outputs[output]);
        },
        [this](const std::vector<ValueTally>& tallies, const Evaluation::Scratch& scratch) {
          for (std::size_t output = 0; output < tallies.size(); ++output)
            tallies_[output].add(tallies[output]);
          for (std::size_t node = 0; node < nanoseconds_.size(); ++node)
            nanoseconds_[node] += scratch.nanoseconds[node];
        });
  }

  RuleProfile ruleOf(std::size_t output) const {
    const auto& tally = tallies_[output];
    const auto& field = program_.outputs().fields()[output];
    RuleProfile rule{.name = field.name,
                     .type = field.type,
                     .rows = tally.rows(),
                     .missing = tally.missing(),
                     .distinct = tally.distinct(),
                     .moreDistinct = tally.isFull()};
    for (const auto& [bytes, rows] : tally.top(options_.topValues))
      rule.top.push_back({readTallied(field.type, bytes), rows});
    if (tally.low() > tally.high()) return rule;
    rule.histogram.low = tally.low();
    rule.histogram.high = tally.high();
    rule.histogram.rows.assign(tally.low() == tally.high() ? 1 : options_.bins, 0);
    return rule;
  }

  static void addNumber(NumberHistogram& histogram, double number) {
    if (!std::isfinite(number)) {
      ++histogram.notFinite;
      return;
    }
    const auto bins = static_cast<double>(histogram.rows.size());
    // Halves, since the range itself may be too wide for a number.
    const auto share = (number / 2 - histogram.low / 2) / (histogram.high / 2 - histogram.low / 2);
    const auto bin = bins == 1 ? 0.0 : std::min(share * bins, bins - 1);
    ++histogram.rows[static_cast<std::size_t>(bin)];
  }

  Status fillHistograms(ProgramProfile& profile, const JobControl& job) {
    std::vector<NumberHistogram> empty;
    for (const auto& rule : profile.rules)
      empty.push_back(rule.histogram);
    return forEachBatch(
        job, "drawing histograms", empty,
        [](std::vector<NumberHistogram>& histograms, std::span<const Vector> outputs) {
          for (std::size_t output = 0; output < outputs.size(); ++output)
            for (std::uint32_t row = 0; row < outputs[output].rowCount(); ++row)
              if (!outputs[output].isMissing(row))
                visitNumbers(outputs[output], row,
                             [&](double number) { addNumber(histograms[output], number); });
        },
        [&](const std::vector<NumberHistogram>& histograms, const Evaluation::Scratch&) {
          for (std::size_t output = 0; output < histograms.size(); ++output)
            add(profile.rules[output].histogram, histograms[output]);
        });
  }

  static void add(NumberHistogram& sum, const NumberHistogram& part) {
    sum.notFinite += part.notFinite;
    for (std::size_t bin = 0; bin < sum.rows.size(); ++bin)
      sum.rows[bin] += part.rows[bin];
  }

  std::vector<bool> nodesOf(NodeId output) const {
    std::vector<bool> needed(graph_.nodes.size(), false);
    needed[output] = true;
    for (auto id = graph_.nodes.size(); id-- > 0;)
      if (needed[id])
        for (const auto operand : graph_.nodes[id].operands)
          needed[operand] = true;
    return needed;
  }

  void addCosts(ProgramProfile& profile) const {
    const double rows = std::max<double>(rowCount_, 1);
    std::vector<std::uint32_t> users(graph_.nodes.size(), 0);
    std::vector<std::vector<bool>> needed;
    for (const auto output : graph_.outputs) {
      needed.push_back(nodesOf(output));
      for (std::size_t node = 0; node < users.size(); ++node)
        users[node] += needed.back()[node] ? 1 : 0;
    }
    for (std::size_t node = 0; node < users.size(); ++node) {
      const auto cost = static_cast<double>(nanoseconds_[node]) / rows;
      profile.nanosecondsTogether += cost;
      for (std::size_t output = 0; output < needed.size(); ++output) {
        if (!needed[output][node]) continue;
        profile.rules[output].nanosecondsAlone += cost;
        if (users[node] == 1) profile.rules[output].nanosecondsOwn += cost;
      }
    }
  }

  const Program& program_;
  const Graph& graph_;
  std::uint32_t rowCount_;
  ProfileOptions options_;
  std::vector<std::uint64_t> setup_; ///< by node, what was computed once
  Evaluation evaluation_;
  std::vector<std::uint64_t> nanoseconds_; ///< by node, the sum of all threads
  std::vector<ValueTally> tallies_;        ///< by output
};

} // namespace

Result<ProgramProfile> profileProgram(const Program& program, const InputTables& tables,
                                      std::uint32_t rowCount, const ProfileOptions& options,
                                      const JobControl& job) {
  RW_CHECK(job.check());
  return Profiler(program, tables, rowCount, options).run(job);
}

} // namespace rankwright
