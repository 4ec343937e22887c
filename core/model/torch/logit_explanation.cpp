#include "core/model/torch/logit_explanation.h"

#include "core/model/torch/sample_scores.h"

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

/// What the entries of a row's cells add up to.
struct CellSums {
  std::vector<double> linear;  ///< [fields]
  std::vector<double> factors; ///< [fields, k]
  std::vector<double> squares; ///< [fields]
};

CellSums cellSums(const WeightRows& table, const EncodedBatch& rows, std::size_t row) {
  const std::size_t fields = rows.fieldCount;
  const auto& layout = table.layout;
  CellSums sums{std::vector<double>(fields), std::vector<double>(fields * layout.factors),
                std::vector<double>(fields)};
  for (std::size_t field = 0; field < fields; ++field)
    for (auto entry = rows.offsets[row * fields + field]; entry < rows.offsets[row * fields + field + 1];
         ++entry) {
      const auto* weights = table.row(static_cast<std::size_t>(rows.ids[entry]));
      const double x = rows.values[entry];
      if (layout.linear) sums.linear[field] += x * weights[0];
      for (std::size_t j = 0; j < layout.factors; ++j) {
        const auto term = x * weights[layout.firstFactor() + j];
        sums.factors[field * layout.factors + j] += term;
        sums.squares[field] += term * term;
      }
    }
  return sums;
}

double product(const CellSums& sums, std::size_t a, std::size_t b, std::size_t factors) {
  double sum = 0;
  for (std::size_t j = 0; j < factors; ++j)
    sum += sums.factors[a * factors + j] * sums.factors[b * factors + j];
  return a == b ? (sum - sums.squares[a]) / 2 : sum;
}

void addMachine(const ModelWeights& weights, const EncodedBatch& rows, std::size_t row, LogitParts& parts) {
  const std::size_t fields = rows.fieldCount;
  parts.linear.assign(fields, 0);
  parts.pair.assign(fields * (fields + 1) / 2, 0);
  if (!weights.machine().isThere()) return;
  const auto sums = cellSums(weights.table, rows, row);
  std::ranges::transform(sums.linear, parts.linear.begin(),
                         [](double each) { return static_cast<float>(each); });
  if (!weights.machine().pairs) return;
  auto pair = parts.pair.begin();
  for (std::size_t a = 0; a < fields; ++a)
    for (std::size_t b = a; b < fields; ++b)
      *pair++ = static_cast<float>(product(sums, a, b, weights.table.layout.factors));
}

std::vector<float> gatesOf(const GateRecord& record, std::size_t task, std::size_t row) {
  if (record.gates.empty()) return {};
  const auto gate = record.gates[task][static_cast<std::int64_t>(row)].contiguous();
  return {gate.data_ptr<float>(), gate.data_ptr<float>() + gate.numel()};
}

/// What each task's logit is the logit of.
std::string taskName(const ModelShape& shape, std::size_t task) {
  return outputsOf(shape)[task]; // pctr and pcvr of a product head, pctr and pctcvr of an independent one
}

void addTasks(const ModelWeights& weights, const TaskLogits& scored, const GateRecord& record,
              std::size_t row, LogitParts& parts) {
  const auto tasks = weights.bias.size();
  parts.bias = weights.bias.front();
  parts.logit = scored.logits[row * tasks];
  if (!scored.deep.empty()) parts.deep = scored.deep[row * tasks];
  if (tasks == 1) return;
  for (std::size_t task = 0; task < tasks; ++task)
    parts.tasks.push_back({taskName(weights.shape, task), weights.bias[task], scored.deep[row * tasks + task],
                           scored.logits[row * tasks + task], gatesOf(record, task, row)});
}

double meanEntropy(const torch::Tensor& gate) {
  return -(gate * gate.clamp_min(1e-12).log()).sum(1).mean().item<double>();
}

} // namespace

std::vector<LogitParts> explainLogits(const ModelWeights& weights, const EncodedBatch& rows,
                                      const TaskLogits& scored, const GateRecord& record) {
  std::vector<LogitParts> all(rows.rowCount);
  for (std::size_t row = 0; row < rows.rowCount; ++row) {
    addMachine(weights, rows, row, all[row]);
    addTasks(weights, scored, record, row, all[row]);
  }
  return all;
}

GateStatistics statisticsOf(const ModelWeights& weights, const GateRecord& record) {
  GateStatistics statistics;
  statistics.experts = static_cast<std::uint32_t>(record.experts.size());
  for (std::size_t task = 0; task < record.gates.size(); ++task) {
    const auto& gate = record.gates[task];
    statistics.tasks.push_back(taskName(weights.shape, task));
    statistics.gateEntropies.push_back(meanEntropy(gate));
    for (std::int64_t expert = 0; expert < gate.size(1); ++expert)
      statistics.gateMeans.push_back(gate.select(1, expert).mean().item<double>());
  }
  for (const auto& expert : record.experts) {
    statistics.zeroShares.push_back((expert == 0).to(torch::kFloat64).mean().item<double>());
    statistics.means.push_back(expert.mean().item<double>());
    statistics.deviations.push_back(expert.std(false).item<double>());
  }
  return statistics;
}

} // namespace rankwright
