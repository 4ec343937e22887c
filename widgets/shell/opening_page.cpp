#include "widgets/shell/opening_page.h"

#include "widgets/common/figures.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/type_scale.h"

#include <QIcon>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rankwright {

namespace {

constexpr int kBarWidth = 80 * kUnit;
constexpr int kSteps = 1000;

QString stageText(const ProgressReading& progress) {
  return progress.left ? progress.stage + QStringLiteral(" · ") + timeLeftText(*progress.left)
                       : progress.stage;
}

} // namespace

OpeningPage::OpeningPage(JobRunner& jobs, QWidget* parent)
    : QWidget(parent), jobs_(jobs), title_(new QLabel), stage_(new MutedLabel), bar_(new QProgressBar) {
  title_->setFont(titleFont());
  title_->setTextFormat(Qt::PlainText);
  title_->setWordWrap(true);
  title_->setAlignment(Qt::AlignHCenter);
  bar_->setFixedSize(kBarWidth, 3 * kUnit);
  bar_->setTextVisible(false);
  bar_->setAccessibleName(tr("Progress of opening"));
  auto* cancel = new QPushButton(QIcon::fromTheme(QStringLiteral("process-stop")), tr("Cancel"));
  cancel->setObjectName(QStringLiteral("cancelOpening"));
  cancel->setToolTip(tr("Stop opening the workspace"));
  auto* column = new QVBoxLayout(this);
  column->setSpacing(2 * kUnit);
  column->addStretch(2);
  column->addWidget(title_);
  column->addWidget(stage_, 0, Qt::AlignHCenter);
  column->addSpacing(2 * kUnit);
  column->addWidget(bar_, 0, Qt::AlignHCenter);
  column->addSpacing(2 * kUnit);
  column->addWidget(cancel, 0, Qt::AlignHCenter);
  column->addStretch(3);
  connect(cancel, &QPushButton::clicked, this, [this] { jobs_.cancel(job_); });
  connect(&jobs, &JobRunner::progressed, this, &OpeningPage::refresh);
}

void OpeningPage::follow(JobId id) {
  job_ = id;
  refresh();
}

void OpeningPage::refresh() {
  const auto running = jobs_.running();
  const auto job = std::ranges::find(running, job_, &RunningJob::id);
  if (job == running.end()) return;
  const auto& progress = job->progress;
  title_->setText(job->title);
  stage_->setText(stageText(progress));
  bar_->setRange(0, progress.total > 0 ? kSteps : 0);
  if (progress.total > 0) bar_->setValue(static_cast<int>(progress.done / progress.total * kSteps));
}

} // namespace rankwright
