#include "widgets/job/failed_jobs.h"

#include "widgets/common/engine_text.h"
#include "widgets/common/figures.h"

#include <QCoreApplication>
#include <QSysInfo>

namespace rankwright {

namespace {

constexpr std::size_t kKept = 50;

} // namespace

FailedJobs::FailedJobs(JobRunner& jobs, QObject* parent) : QObject(parent) {
  connect(&jobs, &JobRunner::failed, this, [this](const FailedJob& job) {
    failures_.push_front({QDateTime::currentDateTime(), job});
    if (failures_.size() > kKept) failures_.pop_back();
    emit changed();
  });
}

void FailedJobs::forget() {
  failures_.clear();
  emit changed();
}

QString reportOf(const Failure& failure) {
  const auto& job = failure.job;
  const QStringList lines{
      FailedJobs::tr("Job: %1").arg(job.title),
      FailedJobs::tr("Failed: %1, after %2")
          .arg(failure.time.toString(Qt::ISODate), millisecondsText(static_cast<double>(job.age.count()))),
      FailedJobs::tr("Error: %1").arg(reportText(job.error)),
      FailedJobs::tr("Program: %1 %2")
          .arg(QCoreApplication::applicationName(), QCoreApplication::applicationVersion()),
      FailedJobs::tr("Qt %1 on %2 (%3)")
          .arg(QLatin1String(qVersion()), QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture())};
  return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace rankwright
