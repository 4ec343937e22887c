#include "core/pipeline/list_judge.h"

#include <algorithm>
#include <array>

namespace rankwright {

namespace {

bool has(const std::vector<std::string>& outputs, std::string_view name) {
  return std::ranges::find(outputs, name) != outputs.end();
}

std::vector<ListAction> actionsOf(const std::vector<std::string>& outputs) {
  std::vector<ListAction> actions;
  if (has(outputs, kClickOutput)) actions.push_back(ListAction::Click);
  if (has(outputs, kInstallOutput) || (has(outputs, kClickOutput) && has(outputs, kConversionOutput)))
    actions.push_back(ListAction::Install);
  return actions;
}

double chanceOf(ListAction action, const ItemOutputs& outputs, std::size_t item) {
  if (action == ListAction::Click) return outputs.at(item, kClickOutput);
  if (has(outputs.names, kInstallOutput)) return outputs.at(item, kInstallOutput);
  return outputs.at(item, kClickOutput) * outputs.at(item, kConversionOutput);
}

} // namespace

std::string_view describe(ListAction action) {
  return action == ListAction::Click ? "clicks" : "installs";
}

Result<ListJudge> ListJudge::of(std::span<const Pipeline* const> pipelines) {
  ListJudge judge;
  const auto ranksByModel = [](const Pipeline* each) { return each->needsModel(); };
  const auto found = std::ranges::find_if(pipelines, ranksByModel);
  if (found == pipelines.end()) return judge;
  RW_ASSIGN(const auto ranker, (*found)->sources().ranker());
  judge.actions_ = actionsOf(ranker->outputs());
  if (!judge.actions_.empty()) judge.pipeline_ = *found;
  return judge;
}

std::string ListJudge::model() const {
  return pipeline_ ? pipeline_->config().model : std::string();
}

Result<std::vector<double>> ListJudge::predict(const Request& request,
                                               std::span<const ListedItem> list) const {
  std::vector<double> sums(actions_.size());
  if (!pipeline_ || list.empty()) return sums;
  std::vector<ItemId> items;
  for (const auto& listed : list)
    items.push_back(listed.item);
  RW_ASSIGN(const auto outputs, pipeline_->outputsOf(request, items));
  for (std::size_t action = 0; action < actions_.size(); ++action)
    for (std::size_t item = 0; item < items.size(); ++item)
      sums[action] += chanceOf(actions_[action], outputs, item);
  return sums;
}

} // namespace rankwright
