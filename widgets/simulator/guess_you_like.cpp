#include "widgets/simulator/guess_you_like.h"

#include "widgets/common/empty_page.h"
#include "widgets/common/figures.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/page_stack.h"
#include "widgets/common/scroll_page.h"
#include "widgets/common/text.h"
#include "widgets/common/tool_button.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"
#include "widgets/simulator/baseline_bar.h"
#include "widgets/simulator/blast_radius_panel.h"
#include "widgets/simulator/card_view.h"
#include "widgets/simulator/invented_user_page.h"
#include "widgets/simulator/list_banner.h"
#include "widgets/simulator/list_baseline.h"
#include "widgets/simulator/list_display.h"
#include "widgets/simulator/list_pair.h"
#include "widgets/simulator/list_summary.h"
#include "widgets/simulator/persona_bar.h"
#include "widgets/simulator/persona_shelf.h"
#include "widgets/simulator/phone_screen.h"
#include "widgets/simulator/score_panel.h"
#include "widgets/simulator/trace_panel.h"
#include "widgets/simulator/user_finder.h"
#include "widgets/simulator/what_if_panel.h"

#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace rankwright {

namespace {

EmptyPage* makeNoUserPage() {
  auto* page = new EmptyPage(QStringLiteral("user-identity"));
  page->setTexts(
      GuessYouLike::tr("Pick a user"),
      GuessYouLike::tr("Choose a user on the left to see what the store would recommend, and why."));
  return page;
}

EmptyPage* makeEmptyListPage() {
  auto* page = new EmptyPage(QStringLiteral("view-list-icons"));
  page->setTexts(
      GuessYouLike::tr("Nothing to recommend"),
      GuessYouLike::tr(
          "No recall channel found an app for this user in this context. Try another context, or ask "
          "“Why not?” about an app you expected."));
  return page;
}

/// The command to set the baseline, with the others behind its arrow.
QToolButton* makeBaselineButton(const ListBaseline& baseline, QWidget* parent) {
  auto* button = makeToolButton(baseline.action(QStringLiteral("baseline.set")));
  auto* menu = new QMenu(parent);
  for (const auto& [action, spec] : baseline.commands())
    menu->addAction(action);
  button->setObjectName(QStringLiteral("baselineButton"));
  button->setMenu(menu);
  button->setPopupMode(QToolButton::MenuButtonPopup);
  button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  return button;
}

QScrollArea* makeContextScroll(QWidget* form) {
  auto* scroll = new QScrollArea;
  showAsScrollPage(*scroll, form);
  return scroll;
}

/// It scrolls up and down only, so that it is never narrower than its fields.
void makeRoomFor(const QWidget& form, QScrollArea& scroll) {
  scroll.setMinimumWidth(form.minimumSizeHint().width() + scroll.verticalScrollBar()->sizeHint().width());
}

} // namespace

GuessYouLike::GuessYouLike(JobRunner& jobs, DocumentSet& documents, QWidget* parent)
    : View(parent),
      jobs_(jobs),
      users_(new UserFinder(jobs, this)),
      context_(new ContextForm(this)),
      trace_(new TracePanel(this)),
      whyNot_(new WhyNotPanel(jobs, this)),
      message_(new MessageBar),
      headline_(new QLabel),
      summary_(new MutedLabel),
      pages_(new QStackedWidget),
      scores_(new ScorePanel(jobs, this)),
      list_(new ListDisplay(jobs)),
      contextScroll_(makeContextScroll(context_)),
      baseline_(new ListBaseline(jobs, *this)),
      baselineBar_(new BaselineBar(baseline_->action(QStringLiteral("baseline.clear")))),
      draft_(new DraftConfiguration(documents, this)),
      whatIf_(new WhatIfPanel(jobs, *draft_, this)),
      lists_(new ListPair(list_)),
      banner_(new ListBanner),
      phone_(new PhoneScreen(*list_->cardView(), this)),
      shelf_(new PersonaShelf(jobs, documents, this)),
      personas_(new PersonaBar(*shelf_, [this] { return presentPersona(); })),
      invented_(new InventedUserPage(jobs, personas_->action(QStringLiteral("persona.copy")),
                                     personas_->action(QStringLiteral("persona.save")), this)),
      who_(new PageStack(this)),
      blastRadius_(new BlastRadiusPanel(
          jobs, *draft_, [this] { return context_->texts(); }, this)) {
  buildLayout();
  connectParts();
  explainParts();
}

