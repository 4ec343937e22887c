// What the window and its sessions know of the view: names, panels, addresses, state.
#include "widgets/common/search_panel.h"
#include "widgets/common/text.h"
#include "widgets/simulator/blast_radius_panel.h"
#include "widgets/simulator/card_view.h"
#include "widgets/simulator/guess_you_like.h"
#include "widgets/simulator/invented_user_form.h"
#include "widgets/simulator/invented_user_page.h"
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
#include <QStackedWidget>

namespace rankwright {

namespace {

QString userKind() {
  return QStringLiteral("user");
}
QString whyNotKind() {
  return QStringLiteral("whynot");
}
QString blastRadiusKind() {
  return QStringLiteral("blastradius");
}
QString blastRadiusKey() {
  return QStringLiteral("blastRadius");
}
QString inventedKey() {
  return QStringLiteral("invented");
}
QString loggedKey() {
  return QStringLiteral("logged");
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

QJsonObject objectOf(const FeatureTexts& texts) {
  QJsonObject object;
  for (const auto& [name, text] : texts)
    object[toQt(name)] = toQt(text);
  return object;
}

FeatureTexts textsOf(const QJsonValue& value) {
  FeatureTexts texts;
  const auto object = value.toObject();
  for (auto entry = object.begin(); entry != object.end(); ++entry)
    texts.emplace_back(entry.key().toStdString(), entry->toString().toStdString());
  return texts;
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
      {QStringLiteral("users"), tr("Users"), QStringLiteral("user-identity"), who_, Qt::LeftDockWidgetArea},
      {QStringLiteral("context"), tr("Context"), QStringLiteral("configure"), contextScroll_,
       Qt::LeftDockWidgetArea},
      {QStringLiteral("trace"), tr("Trace"), QStringLiteral("view-list-tree"), trace_,
       Qt::RightDockWidgetArea},
      {QStringLiteral("whyNot"), tr("Why not?"), QStringLiteral("question"), whyNot_,
       Qt::RightDockWidgetArea},
      {QStringLiteral("whatIf"), tr("What if?"), QStringLiteral("office-chart-line-stacked"), whatIf_,
       Qt::RightDockWidgetArea},
      {blastRadiusKey(), tr("Blast radius"), QStringLiteral("crosshairs"), blastRadius_,
       Qt::RightDockWidgetArea},
      {QStringLiteral("phone"), tr("Phone"), QStringLiteral("smartphone"), phone_, Qt::RightDockWidgetArea},
      {QStringLiteral("scores"), tr("Scores"), QStringLiteral("office-chart-line"), scores_,
       Qt::BottomDockWidgetArea}};
}

QStringList GuessYouLike::addressKinds() const {
  return {userKind(), whyNotKind(), blastRadiusKind(), loggedRequestKind()};
}

void GuessYouLike::goTo(const Address& address) {
  if (address.kind == whyNotKind())
    askWhyNotKey(address.key);
  else if (address.kind == loggedRequestKind())
    askLogged(address);
  else if (address.kind == blastRadiusKind())
    blastRadius_->startDraft();
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
  if (logged_) return loggedRequestAddress(loggedPlace_);
  return user_ && !isInvented() && workspace_ ? Address{userKind(), selectedUser()} : Address();
}

QJsonObject GuessYouLike::saveState() const {
  QJsonObject state{
      {contextKey(), objectOf(logged_ ? contextBefore_ : context_->texts())},
      {listKey(), list_->saveState()},
      {scoresKey(), scores_->saveState()},
      {phoneScaleKey(), phone_->scale()},
      {sideBySideKey(), whatIf_->isSideBySide()},
      // An empty one too: sessions keep what a later state does not mention.
      {baselineKey(), baseline_->state()},
      {blastRadiusKey(), blastRadius_->saveState()},
      {loggedKey(), logged_ ? place().text() : QString()},
      {inventedKey(), isInvented() && !logged_ ? objectOf(invented_->form()->texts()) : QJsonValue()}};
  if (user_) state[userKind()] = selectedUser();
  return state;
}

void GuessYouLike::restoreState(const QJsonObject& state) {
  context_->setTexts(textsOf(state.value(contextKey())));
  list_->restoreState(state.value(listKey()).toObject());
  scores_->restoreState(state.value(scoresKey()).toObject());
  phone_->setScale(state.value(phoneScaleKey()).toInt());
  whatIf_->setSideBySide(state.value(sideBySideKey()).toBool());
  baseline_->restore(state.value(baselineKey()).toArray());
  blastRadius_->restoreState(state.value(blastRadiusKey()).toObject());
  if (const auto invented = state.value(inventedKey()); invented.isObject()) {
    invented_->form()->setTexts(textsOf(invented));
    askInvented();
  } else if (const auto user = state.value(userKind()).toString(); !user.isEmpty()) {
    selectUser(user);
  }
  if (const auto logged = Address::parse(state.value(loggedKey()).toString())) goTo(*logged);
}

SearchPanel* GuessYouLike::users() const {
  return users_->panel();
}

CardView* GuessYouLike::cards() const {
  return list_->cardView();
}

QString GuessYouLike::selectedUser() const {
  return workspace_ && user_ ? toQt(keyOfUser(workspace_->users(), *user_)) : QString();
}

QString GuessYouLike::listText() const {
  const auto& cards = list_->cards();
  return cards.empty() ? QString() : tabSeparated(cards);
}

} // namespace rankwright
