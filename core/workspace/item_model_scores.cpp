#include "core/workspace/item_model_scores.h"

#include "core/model/ranker.h"
#include "core/workspace/workspace_files.h"

#include <algorithm>

namespace rankwright {

namespace {

constexpr std::uint32_t kItemsPerBatch = 1U << 14;

/// Appends the first output of each row.
void appendFirst(const std::vector<float>& outputs, std::uint32_t rowCount, std::vector<float>& scores) {
  const auto width = outputs.size() / rowCount;
  for (std::uint32_t row = 0; row < rowCount; ++row)
    scores.push_back(outputs[row * width]);
}

Result<std::vector<float>> scoreWith(const Ranker& ranker, const ItemPool& items, const RequestClock& clock,
                                     const JobControl& job) {
  std::vector<float> scores;
  scores.reserve(items.size());
  for (std::uint32_t first = 0; first < items.size(); first += kItemsPerBatch) {
    job.report("scoring items", first, items.size());
    RW_CHECK(job.check());
    const auto count = std::min(kItemsPerBatch, items.size() - first);
    InputTables tables;
    tables.addRange(items.features(), first);
    tables.setClock(clock);
    RW_ASSIGN(const auto outputs, ranker.score(tables, count));
    appendFirst(outputs, count, scores);
  }
  return scores;
}

} // namespace

Result<std::vector<float>> scoreItems(const Workspace& workspace, const JobControl& job) {
  const auto& model = workspace.pipeline().config().model;
  if (model.empty())
    return fail(ErrorKind::NotFound, "the default pipeline ranks without a model: {}",
                workspace.config().name);
  const auto& items = workspace.items();
  RW_ASSIGN(const auto request,
            unionOf({&workspace.contextSchema(), &workspace.users().features().schema()}));
  RW_ASSIGN(const auto inputs, unionOf({&request, &items.features().schema()}));
  RW_ASSIGN(const auto ranker, loadRanker(WorkspaceFiles{workspace.config().data}.model(model),
                                          workspace.rules(), inputs, ScoredItems{items.features(), request}));
  return scoreWith(*ranker, items, workspace.presentClock(), job);
}

} // namespace rankwright
