#include "widgets/simulator/draft_list.h"

#include "widgets/common/text.h"

namespace rankwright {

namespace {

std::vector<ChannelShare> sharesIn(const ListAnswer& list) {
  std::vector<ItemId> items;
  for (const auto& card : list.cards)
    items.push_back(card.item);
  return channelShares(*list.trace, items);
}

std::shared_ptr<const Baseline> publishedBaseline(const ListAnswer& published) {
  return std::make_shared<const Baseline>(
      Baseline{.list = *published.record, .file = {}, .isPublished = true});
}

/// The draft's list in the answer, with what it is compared to.
Status askDraft(const ListRequest& request, DraftAnswer& answer, const JobControl& job) {
  RW_ASSIGN(auto draft, request.draft->engine->make(request.draft->texts));
  const auto baseline = request.baseline ? request.baseline : publishedBaseline(answer.list);
  RW_ASSIGN(auto list, recommendCards(*request.workspace, draft->pipeline(), *request.apps, request.typed,
                                      baseline, job));
  answer.published = std::move(answer.list.cards);
  answer.list = std::move(list);
  answer.draft = std::move(draft);
  return {};
}

} // namespace

Result<DraftAnswer> recommendWith(const ListRequest& request, const JobControl& job) {
  DraftAnswer answer;
  RW_ASSIGN(answer.list, recommendCards(*request.workspace, request.workspace->pipeline(), *request.apps,
                                        request.typed, request.baseline, job));
  if (request.draft) {
    if (auto status = askDraft(request, answer, job); !status) {
      if (status.error().kind == ErrorKind::Cancelled) return failureOf(status);
      answer.error = std::move(status.error());
    }
  }
  answer.shares = sharesIn(answer.list);
  return answer;
}

} // namespace rankwright
