// Who is asked for: a user of the store, an invented one, a persona; and the doorways of the blast radius.
#include "widgets/common/message_bar.h"
#include "widgets/common/text.h"
#include "widgets/simulator/blast_radius_panel.h"
#include "widgets/simulator/guess_you_like.h"
#include "widgets/simulator/invented_user_form.h"
#include "widgets/simulator/invented_user_page.h"
#include "widgets/simulator/persona_bar.h"
#include "widgets/simulator/persona_shelf.h"
#include "widgets/simulator/user_finder.h"
#include "widgets/simulator/what_if_panel.h"

#include <QAction>
#include <QStackedWidget>

namespace rankwright {

void GuessYouLike::connectPersonas() {
  connect(shelf_, &PersonaShelf::failed, this,
          [this](const QString& title, const Error& error) { showError(title, error, nullptr); });
  connect(personas_, &PersonaBar::chosen, this, &GuessYouLike::choosePersona);
  connect(personas_, &PersonaBar::inventionWanted, this, &GuessYouLike::inventUser);
  connect(personas_, &PersonaBar::copyWanted, this, &GuessYouLike::copyUser);
  connect(this, &GuessYouLike::listChanged, personas_,
          [this] { personas_->enable(storedUser_.has_value()); });
  connect(invented_, &InventedUserPage::changed, this, &GuessYouLike::askInvented);
  connect(invented_, &InventedUserPage::left, this, &GuessYouLike::leaveInvented);
}

void GuessYouLike::connectBlastRadius() {
  connect(blastRadius_, &BlastRadiusPanel::wanted, this,
          [this] { emit panelWanted(QStringLiteral("blastRadius")); });
  whatIf_->addTool(blastRadius_->action(QStringLiteral("blastRadius.draft")));
  connect(blastRadius_, &BlastRadiusPanel::followed, this, &GuessYouLike::followBlastRadius);
}

void GuessYouLike::selectUser(const QString& key) {
  if (!workspace_) return;
  const auto user = workspace_->user(key.toStdString());
  if (!user) return showError(tr("The user could not be selected."), user.error(), nullptr);
  users_->showPicked(*user);
  pickUser(*user);
}

void GuessYouLike::pickUser(UserId user) {
  leaveLogged(true);
  user_ = user;
  storedUser_ = user;
  personaName_.clear();
  who_->setCurrentWidget(users_);
  recommend();
  emit placeChanged();
}

void GuessYouLike::inventUser() {
  if (!workspace_) return;
  who_->setCurrentWidget(invented_);
  emit panelWanted(QStringLiteral("users"));
  invented_->form()->setFocus();
  askInvented();
}

/// What the fields say from now on is asked for.
void GuessYouLike::askInvented() {
  if (!workspace_ || !invented_->form()->isValid()) return;
  leaveLogged(true);
  if (!isInvented()) personaName_.clear();
  user_ = kNoUser;
  who_->setCurrentWidget(invented_);
  recommend();
  emit placeChanged();
}

void GuessYouLike::copyUser() {
  if (!storedUser_) return;
  emit panelWanted(QStringLiteral("users"));
  invented_->copyUser(*storedUser_);
}

void GuessYouLike::leaveInvented() {
  who_->setCurrentWidget(users_);
  users_->setFocus();
  if (storedUser_) pickUser(*storedUser_);
}

TypedRequest GuessYouLike::typedRequest() const {
  return {.user = *user_,
          .context = context_->texts(),
          .features = isInvented() ? invented_->form()->texts() : FeatureTexts(),
          .logged = logged_};
}

QString GuessYouLike::userHeadline() const {
  const auto user = shown_->request.user;
  if (user != kNoUser) return tr("User %1").arg(toQt(workspace_->users().keyOf(user)));
  return personaName_.empty() ? tr("Invented user") : toQt(personaName_);
}

std::optional<Persona> GuessYouLike::presentPersona() const {
  if (!workspace_ || !user_) return std::nullopt;
  auto typed = typedRequest();
  return Persona{.name = personaName_,
                 .user = selectedUser().toStdString(),
                 .context = std::move(typed.context),
                 .features = std::move(typed.features)};
}

void GuessYouLike::choosePersona(const Persona& persona) {
  leaveLogged(false);
  context_->setTexts(persona.context);
  if (persona.isInvented()) {
    user_ = kNoUser;
    invented_->form()->setTexts(persona.features);
    personaName_ = persona.name;
    return askInvented();
  }
  selectUser(toQt(persona.user));
  personaName_ = persona.name;
}

} // namespace rankwright
