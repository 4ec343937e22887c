#include "widgets/job/job_status.h"

#include "widgets/common/type_scale.h"
#include "widgets/job/failed_jobs.h"
#include "widgets/job/job_row.h"
#include "widgets/job/jobs_popup.h"

#include <QHBoxLayout>
#include <QIcon>
#include <QToolButton>

#include <algorithm>

namespace rankwright {

using namespace std::chrono_literals;

JobStatus::JobStatus(JobRunner& jobs, QWidget* parent)
    : QWidget(parent),
      jobs_(jobs),
      failed_(new FailedJobs(jobs, this)),
      popup_(new JobsPopup(jobs, *failed_, this)),
      button_(new QToolButton),
      patience_(300ms) {
  auto* line = new QHBoxLayout(this);
  line->setContentsMargins(2 * kUnit, 0, 2 * kUnit, 0);
  line->setSpacing(2 * kUnit);
  line->addWidget(button_);
  button_->setObjectName(QStringLiteral("allJobs"));
  button_->setAutoRaise(true);
  button_->setFocusPolicy(Qt::StrongFocus);
  button_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  button_->setToolTip(tr("List what runs and what failed"));
  connect(button_, &QToolButton::clicked, this, &JobStatus::showAll);
  connect(&jobs, &JobRunner::jobsChanged, this, &JobStatus::refresh);
  connect(&jobs, &JobRunner::progressed, this, &JobStatus::refresh);
  connect(failed_, &FailedJobs::changed, this, &JobStatus::refresh);
  refresh();
}

void JobStatus::setPatience(std::chrono::milliseconds patience) {
  patience_ = patience;
  refresh();
}

void JobStatus::showAll() {
  popup_->popUpAt(mapToGlobal(QPoint(width(), 0)));
}

void JobStatus::refresh() {
  auto running = jobs_.running();
  std::erase_if(running, [this](const RunningJob& job) { return job.age < patience_; });
  showRow(running.empty() ? nullptr : &running.front());
  showButton(running.size());
}

void JobStatus::showRow(const RunningJob* job) {
  if (row_ && (!job || row_->id() != job->id)) {
    row_->hide();
    row_->setParent(nullptr);
    row_->deleteLater();
    row_ = nullptr;
  }
  if (!job) return;
  if (!row_) {
    row_ = new JobRow(job->id);
    connect(row_, &JobRow::cancelled, &jobs_, &JobRunner::cancel);
    static_cast<QHBoxLayout*>(layout())->insertWidget(0, row_);
  }
  row_->display(*job);
}

void JobStatus::showButton(std::size_t running) {
  const auto failures = failed_->failures().size();
  const auto more = running > 1 ? running - 1 : 0;
  button_->setIcon(
      QIcon::fromTheme(failures > 0 ? QStringLiteral("data-warning") : QStringLiteral("view-list-details")));
  button_->setText(more > 0       ? tr("%n more", nullptr, static_cast<int>(more))
                   : failures > 0 ? tr("%n failed", nullptr, static_cast<int>(failures))
                                  : tr("Jobs"));
  button_->setAccessibleName(tr("Jobs: %1 running, %2 failed").arg(running).arg(failures));
}

} // namespace rankwright
