#include "widgets/leaderboards/board_desk.h"

#include "core/leaderboard/leaderboard_store.h"
#include "widgets/common/job_text.h"
#include "widgets/common/text.h"
#include "widgets/document/document.h"
#include "widgets/document/document_set.h"

#include <utility>

namespace rankwright {

namespace {

QString lookSlot() {
  return QStringLiteral("leaderboards/look");
}

Result<std::shared_ptr<LeaderboardPreview>> openPreview(const std::shared_ptr<const Workspace>& workspace,
                                                        const JobControl& job) {
  RW_ASSIGN(auto workbench, LeaderboardWorkbench::open(workspace, workspace->presentClock(), job));
  return std::make_shared<LeaderboardPreview>(std::move(workbench));
}

} // namespace

BoardDesk::BoardDesk(JobRunner& jobs, DocumentSet& documents, QObject* parent)
    : QObject(parent), jobs_(jobs), documents_(documents) {}

void BoardDesk::setWorkspace(std::shared_ptr<const Workspace> workspace) {
  const auto isOther = !workspace || !workspace_ || workspace->folder() != workspace_->folder();
  workspace_ = std::move(workspace);
  data_.reset();
  if (isOther) overview_.reset();
  jobs_.drop(lookSlot());
  if (std::exchange(job_, 0) != 0) emit lookingChanged();
}

bool BoardDesk::isReadOnly() const {
  return !workspace_ || documents_.isReadOnly();
}

std::filesystem::path BoardDesk::storeFile() const {
  return leaderboardStoreFile(workspace_->folder());
}

OpenLeaderboardTexts BoardDesk::openTexts() const {
  OpenLeaderboardTexts texts;
  if (documents_.folder() != workspace_->folder()) return texts;
  for (const auto* document : documents_.documents())
    if (auto name = leaderboardNameOf(document->path().toStdString()); !name.empty())
      texts.emplace(std::move(name), document->text());
  return texts;
}

void BoardDesk::look() {
  if (!workspace_) return;
  job_ = jobs_.start(
      {lookSlot(), tr("Looking at the boards"), this},
      [workspace = workspace_, data = data_, texts = openTexts(),
       store = storeFile()](const JobControl& job) mutable -> Result<Seen> {
        if (!data) {
          RW_ASSIGN(data, openPreview(workspace, job));
        }
        RW_ASSIGN(const auto files, readLeaderboardTexts(workspace->folder(), texts, job));
        RW_ASSIGN(auto overview, overviewOf(*data, files, store, job));
        return Seen{data, std::make_shared<const LeaderboardOverview>(std::move(overview))};
      },
      [this](Seen seen) { take(std::move(seen)); },
      [this](const Error& error) {
        job_ = 0;
        emit lookingChanged();
        emit failed(tr("The boards could not be looked at."), error, [this] { look(); });
      });
  emit lookingChanged();
}

void BoardDesk::lookAfresh() {
  data_.reset();
  look();
}

void BoardDesk::take(Seen seen) {
  job_ = 0;
  data_ = std::move(seen.data);
  overview_ = std::move(seen.overview);
  emit lookingChanged();
  emit looked();
}

QString BoardDesk::progressText() const {
  return runningText(jobs_, job_);
}

void BoardDesk::cancel() {
  if (job_ != 0) jobs_.cancel(job_);
}

const LeaderboardStatus* BoardDesk::find(const QString& name) const {
  return overview_ ? overview_->find(name.toStdString()) : nullptr;
}

void BoardDesk::refreshShelf() {
  if (!workspace_) return;
  jobs_.start(
      {QStringLiteral("leaderboards/shelf"), tr("Putting the boards on the shelf"), this},
      [workspace = workspace_](const JobControl&) { return workspace->refreshLeaderboards(); }, [](bool) {},
      [this](const Error& error) {
        emit failed(tr("The published boards could not be put in use."), error, [this] { refreshShelf(); });
      });
}

} // namespace rankwright
