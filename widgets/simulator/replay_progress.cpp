#include "widgets/simulator/replay_progress.h"

#include "widgets/common/figures.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/tool_button.h"
#include "widgets/common/type_scale.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>

namespace rankwright {

ReplayProgress::ReplayProgress(JobRunner& jobs, QAction* cancel, QWidget* parent)
    : QWidget(parent), jobs_(jobs), bar_(new QProgressBar), left_(new QLabel) {
  auto* stop = makeTextButton(cancel);
  stop->setObjectName(QStringLiteral("cancelReplay"));
  bar_->setTextVisible(false);
  bar_->setFixedHeight(3 * kUnit);
  bar_->setMinimumWidth(16 * kUnit);
  bar_->setAccessibleName(tr("Users who are done"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(2 * kUnit);
  row->addWidget(bar_, 1);
  row->addWidget(left_);
  row->addWidget(stop);
  connect(&jobs, &JobRunner::progressed, this, &ReplayProgress::refresh);
  hide();
}

void ReplayProgress::follow(JobId job) {
  job_ = job;
  bar_->setRange(0, 0);
  left_->clear();
  setVisible(job != 0);
}

void ReplayProgress::refresh() {
  if (job_ == 0) return;
  const auto running = jobs_.running();
  const auto found = std::ranges::find(running, job_, &RunningJob::id);
  if (found == running.end()) return;
  const auto& progress = found->progress;
  bar_->setRange(0, static_cast<int>(progress.total));
  bar_->setValue(static_cast<int>(progress.done));
  left_->setText(progress.left ? timeLeftText(*progress.left) : QString());
}

} // namespace rankwright
