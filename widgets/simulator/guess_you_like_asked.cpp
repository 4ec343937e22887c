// What the list is asked with besides a user of now: a request of a stage log, or two configurations.
#include "widgets/common/engine_text.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/text.h"
#include "widgets/simulator/blast_radius_panel.h"
#include "widgets/simulator/guess_you_like.h"
#include "widgets/simulator/list_banner.h"
#include "widgets/simulator/user_finder.h"
#include "widgets/simulator/what_if_panel.h"

#include "core/pipeline/typed_list.h"

#include <QDateTime>
#include <QLocale>
#include <QStackedWidget>

namespace rankwright {

namespace {

ContextTexts textsOf(const std::vector<NamedValue>& values) {
  ContextTexts texts;
  for (const auto& [name, value] : values)
    if (auto text = typedText(value); !text.empty()) texts.emplace_back(name, std::move(text));
  return texts;
}

QString momentText(const std::optional<std::int64_t>& time) {
  if (!time) return GuessYouLike::tr("an unknown time");
  return QLocale().toString(QDateTime::fromSecsSinceEpoch(*time), QLocale::ShortFormat);
}

} // namespace

void GuessYouLike::askLogged(const Address& address) {
  const auto place = loggedRequestIn(address);
  if (!workspace_ || !place) return;
  using Repeated = std::shared_ptr<const RepeatedRequest>;
  jobs_.start(
      {QStringLiteral("logged request"), tr("Reading the logged request"), this},
      [workspace = workspace_, place = *place](const JobControl&) -> Result<Repeated> {
        RW_ASSIGN(auto repeated, repeatRequest(*workspace, place.log, place.number));
        return std::make_shared<const RepeatedRequest>(std::move(repeated));
      },
      [this, place = *place](Repeated repeated) { takeLogged(place, std::move(repeated)); },
      [this, address](const Error& error) {
        showError(tr("The logged request could not be asked again."), error,
                  [this, address] { askLogged(address); });
      });
}

void GuessYouLike::takeLogged(const LoggedRequestPlace& place,
                              std::shared_ptr<const RepeatedRequest> repeated) {
  if (!logged_) contextBefore_ = context_->texts();
  pair_.reset();
  logged_ = std::move(repeated);
  loggedPlace_ = place;
  user_ = logged_->request.user;
  personaName_.clear();
  who_->setCurrentWidget(users_);
  if (*user_ != kNoUser) {
    storedUser_ = user_;
    users_->showPicked(*user_);
  }
  context_->setTexts(textsOf(logged_->request.context));
  if (const auto item = workspace_->item(place.item)) {
    whyNot_->showQuestion(*item);
    emit panelWanted(QStringLiteral("whyNot"));
  }
  showBanner();
  recommend();
  emit placeChanged();
}

void GuessYouLike::leaveLogged(bool restoresContext) {
  jobs_.drop(QStringLiteral("logged request"));
  if (!logged_) return;
  logged_.reset();
  if (restoresContext) context_->setTexts(contextBefore_);
  showBanner();
}

/// What a person types is asked now.
void GuessYouLike::followContext() {
  const auto wasLogged = logged_ != nullptr;
  leaveLogged(false);
  recommend();
  blastRadius_->showState();
  if (wasLogged) emit placeChanged();
}

/// A user of a blast radius is looked at under both of its configurations.
void GuessYouLike::followBlastRadius(const Address& address) {
  if (const auto pair = blastRadius_->compared(); pair && address.kind == QLatin1String("user")) {
    leaveLogged(true);
    const auto isUsual = pair->isDraftBesidePublished();
    const auto isOther = isUsual ? pair_.has_value() : pair_ != pair;
    pair_ = isUsual ? std::nullopt : pair;
    whatIf_->setSideBySide(true);
    showBanner();
    if (isOther && address == place()) recommend();
  }
  emit followed(address);
}

void GuessYouLike::leavePair() {
  if (!pair_) return;
  pair_.reset();
  showBanner();
}

/// The selected user's list of now, by the published configuration or the draft.
void GuessYouLike::goBackToUsual() {
  leavePair();
  leaveLogged(true);
  recommend();
  emit placeChanged();
}

void GuessYouLike::showBanner() {
  if (logged_)
    return banner_->say(
        tr("The request of %1, asked again as %2 has it")
            .arg(momentText(logged_->logged.time), toQt(loggedPlace_.log.filename().string())),
        tr("Back to the list that the user would get now"));
  if (pair_)
    return banner_->say(tr("Two configurations side by side, for each user that you pick"),
                        tr("Back to the published configuration and the draft"));
  banner_->say({}, {});
}

} // namespace rankwright
