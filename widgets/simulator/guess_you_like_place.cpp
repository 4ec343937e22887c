// What the window and its sessions know of the view: names, panels, addresses, state.
#include "widgets/common/search_panel.h"
#include "widgets/common/text.h"
#include "widgets/simulator/card_view.h"
#include "widgets/simulator/guess_you_like.h"
#include "widgets/simulator/list_baseline.h"
#include "widgets/simulator/list_display.h"
#include "widgets/simulator/phone_screen.h"
#include "widgets/simulator/score_panel.h"
#include "widgets/simulator/trace_panel.h"
#include "widgets/simulator/user_finder.h"
#include "widgets/simulator/what_if_panel.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QScrollArea>

namespace rankwright {

namespace {

QString userKind() {
  return QStringLiteral("user");
}
QString whyNotKind() {
  return QStringLiteral("whynot");
}
QString contextKey() {
  return QStringLiteral("context");
}
QString listKey() {
  return QStringLiteral("list");
}
QString scoresKey() {
  return QStringLiteral("scores");
}
QString phoneScaleKey() {
  return QStringLiteral("phoneScale");
}
QString sideBySideKey() {
  return QStringLiteral("sideBySide");
}
QString baselineKey() {
  return QStringLiteral("baseline");
}

} // namespace

QString GuessYouLike::id() const {
  return QStringLiteral("guess-you-like");
}

QString GuessYouLike::title() const {
  return tr("Guess You Like");
}

QString GuessYouLike::iconName() const {
  return QStringLiteral("user-identity");
}

std::vector<ViewPanel> GuessYouLike::panels() const {
  return {
      {QStringLiteral("users"), tr("Users"), QStringLiteral("user-identity"), users_, Qt::LeftDockWidgetArea},
      {QStringLiteral("context"), tr("Context"), QStringLiteral("configure"), contextScroll_,
       Qt::LeftDockWidgetArea},
      {QStringLiteral("trace"), tr("Trace"), QStringLiteral("view-list-tree"), trace_,
       Qt::RightDockWidgetArea},
      {QStringLiteral("whyNot"), tr("Why not?"), QStringLiteral("question"), whyNot_,
       Qt::RightDockWidgetArea},
      {QStringLiteral("whatIf"), tr("What if?"), QStringLiteral("office-chart-line-stacked"), whatIf_,
       Qt::RightDockWidgetArea},
      {QStringLiteral("phone"), tr("Phone"), QStringLiteral("smartphone"), phone_, Qt::RightDockWidgetArea},
      {QStringLiteral("scores"), tr("Scores"), QStringLiteral("office-chart-line"), scores_,
       Qt::BottomDockWidgetArea}};
}

QStringList GuessYouLike::addressKinds() const {
  return {userKind(), whyNotKind()};
}

void GuessYouLike::goTo(const Address& address) {
  if (address.kind == whyNotKind())
    askWhyNotKey(address.key);
  else if (address != place())
    selectUser(address.key);
}

void GuessYouLike::askWhyNotKey(const QString& key) {
  if (!workspace_) return;
  const auto item = workspace_->item(key.toStdString());
  if (!item) return showError(tr("The question could not be asked."), item.error(), nullptr);
  askWhyNot(*item);
  emit panelWanted(QStringLiteral("whyNot"));
}

Address GuessYouLike::place() const {
  return user_ && workspace_ ? Address{userKind(), selectedUser()} : Address();
}

QJsonObject GuessYouLike::saveState() const {
  QJsonObject context;
  for (const auto& [name, text] : context_->texts())
    context[toQt(name)] = toQt(text);
  QJsonObject state{{contextKey(), context},
                    {listKey(), list_->saveState()},
                    {scoresKey(), scores_->saveState()},
                    {phoneScaleKey(), phone_->scale()},
                    {sideBySideKey(), whatIf_->isSideBySide()},
                    // An empty one too: sessions keep what a later state does not mention.
                    {baselineKey(), baseline_->state()}};
  if (user_) state[userKind()] = selectedUser();
  return state;
}

void GuessYouLike::restoreState(const QJsonObject& state) {
  ContextTexts texts;
  const auto context = state.value(contextKey()).toObject();
  for (auto entry = context.begin(); entry != context.end(); ++entry)
    texts.emplace_back(entry.key().toStdString(), entry->toString().toStdString());
  context_->setTexts(texts);
  list_->restoreState(state.value(listKey()).toObject());
  scores_->restoreState(state.value(scoresKey()).toObject());
  phone_->setScale(state.value(phoneScaleKey()).toInt());
  whatIf_->setSideBySide(state.value(sideBySideKey()).toBool());
  baseline_->restore(state.value(baselineKey()).toArray());
  if (const auto user = state.value(userKind()).toString(); !user.isEmpty()) selectUser(user);
}

SearchPanel* GuessYouLike::users() const {
  return users_->panel();
}

CardView* GuessYouLike::cards() const {
  return list_->cardView();
}

QString GuessYouLike::selectedUser() const {
  return workspace_ && user_ ? toQt(workspace_->users().keyOf(*user_)) : QString();
}

QString GuessYouLike::listText() const {
  const auto& cards = list_->cards();
  return cards.empty() ? QString() : tabSeparated(cards);
}

} // namespace rankwright
