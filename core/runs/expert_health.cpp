#include "core/runs/expert_health.h"

#include "core/runs/held_out_predictions.h"

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

/// Means of two lots of rows become that of both.
class Weighting {
public:
  Weighting(std::uint64_t a, std::uint64_t b)
      : share_(static_cast<double>(b) / static_cast<double>(std::max<std::uint64_t>(a + b, 1))) {}

  double operator()(double a, double b) const { return std::lerp(a, b, share_); }

private:
  double share_;
};

GateFigures joined(const GateFigures& a, const GateFigures& b, const Weighting& mean) {
  auto gate = a;
  gate.entropy = mean(a.entropy, b.entropy);
  for (std::size_t i = 0; i < gate.shares.size(); ++i)
    gate.shares[i] = mean(a.shares[i], b.shares[i]);
  return gate;
}

ExpertFigures joined(const ExpertFigures& a, const ExpertFigures& b, const Weighting& mean) {
  const auto squareOf = [](const ExpertFigures& each) {
    return each.deviation * each.deviation + each.mean * each.mean;
  };
  ExpertFigures expert{mean(a.zeroRate, b.zeroRate), mean(a.mean, b.mean), 0};
  const auto variance = mean(squareOf(a), squareOf(b)) - expert.mean * expert.mean;
  expert.deviation = std::sqrt(std::max(variance, 0.0));
  return expert;
}

} // namespace

double ExpertHealth::largestShare() const {
  double largest = 0;
  for (const auto& gate : gates)
    for (const auto share : gate.shares)
      largest = std::max(largest, share);
  return largest;
}

ExpertHealth expertHealthOf(const GateStatistics& statistics, std::uint64_t rows) {
  ExpertHealth health;
  health.rows = rows;
  for (std::size_t task = 0; task < statistics.tasks.size(); ++task) {
    const auto first = statistics.gateMeans.begin() + static_cast<std::ptrdiff_t>(task * statistics.experts);
    health.gates.push_back({statistics.tasks[task], std::vector<double>(first, first + statistics.experts),
                            statistics.gateEntropies[task]});
  }
  for (std::size_t expert = 0; expert < statistics.experts; ++expert)
    health.experts.push_back(
        {statistics.zeroShares[expert], statistics.means[expert], statistics.deviations[expert]});
  return health;
}

ExpertHealth joined(const ExpertHealth& a, const ExpertHealth& b) {
  const Weighting mean(a.rows, b.rows);
  ExpertHealth health;
  health.rows = a.rows + b.rows;
  for (std::size_t i = 0; i < a.gates.size(); ++i)
    health.gates.push_back(joined(a.gates[i], b.gates[i], mean));
  for (std::size_t i = 0; i < a.experts.size(); ++i)
    health.experts.push_back(joined(a.experts[i], b.experts[i], mean));
  return health;
}

Result<std::optional<ExpertHealth>> expertHealth(const RankModel& model, const SampleBlocks& rows,
                                                 std::uint64_t most, const JobControl& job) {
  std::optional<ExpertHealth> health;
  for (std::uint32_t i = 0; i < rows.blockCount() && (!health || health->rows < most); ++i) {
    RW_CHECK(job.check());
    const auto block = rows.block(i);
    RW_ASSIGN(const auto statistics, model.gateStatistics(batchOf(block, rows.fieldCount())));
    if (!statistics) return health;
    const auto own = expertHealthOf(*statistics, block.rowCount);
    health = health ? joined(*health, own) : own;
  }
  return health;
}

} // namespace rankwright
