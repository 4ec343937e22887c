#include "widgets/index/build_rollback.h"

#include "core/workspace/write_lock.h"
#include "widgets/common/engine_text.h"
#include "widgets/index/build_box.h"

#include <QAction>
#include <QMessageBox>
#include <QPushButton>

#include <unistd.h>

#include <utility>

namespace rankwright {

QString whyReadOnly(const WorkspaceFiles& files) {
  if (!isWritableFolder(files.data))
    return BuildRollback::tr("This workspace is read-only: its folder may not be written.");
  const auto holder = WriteLock::holderOf(files.data);
  if (!holder || holder->process == getpid()) return {};
  return BuildRollback::tr("Process %1 is writing this workspace (%2).")
      .arg(holder->process)
      .arg(engineText(holder->purpose));
}

BuildRollback::BuildRollback(JobRunner& jobs, QWidget& dialogs)
    : QObject(&dialogs),
      jobs_(jobs),
      dialogs_(dialogs),
      action_(new QAction(QIcon::fromTheme(QStringLiteral("edit-undo")), tr("Put the earlier build in &use…"),
                          &dialogs)) {
  action_->setObjectName(QStringLiteral("builds.rollBack"));
  dialogs_.addAction(action_);
  connect(action_, &QAction::triggered, this, &BuildRollback::ask);
  setBuild({}, std::nullopt, {});
}

void BuildRollback::setBuild(const WorkspaceFiles& files, std::optional<IndexBuild> build,
                             const QString& readOnly) {
  files_ = files;
  build_ = std::move(build);
  action_->setEnabled(build_ && readOnly.isEmpty());
  action_->setToolTip(!readOnly.isEmpty() ? readOnly
                      : build_            ? tr("Exchange the indexes in use with %1").arg(buildText(*build_))
                                          : tr("Choose a build that is kept as the earlier one."));
}

void BuildRollback::ask() {
  if (!build_) return;
  auto* question = new QMessageBox(QMessageBox::Warning, tr("Put an earlier build in use"),
                                   tr("Put %1 in the place of the indexes in use?").arg(buildText(*build_)),
                                   QMessageBox::Cancel, &dialogs_);
  question->setObjectName(QStringLiteral("rollBackQuestion"));
  question->setAttribute(Qt::WA_DeleteOnClose);
  question->setInformativeText(tr("All indexes of the workspace change. Those in use now are kept in its "
                                  "place, so that the same step takes it back."));
  auto* accept = question->addButton(tr("Put in use"), QMessageBox::DestructiveRole);
  question->setDefaultButton(QMessageBox::Cancel);
  connect(accept, &QPushButton::clicked, this, &BuildRollback::start);
  question->open();
}

void BuildRollback::start() {
  if (!build_) return;
  jobs_.start(
      {QStringLiteral("index/rollback"), tr("Putting an earlier build in use"), this, tr("Index")},
      [files = files_, number = build_->number](const JobControl&) -> Result<std::uint32_t> {
        RW_ASSIGN(const auto lock, WriteLock::acquire(files.data, "changing the indexes"));
        RW_CHECK(rollBackIndexes(files, number));
        return number;
      },
      [this](std::uint32_t number) { emit done(number); },
      [this](const Error& error) { emit failed(error); });
}

} // namespace rankwright
