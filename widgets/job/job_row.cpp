#include "widgets/job/job_row.h"

#include "widgets/common/figures.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/tool_button.h"
#include "widgets/common/type_scale.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>

namespace rankwright {

namespace {

constexpr int kSteps = 1000;

} // namespace

JobRow::JobRow(JobId id, QWidget* parent)
    : QWidget(parent),
      id_(id),
      title_(new QLabel),
      bar_(new QProgressBar),
      left_(new MutedLabel),
      cancel_(makeToolButton(QStringLiteral("process-stop"), tr("Cancel"), {})) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(2 * kUnit);
  for (QWidget* part : std::initializer_list<QWidget*>{title_, bar_, left_, cancel_})
    row->addWidget(part);
  row->setStretch(0, 1);
  bar_->setFixedWidth(40 * kUnit);
  bar_->setTextVisible(false);
  bar_->setFixedHeight(3 * kUnit);
  cancel_->setObjectName(QStringLiteral("cancelJob"));
  connect(cancel_, &QToolButton::clicked, this, [this] { emit cancelled(id_); });
}

void JobRow::display(const RunningJob& job) {
  const auto& progress = job.progress;
  const auto known = progress.total > 0;
  title_->setText(progress.stage.isEmpty() ? job.title : job.title + QStringLiteral(" – ") + progress.stage);
  bar_->setRange(0, known ? kSteps : 0);
  if (known) bar_->setValue(static_cast<int>(std::clamp(progress.done / progress.total, 0.0, 1.0) * kSteps));
  left_->setText(progress.left ? timeLeftText(*progress.left) : QString());
  bar_->setAccessibleName(job.title);
  cancel_->setAccessibleName(tr("Cancel: %1").arg(job.title));
  cancel_->setToolTip(tr("Stop “%1”; what is shown stays as it is").arg(job.title));
}

} // namespace rankwright
