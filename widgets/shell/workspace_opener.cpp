#include "widgets/shell/workspace_opener.h"

#include "core/workspace/rebuild.h"
#include "widgets/common/text.h"
#include "widgets/shell/session_keeper.h"

#include <QDir>
#include <QFileInfo>

namespace rankwright {

namespace {

Result<TrainingReport> retrain(const WorkspaceConfig& config, const JobControl& job) {
  RW_ASSIGN(const auto sources, readWorkspaceSources(config, job));
  return retrainModel(sources, job);
}

/// The folder of a workspace, whether it or its workspace.toml was named.
QString folderOf(const QString& path) {
  const QFileInfo info(path);
  return info.isFile() ? info.absolutePath() : path;
}

} // namespace

struct WorkspaceOpener::Answer {
  std::shared_ptr<const Workspace> workspace;
  Result<QJsonObject> session;
};

WorkspaceOpener::WorkspaceOpener(JobRunner& jobs, SessionKeeper& sessions, QObject* parent)
    : QObject(parent),
      jobs_(jobs),
      sessions_(sessions),
      leaderboards_([this] { return refreshLeaderboards(); }) {}

Result<bool> WorkspaceOpener::refreshLeaderboards() const {
  const auto shown = workspace();
  return shown ? shown->refreshLeaderboards() : Result<bool>(false);
}

JobId WorkspaceOpener::open(const QString& path, const QString& user) {
  return jobs_.start(
      {QStringLiteral("open workspace"), tr("Opening %1").arg(QDir::toNativeSeparators(path)), this,
       tr("Workspace")},
      [store = sessions_.store(), folder = folderOf(path)](const JobControl& job) -> Result<Answer> {
        RW_ASSIGN(auto workspace, Workspace::open(folder.toStdString(), job));
        return Answer{std::move(workspace), store ? store->load(folder) : QJsonObject()};
      },
      [this, user](Answer answer) { take(std::move(answer), user); },
      [this, path, user](const Error& error) {
        emit notOpened(error, [this, path, user] { open(path, user); });
      });
}

void WorkspaceOpener::take(Answer answer, const QString& user) {
  const auto before = workspace();
  const auto isReload = before && before->folder() == answer.workspace->folder();
  workspaces_.swap(answer.workspace);
  if (!answer.session) emit sessionLost(answer.session.error());
  emit opened({std::move(answer.workspace), answer.session.value_or(QJsonObject()), user, isReload});
}

void WorkspaceOpener::reload() {
  if (const auto shown = workspace()) open(toQt(shown->folder().string()));
}

void WorkspaceOpener::train() {
  const auto shown = workspace();
  if (!shown) return;
  jobs_.start(
      {QStringLiteral("train"), tr("Training the model"), this, tr("Models")},
      [config = shown->config()](const JobControl& job) { return retrain(config, job); },
      [this](const TrainingReport& report) {
        emit trained(report);
        reload();
      },
      [this](const Error& error) { emit notTrained(error); });
}

} // namespace rankwright