void GuessYouLike::buildLayout() {
  headline_->setFont(titleFont());
  headline_->setTextFormat(Qt::PlainText);
  headline_->setObjectName(QStringLiteral("headline"));
  summary_->setTextFormat(Qt::PlainText);
  cards()->setObjectName(QStringLiteral("cards"));
  summary_->setWordWrap(true);
  who_->addWidget(users_);
  who_->addWidget(invented_);
  pages_->addWidget(makeNoUserPage());
  pages_->addWidget(makeEmptyListPage());
  pages_->addWidget(lists_);
  auto* texts = new QVBoxLayout;
  texts->setSpacing(0);
  texts->addWidget(headline_);
  texts->addWidget(summary_);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(2 * kUnit, 2 * kUnit, 2 * kUnit, kUnit);
  head->addLayout(texts, 1);
  head->addWidget(personas_->button(), 0, Qt::AlignTop);
  head->addWidget(makeBaselineButton(*baseline_, this), 0, Qt::AlignTop);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(2 * kUnit, 0, 0, 0);
  column->setSpacing(kUnit);
  column->addWidget(message_);
  column->addLayout(head);
  column->addWidget(personas_);
  column->addWidget(banner_);
  column->addWidget(baselineBar_);
  column->addWidget(pages_, 1);
}

void GuessYouLike::connectParts() {
  connect(users_, &UserFinder::picked, this, &GuessYouLike::pickUser);
  connect(context_, &ContextForm::changed, this, &GuessYouLike::followContext);
  connect(banner_, &ListBanner::left, this, &GuessYouLike::goBackToUsual);
  connect(list_, &ListDisplay::itemSelected, this, &GuessYouLike::showTrace);
  connect(list_, &ListDisplay::followed, this, &View::followed);
  connect(trace_, &TracePanel::followed, this, &View::followed);
  connect(whyNot_, &WhyNotPanel::followed, this, &View::followed);
  connect(whyNot_, &WhyNotPanel::asked, this, &GuessYouLike::answerWhyNot);
  connect(baseline_, &ListBaseline::changed, this, &GuessYouLike::compare);
  connect(baseline_, &ListBaseline::failed, this,
          [this](const QString& title, const Error& error) { showError(title, error, nullptr); });
  connect(draft_, &DraftConfiguration::changed, this, &GuessYouLike::followDraft);
  connect(whatIf_, &WhatIfPanel::followed, this, &View::followed);
  connect(whatIf_, &WhatIfPanel::sideBySideChanged, lists_, &ListPair::setSideBySide);
  connect(whatIf_, &WhatIfPanel::wanted, this, [this] { emit panelWanted(QStringLiteral("whatIf")); });
  connectPersonas();
  connectBlastRadius();
  connect(lists_, &ListPair::publishedSelected, this, &GuessYouLike::showPublished);
  connect(baselineBar_, &BaselineBar::asked, this, [this](ItemId item) {
    askWhyNot(item);
    emit panelWanted(QStringLiteral("whyNot"));
  });
}

/// What F1 and What's This say about each part.
void GuessYouLike::explainParts() {
  setHelp(this, QStringLiteral("guess-you-like"));
  setHelp(users_, QStringLiteral("first-steps#pick-a-user"),
          tr("The users of the workspace. The engine recommends for the one that you select."));
  setHelp(users_->condition(), QStringLiteral("what-if#users"));
  setHelp(context_, QStringLiteral("guess-you-like#change-the-context"),
          tr("The context of the request. A field that is filled in overrides what is usual for the user."));
  setHelp(cards(), QStringLiteral("guess-you-like#cards"),
          tr("The list that the user would get, best first. Each card is an app with its score and the terms "
             "of the "
             "model that speak most for it."));
  setHelp(
      baselineBar_, QStringLiteral("guess-you-like#baseline"),
      tr("How the list differs from the one that was set as the baseline. The tooltip of each figure says "
         "how it is computed."));
  setHelp(banner_, QStringLiteral("guess-you-like#asked-again"),
          tr("The list is of a logged request or of two other configurations. Its button goes back."));
  setHelp(trace_, QStringLiteral("guess-you-like#trace"),
          tr("How the selected app came into the list: found, merged, ranked, and from which features."));
  setHelp(whyNot_, QStringLiteral("guess-you-like#why-not"),
          tr("Pick an app that is not in the list to see which stage dropped it."));
  setHelp(phone_, QStringLiteral("what-if#phone"),
          tr("The list as a page of the store on a phone. The dashed lines are where a screenful ends."));
  setHelp(personas_->button(), QStringLiteral("what-if#personas"));
  setHelp(invented_, QStringLiteral("what-if#invented-users"),
          tr("A user who is not in the store. The list is what such a user would get."));
  setHelp(blastRadius_, QStringLiteral("what-if#blast-radius"),
          tr("What one configuration in the place of another does to the lists of many users."));
  setHelp(whatIf_, QStringLiteral("what-if"),
          tr("The configuration of the pipeline. Change a part, and the list shows at once what follows."));
}

