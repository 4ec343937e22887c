#include "widgets/simulator/draft_list.h"

#include <QCoreApplication>

namespace rankwright {

namespace {

struct DraftTitles {
  Q_DECLARE_TR_FUNCTIONS(rankwright::DraftList)
};

std::vector<ChannelShare> sharesIn(const ListAnswer& list) {
  std::vector<ItemId> items;
  for (const auto& card : list.cards)
    items.push_back(card.item);
  return channelShares(*list.trace, items);
}

/// Says what is compared, where it is not a draft with what is published.
QString comparedTitle(const ListRequest& request) {
  if (ConfigurationPair{request.published, *request.other}.isDraftBesidePublished()) return {};
  return DraftTitles::tr("%1, compared with %2").arg(titleOf(*request.other), titleOf(request.published));
}

std::shared_ptr<const Baseline> publishedBaseline(const ListRequest& request, const ListAnswer& published) {
  return std::make_shared<const Baseline>(
      Baseline{.list = *published.record, .file = {}, .isPublished = true, .title = comparedTitle(request)});
}

Result<ListAnswer> listOf(const ListRequest& request, const Pipeline& pipeline,
                          const std::shared_ptr<const Baseline>& baseline, const JobControl& job) {
  return recommendCards(*request.workspace, pipeline, *request.apps, request.typed, baseline, job);
}

/// The other configuration's list in the answer, with what it is compared to.
Status askOther(const ListRequest& request, DraftAnswer& answer, const JobControl& job) {
  RW_ASSIGN(auto maker, pipelineOf(request.workspace, *request.other));
  const auto baseline = request.baseline ? request.baseline : publishedBaseline(request, answer.list);
  RW_ASSIGN(auto list, listOf(request, *maker.pipeline, baseline, job));
  answer.published = std::move(answer.list.cards);
  answer.list = std::move(list);
  answer.maker = std::move(maker);
  return {};
}

} // namespace

Result<DraftAnswer> recommendWith(const ListRequest& request, const JobControl& job) {
  DraftAnswer answer;
  RW_ASSIGN(answer.maker, pipelineOf(request.workspace, request.published));
  RW_ASSIGN(answer.list, listOf(request, *answer.maker.pipeline, request.baseline, job));
  if (request.other) {
    if (auto status = askOther(request, answer, job); !status) {
      if (status.error().kind == ErrorKind::Cancelled) return failureOf(status);
      answer.error = std::move(status.error());
    }
  }
  answer.shares = sharesIn(answer.list);
  return answer;
}

} // namespace rankwright
