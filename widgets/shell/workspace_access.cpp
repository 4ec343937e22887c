#include "widgets/shell/workspace_access.h"

#include "core/workspace/write_lock.h"
#include "widgets/common/engine_text.h"
#include "widgets/common/job_runner.h"

#include <unistd.h>

namespace rankwright {

namespace {

constexpr std::chrono::seconds kInterval{2};

/// Runs on a worker.
QString whyReadOnly(const std::filesystem::path& folder, const std::filesystem::path& data) {
  if (!isWritableFolder(folder) || !isWritableFolder(data))
    return WorkspaceAccess::tr("This workspace is read-only: its folder may not be written.");
  const auto holder = WriteLock::holderOf(data);
  if (!holder || holder->process == getpid()) return {};
  return WorkspaceAccess::tr("This workspace is read-only for now: process %1 is writing it (%2).")
      .arg(holder->process)
      .arg(engineText(holder->purpose));
}

} // namespace

WorkspaceAccess::WorkspaceAccess(JobRunner& jobs, QObject* parent) : QObject(parent), jobs_(jobs) {
  timer_.setInterval(kInterval);
  connect(&timer_, &QTimer::timeout, this, &WorkspaceAccess::look);
}

void WorkspaceAccess::watch(const std::filesystem::path& folder, const std::filesystem::path& data) {
  folder_ = folder;
  data_ = data;
  timer_.start();
  look();
}

void WorkspaceAccess::look() {
  jobs_.start(
      {QStringLiteral("workspace access"), tr("Looking whether the workspace may be written"), this},
      [folder = folder_, data = data_](const JobControl&) -> Result<QString> {
        return whyReadOnly(folder, data);
      },
      [this](const QString& reason) { take(reason); }, [](const Error&) {});
}

void WorkspaceAccess::take(const QString& reason) {
  if (reason == reason_) return;
  reason_ = reason;
  emit changed();
}

} // namespace rankwright
