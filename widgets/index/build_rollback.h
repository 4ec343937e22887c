#pragma once

#include "core/workspace/index_builds.h"
#include "widgets/common/job_runner.h"

#include <QObject>

#include <optional>

class QAction;
class QWidget;

namespace rankwright {

/// Puts a kept build of the indexes in the place of those in use, once a person has said yes.
class BuildRollback final : public QObject {
  Q_OBJECT

public:
  /// The question stands before `dialogs`, which owns this object.
  BuildRollback(JobRunner& jobs, QWidget& dialogs);

  /// What would be put in use, where; nothing when it is no kept build. `readOnly` says why that cannot be.
  void setBuild(const WorkspaceFiles& files, std::optional<IndexBuild> build, const QString& readOnly);

  QAction* action() const { return action_; }

signals:
  void done(std::uint32_t number);
  void failed(const rankwright::Error& error);

private:
  void ask();
  void start();

  JobRunner& jobs_;
  QWidget& dialogs_;
  QAction* action_;
  WorkspaceFiles files_;
  std::optional<IndexBuild> build_;
};

/// Why nothing in a workspace's data can be exchanged, in a sentence; empty when it can. For a worker.
QString whyReadOnly(const WorkspaceFiles& files);

} // namespace rankwright
