#include "core/workspace/expert_inspection.h"

#include "core/model/backend_loader.h"
#include "core/workspace/usage_rows.h"

namespace rankwright {

namespace {

Result<EncodedBatch> encodedRows(const WorkspaceSources& sources, const SavedModel& model,
                                 const JobControl& job) {
  const auto training = sources.training();
  RW_ASSIGN(const auto program, usageProgram(training, model.card.config));
  EncodedBatch batch;
  batch.fieldCount = model.encoder.fieldCount();
  RW_CHECK(forEachUsageBatch(training, program, kInspectedRows, job,
                             [&](const std::vector<Vector>& values, std::uint32_t rowCount) {
                               return model.encoder.append(values, rowCount, batch);
                             }));
  return batch;
}

ExpertHealth healthOf(const GateStatistics& statistics, std::uint64_t rows) {
  ExpertHealth health{.rows = rows, .gates = {}, .experts = {}};
  for (std::size_t task = 0; task < statistics.tasks.size(); ++task) {
    const auto first = statistics.gateMeans.begin() + static_cast<std::ptrdiff_t>(task * statistics.experts);
    health.gates.push_back(
        {statistics.tasks[task], {first, first + statistics.experts}, statistics.gateEntropies[task]});
  }
  for (std::size_t expert = 0; expert < statistics.experts; ++expert)
    health.experts.push_back(
        {statistics.zeroShares[expert], statistics.means[expert], statistics.deviations[expert]});
  return health;
}

} // namespace

Result<std::optional<ExpertHealth>> inspectExperts(const WorkspaceSources& sources, const SavedModel& model,
                                                   const JobControl& job) {
  RW_ASSIGN(const auto batch, encodedRows(sources, model, job));
  if (batch.rowCount == 0)
    return fail(ErrorKind::InvalidArgument, "the log of usage has no rows to look at: {}", batch.rowCount);
  RW_ASSIGN(const auto* backend, loadModelBackend());
  const auto shape = shapeOf(model.card.config, model.encoder.fieldCount(), model.encoder.idCount());
  RW_ASSIGN(const auto loaded, backend->load(shape, model.tensors));
  RW_ASSIGN(const auto statistics, loaded->gateStatistics(batch));
  if (!statistics) return std::optional<ExpertHealth>();
  return std::optional(healthOf(*statistics, batch.rowCount));
}

} // namespace rankwright
