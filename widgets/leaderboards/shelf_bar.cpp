#include "widgets/leaderboards/shelf_bar.h"

#include "core/workspace/leaderboard_publication.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/page_question.h"
#include "widgets/common/text.h"
#include "widgets/leaderboards/board_desk.h"
#include "widgets/leaderboards/roll_back_bar.h"

#include <QVBoxLayout>

#include <utility>

namespace rankwright {

namespace {

QString namesOf(const std::vector<VersionChoice>& choices) {
  QStringList names;
  for (const auto& choice : choices)
    names << toQt(choice.board);
  return names.join(QStringLiteral(", "));
}

QString versionsOf(const std::vector<VersionChoice>& choices) {
  QStringList versions;
  for (const auto& choice : choices)
    versions << ShelfBar::tr("%1 version %2").arg(toQt(choice.board)).arg(choice.version);
  return versions.join(QStringLiteral(", "));
}

/// The latest versions of those boards.
std::vector<BoardVersion> latestOf(const LeaderboardOverview& overview, const QStringList& boards) {
  std::vector<BoardVersion> latest;
  for (const auto& name : boards)
    if (const auto* board = overview.find(name.toStdString()); board && board->version)
      latest.push_back(*board->version);
  return latest;
}

} // namespace

std::vector<VersionChoice> versionsBefore(const LeaderboardOverview& overview, const QStringList& boards) {
  std::vector<VersionChoice> choices;
  for (const auto& version : latestOf(overview, boards))
    if (version.number > 1) choices.push_back({version.board, version.number - 1, version.number});
  return choices;
}

std::vector<VersionChoice> boardsOnShelf(const LeaderboardOverview& overview, const QStringList& boards) {
  std::vector<VersionChoice> choices;
  for (const auto& version : latestOf(overview, boards))
    if (!version.isWithdrawn) choices.push_back({version.board, 0, version.number});
  return choices;
}

ShelfBar::ShelfBar(BoardDesk& desk, QWidget* parent)
    : QWidget(parent), desk_(desk), bar_(new RollBackBar), conflict_(new MessageBar) {
  releasing_ = new PageQuestion(desk.jobs(), *conflict_,
                                {tr("Changing the shelf"), tr("The shelf was not changed.")}, this);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(conflict_);
  column->addWidget(bar_);
  connect(bar_, &RollBackBar::confirmed, this, &ShelfBar::release);
  connect(bar_, &RollBackBar::closed, this, &ShelfBar::closed);
  connect(releasing_, &PageQuestion::runningChanged, this, &ShelfBar::runningChanged);
}

void ShelfBar::askToPutBefore(const QStringList& boards) {
  if (desk_.overview()) ask(Act::PutBefore, versionsBefore(*desk_.overview(), boards));
}

void ShelfBar::askToWithdraw(const QStringList& boards) {
  if (desk_.overview()) ask(Act::Withdraw, boardsOnShelf(*desk_.overview(), boards));
}

void ShelfBar::ask(Act act, std::vector<VersionChoice> choices) {
  if (choices.empty() || desk_.isReadOnly() || isBusy()) return;
  act_ = act;
  choices_ = std::move(choices);
  conflict_->dismiss();
  if (act == Act::PutBefore)
    bar_->ask(tr("Put the versions before back in force? %1").arg(versionsOf(choices_)),
              tr("Back to the version before"));
  else
    bar_->ask(tr("Take off the shelf, so that users see it no more? %1").arg(namesOf(choices_)),
              tr("Taken off the shelf"), tr("Take off the shelf"));
}

void ShelfBar::release(const QString& who, const QString& why) {
  const Signature signature{who.toStdString(), why.toStdString()};
  releasing_->ask(
      [store = desk_.storeFile(), choices = choices_, signature, act = act_](const JobControl&) {
        return act == Act::PutBefore ? rollBackBoards(store, choices, signature)
                                     : withdrawBoards(store, choices, signature);
      },
      [this](const PublishOutcome& outcome) { take(outcome); });
}

void ShelfBar::take(const PublishOutcome& outcome) {
  desk_.look();
  if (outcome.conflict)
    return conflict_->showError(tr("Somebody else has published. Nothing was written; look at what is on the "
                                   "shelf now, and ask again."),
                                *outcome.conflict, nullptr);
  desk_.refreshShelf();
  emit released(outcome.release);
  emit closed();
}

void ShelfBar::dismiss() {
  bar_->hide();
  conflict_->dismiss();
}

bool ShelfBar::isBusy() const {
  return releasing_->isRunning();
}

} // namespace rankwright