void GuessYouLike::setWorkspace(SharedWorkspace workspace) {
  forgetList();
  // A workspace that was read again keeps the baseline: it is what an edit is compared with.
  if (!workspace || !workspace_ || workspace->folder() != workspace_->folder()) baseline_->clear();
  logged_.reset();
  pair_.reset();
  showBanner();
  user_.reset();
  storedUser_.reset();
  personaName_.clear();
  who_->setCurrentWidget(users_);
  workspace_ = std::move(workspace);
  // The tables live in the workspace and keep it alive.
  apps_ = workspace_ ? std::make_shared<const AppCatalogue>(
                           std::shared_ptr<const ItemPool>(workspace_, &workspace_->items()))
                     : nullptr;
  users_->setUsers(workspace_ ? std::shared_ptr<const UserStore>(workspace_, &workspace_->users()) : nullptr);
  whyNot_->setApps(apps_);
  whatIf_->setWorkspace(workspace_);
  draft_->setWorkspace(workspace_);
  shelf_->setWorkspace(workspace_);
  invented_->setWorkspace(workspace_);
  blastRadius_->setWorkspace(workspace_);
  if (workspace_)
    context_->setSchema(workspace_->contextSchema(), workspace_->contextValues());
  else
    context_->setSchema({}, {});
  makeRoomFor(*context_, *contextScroll_);
}

void GuessYouLike::forgetList() {
  for (const auto& slot : {QStringLiteral("logged request"), QStringLiteral("recommend"),
                           QStringLiteral("trace"), QStringLiteral("why not"), QStringLiteral("compare")})
    jobs_.drop(slot);
  message_->dismiss();
  shown_.reset();
  record_.reset();
  maker_ = {};
  lists_->setPublished({});
  baseline_->setShown(nullptr);
  baselineBar_->setComparison(nullptr);
  list_->setCards({});
  scores_->setTrace(nullptr);
  trace_->clear();
  whyNot_->clearAnswer();
  headline_->clear();
  summary_->clear();
  pages_->setCurrentIndex(NoUserPage);
  emit listChanged();
}

void GuessYouLike::showError(const QString& title, const Error& error, std::function<void()> retry) {
  message_->showError(title, error, std::move(retry));
  emit failed(message_->details());
}

void GuessYouLike::compare() {
  // Without a baseline a draft is compared with the published list, which a new request brings.
  if ((maker_.draft || pair_) && !baseline_->baseline()) return recommend();
  baselineBar_->setBaseline(baseline_->baseline().get());
  if (!record_) return;
  jobs_.start(
      {QStringLiteral("compare"), tr("Comparing"), this},
      [workspace = workspace_, apps = apps_, record = record_,
       baseline = baseline_->baseline()](const JobControl&) -> Result<SharedComparison> {
        return compareWith(baseline, *record, *workspace, *apps);
      },
      [this](const SharedComparison& compared) { showComparison(compared); },
      [this](const Error& error) {
        showError(tr("The lists could not be compared."), error, [this] { compare(); });
      });
}

void GuessYouLike::showComparison(const SharedComparison& compared) {
  list_->setCards(list_->cards(), compared);
  baselineBar_->setComparison(compared);
  emit comparisonShown();
}

void GuessYouLike::showSummary() {
  headline_->setText(userHeadline());
  summary_->setText(listSummary(*shown_));
  summary_->setToolTip(listSummaryToolTip(*shown_));
}

void GuessYouLike::showTrace(ItemId item) {
  if (!shown_) return;
  scores_->setItem(apps_->textOf(item), item);
  jobs_.start(
      {QStringLiteral("trace"), tr("Reading the trace"), this},
      [workspace = workspace_, apps = apps_, trace = shown_, maker = maker_.pipeline,
       item](const JobControl&) { return explainCard(*workspace, *maker, *apps, *trace, item); },
      [this](const TraceFacts& facts) {
        trace_->setFacts(facts);
        emit traceShown();
      },
      [this, item](const Error& error) {
        showError(tr("The trace could not be read."), error, [this, item] { showTrace(item); });
      });
}

void GuessYouLike::askWhyNot(ItemId item) {
  whyNot_->showQuestion(item);
  answerWhyNot(item);
}

void GuessYouLike::answerWhyNot(ItemId item) {
  if (!shown_) return;
  jobs_.start(
      {QStringLiteral("why not"), tr("Asking why not"), this},
      [apps = apps_, trace = shown_, maker = maker_.pipeline, logged = shownRequest_.logged,
       item](const JobControl&) -> Result<WhyNotAnswer> {
        return rankwright::answerWhyNot(*maker, *apps, *trace, item, logged.get());
      },
      [this](const WhyNotAnswer& answer) {
        whyNot_->setAnswer(answer);
        emit whyNotShown();
      },
      [this, item](const Error& error) {
        showError(tr("The question could not be answered."), error, [this, item] { answerWhyNot(item); });
      });
}

} // namespace rankwright
