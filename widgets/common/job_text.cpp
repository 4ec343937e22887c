#include "widgets/common/job_text.h"

#include "widgets/common/figures.h"

#include <QCoreApplication>

#include <algorithm>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::JobText)
};

/// One part of a progress: "12 of 1,000".
QString partText(const ProgressReading& progress) {
  if (progress.total <= 0) return progress.stage;
  const auto count = [](double value) { return countText(static_cast<qulonglong>(std::max(0.0, value))); };
  return Texts::tr("%1: %2 of %3").arg(progress.stage, count(progress.done), count(progress.total));
}

} // namespace

QString runningText(const JobRunner& jobs, JobId job) {
  const auto running = jobs.running();
  const auto found = std::ranges::find(running, job, &RunningJob::id);
  if (job == 0 || found == running.end()) return {};
  const auto& progress = found->progress;
  if (progress.stage.isEmpty()) return found->title;
  const auto part = partText(progress);
  return progress.left ? Texts::tr("%1 · %2").arg(part, timeLeftText(*progress.left)) : part;
}

} // namespace rankwright
