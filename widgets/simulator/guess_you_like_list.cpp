// How the view comes to the list that it shows: of the published configuration, or of the draft.
#include "widgets/common/job_runner.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/text.h"
#include "widgets/simulator/baseline_bar.h"
#include "widgets/simulator/card_view.h"
#include "widgets/simulator/guess_you_like.h"
#include "widgets/simulator/list_baseline.h"
#include "widgets/simulator/list_display.h"
#include "widgets/simulator/list_pair.h"
#include "widgets/simulator/score_panel.h"
#include "widgets/simulator/trace_panel.h"
#include "widgets/simulator/what_if_panel.h"

#include <QStackedWidget>

namespace rankwright {

ListRequest GuessYouLike::listRequest() const {
  ListRequest request{workspace_, apps_, typedRequest(), baseline_->baseline()};
  if (pair_) {
    request.published = pair_->before;
    request.other = pair_->after;
    return request;
  }
  if (logged_) request.published.pipeline = logged_->pipeline;
  // A draft is one of the default pipeline.
  if (auto draft = draft_->request(); draft && request.published.pipeline == kDefaultPipeline)
    request.other = ReplayedConfiguration{.draft = std::move(draft)};
  return request;
}

void GuessYouLike::recommend() {
  if (!workspace_ || !user_) return;
  draftHasMoved_ = false;
  const auto request = listRequest();
  // While a draft is edited the message goes when the next answer is there, so that nothing jumps.
  if (!request.other) message_->dismiss();
  jobs_.start(
      {QStringLiteral("recommend"), tr("Recommending"), this},
      [request](const JobControl& job) { return recommendWith(request, job); },
      [this, request](DraftAnswer answer) { takeAnswer(request, std::move(answer)); },
      [this](const Error& error) {
        showError(error.kind == ErrorKind::Cancelled ? tr("Recommending was cancelled.")
                                                     : tr("There is no list for this request."),
                  error, [this] { recommend(); });
      });
}

/// An edit elsewhere is followed when the view is seen again.
void GuessYouLike::followDraft() {
  leavePair();
  if (!isVisible())
    draftHasMoved_ = true;
  else if (draft_->isDraft() || shownDraft() || message_->isVisible())
    recommend();
}

void GuessYouLike::showEvent(QShowEvent* event) {
  View::showEvent(event);
  if (draftHasMoved_ && (draft_->isDraft() || shownDraft())) recommend();
}

/// Whether the list on the screen is of the same user, as described, and context.
bool GuessYouLike::answersShownRequest(const ListRequest& request) const {
  return shown_ && shownRequest_ == request.typed;
}

void GuessYouLike::takeAnswer(const ListRequest& request, DraftAnswer answer) {
  if (answer.error && shownDraft() && !pair_ && answersShownRequest(request))
    return showError(tr("The draft gives no list. What is shown is from the last draft that did."),
                     *answer.error, nullptr);
  shownRequest_ = request.typed;
  maker_ = std::move(answer.maker);
  whatIf_->setShares(std::move(answer.shares));
  if (request.other) lists_->setTitles(titleOf(request.published), titleOf(*request.other));
  lists_->setPublished(std::move(answer.published));
  showList(std::move(answer.list));
  if (answer.error)
    sayDraftFailed(request, *answer.error);
  else if (request.other)
    message_->dismiss();
}

void GuessYouLike::sayDraftFailed(const ListRequest& request, const Error& error) {
  const ConfigurationPair asked{request.published, *request.other};
  showError(asked.isDraftBesidePublished()
                ? tr("The draft gives no list. What is shown is from the published configuration.")
                : tr("“%1” gives no list. What is shown is from “%2”.")
                      .arg(titleOf(asked.after), titleOf(asked.before)),
            error, nullptr);
}

void GuessYouLike::showList(ListAnswer answer) {
  jobs_.drop(QStringLiteral("compare"));
  shown_ = std::move(answer.trace);
  record_ = std::move(answer.record);
  baseline_->setShown(record_);
  const auto any = !answer.cards.empty();
  if (!any) trace_->clear();
  scores_->setTrace(shown_);
  list_->setCards(std::move(answer.cards), answer.compared);
  const auto compared = answer.compared ? answer.compared->baseline : nullptr;
  baselineBar_->setBaseline(compared.get());
  baselineBar_->setComparison(answer.compared);
  const auto wasEmpty = pages_->currentIndex() != ListPage;
  pages_->setCurrentIndex(any ? ListPage : EmptyListPage);
  showSummary();
  if (any && wasEmpty) emit filled();
  if (const auto item = whyNot_->question()) answerWhyNot(*item);
  emit listChanged();
  // Another baseline may have come while the list was computed.
  if (!(compared && compared->isPublished) && compared != baseline_->baseline()) compare();
}

/// An app of the published list: where it stands in the draft's, or why it does not.
void GuessYouLike::showPublished(ItemId item) {
  for (const auto& card : list_->cards())
    if (card.item == item) return cards()->selectItem(item);
  askWhyNot(item);
  emit panelWanted(QStringLiteral("whyNot"));
}

} // namespace rankwright
