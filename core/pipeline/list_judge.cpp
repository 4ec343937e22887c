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

Result<std::vector<double>> ListJudge::chances(const Request& request, std::span<const ItemId> items) const {
  std::vector<double> chances;
  if (!pipeline_ || items.empty()) return chances;
  RW_ASSIGN(const auto outputs, pipeline_->outputsOf(request, items));
  for (std::size_t item = 0; item < items.size(); ++item)
    for (const auto action : actions_)
      chances.push_back(chanceOf(action, outputs, item));
  return chances;
}

Result<std::vector<double>> ListJudge::predict(const Request& request,
                                               std::span<const ListedItem> list) const {
  std::vector<double> sums(actions_.size());
  std::vector<ItemId> items;
  for (const auto& listed : list)
    items.push_back(listed.item);
  RW_ASSIGN(const auto chances, this->chances(request, items));
  for (std::size_t i = 0; i < chances.size(); ++i)
    sums[i % sums.size()] += chances[i];
  return sums;
}

} // namespace rankwright
